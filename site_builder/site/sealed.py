"""Winners from a sealed file, put into the exhibition in memory; nothing of it is written down."""

from dataclasses import replace
from pathlib import Path

from site_builder.check.sealed import check_sealed
from site_builder.load.sealed import load_sealed
from site_builder.model.edition import Award
from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem
from site_builder.model.sealed import SealedAward, SealedFile
from site_builder.store.errors import MachineFault


def with_sealed(
    loaded: Loaded, file: Path | None, root: Path
) -> tuple[Loaded, tuple[Problem, ...]]:
    """Give the exhibits with the file's winners in them, and the file's problems.

    Raises: MachineFault `sealed-inside` if the file lies where the repository would tell of it.
    """
    exhibition = loaded.exhibition
    if file is None or exhibition is None:
        return loaded, ()
    if file.resolve().is_relative_to(root.resolve()):
        raise MachineFault("sealed-inside", file=file)
    parsed, problems, text = load_sealed(file, exhibition.first_language)
    told = tuple(problems)
    if parsed is not None:
        told = (*told, *check_sealed(loaded, exhibition, parsed))
    whole = parsed.whole if parsed else None
    shown = replace(loaded, sources={**loaded.sources, file.name: text})
    if not isinstance(whole, SealedFile):
        return shown, told
    return replace(shown, exhibition=_merged(exhibition, whole)), told


def _merged(exhibition: Exhibition, sealed: SealedFile) -> Exhibition:
    by_id = {award.id: award for award in sealed.awards}
    editions = tuple(
        _opened(edition, by_id) if edition.year == sealed.year else edition
        for edition in exhibition.editions
    )
    return replace(exhibition, editions=editions)


def _opened(edition: Edition, by_id: dict[str, SealedAward]) -> Edition:
    awards = tuple(_award(award, by_id.get(award.id)) for award in edition.hand_in.awards)
    return replace(edition, hand_in=edition.hand_in.model_copy(update={"awards": awards}))


def _award(award: Award, sealed: SealedAward | None) -> Award:
    """The award with the file's winners; of a region named in both, the file knows better."""
    if sealed is None:
        return award
    named = {winner.region for winner in sealed.winners}
    kept = tuple(winner for winner in award.winners if winner.region not in named)
    return award.model_copy(
        update={
            "winners": (*kept, *sealed.winners),
            "note": sealed.note or award.note,
            "source": sealed.source or award.source,
        }
    )
