"""The organizer's desk of an edition, put together from hand-ins, their problems and reviews."""

from collections.abc import Iterable, Mapping

from site_builder.check.score import score_booth
from site_builder.model.booth import BoothFile
from site_builder.model.closing import hand_in_digest
from site_builder.model.desk import FINGERPRINT, Desk, DeskRow, State
from site_builder.model.edition import Review
from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.plan_life import due_plans, own_programme
from site_builder.model.problem import Problem, Severity
from site_builder.model.programme import Plan
from site_builder.model.register import Region
from site_builder.site.needed import known_edition, usable_exhibition
from site_builder.store.errors import MachineFault


def desk_edition(exhibition: Exhibition, year: int | None) -> Edition:
    """The edition asked for, else the newest one that is not closed, else the newest.

    Raises: MachineFault `edition-unknown`.
    """
    if year is not None:
        return known_edition(exhibition, year)
    working = [one for one in exhibition.editions if one.hand_in.status != "closed"]
    found = next(reversed(working or exhibition.editions), None)
    if found is None:
        raise MachineFault("edition-unknown", year="", known="")
    return found


def desk_of(loaded: Loaded, problems: Iterable[Problem], year: int | None = None) -> Desk:
    """Look at every participant of an edition, and at every booth that came uninvited.

    Raises: MachineFault `exhibition-unusable` or `edition-unknown`.
    """
    exhibition = usable_exhibition(loaded)
    edition = desk_edition(exhibition, year)
    register = exhibition.register.regions
    files = _files(loaded, exhibition, edition.year)
    told: dict[str, list[Problem]] = {}
    for one in problems:
        told.setdefault(one.span.file, []).append(one)
    codes = sorted({*edition.hand_in.participants, *files} & register.keys())
    return Desk(
        edition,
        tuple(
            _row(loaded, (exhibition, edition), register[code], (files.get(code), told))
            for code in codes
        ),
    )


def _files(loaded: Loaded, exhibition: Exhibition, year: int) -> dict[str, str]:
    """Booth files of an edition by region code; of a faulty one, by the name of its folder."""
    found = {}
    for file in sorted(loaded.sources):
        parts = file.split("/")
        if parts[-1] != "booth.yml" or parts[1] != str(year):
            continue
        parsed = loaded.parsed.get(file)
        tree = parsed.tree if parsed and isinstance(parsed.tree, Mapping) else {}
        code = tree.get("region")
        folder = exhibition.register.by_slug(parts[2])
        if isinstance(code, str) and code in exhibition.register.regions:
            found[str(code)] = file
        elif folder is not None:
            found[folder.code] = file
    return found


def _row(
    loaded: Loaded,
    by: tuple[Exhibition, Edition],
    region: Region,
    filed: tuple[str | None, Mapping[str, list[Problem]]],
) -> DeskRow:
    exhibition, edition = by
    file, told = filed
    problems = told.get(file, []) if file else []
    errors = tuple(one for one in problems if one.severity is Severity.ERROR)
    booth = loaded.booths.get(file) if file else None
    review = last_review(edition, region.code)
    fingerprint = fingerprint_of(loaded, file)
    seen = getattr(review, "digest", None)
    return DeskRow(
        region=region,
        state=_state(booth.hand_in if booth else None, file, errors),
        file=file,
        errors=errors,
        warnings=len(problems) - len(errors),
        score=score_booth(exhibition, booth) if booth else None,
        waiting=_waiting(exhibition, edition, region, loaded.booths.get(file or "")),
        review=review,
        changed=bool(seen) and seen != fingerprint,
        fingerprint=fingerprint,
    )


def last_review(edition: Edition, code: str) -> Review | None:
    """The newest review of a region; of one day, the last one written."""
    found = [one for one in edition.hand_in.reviews if one.region == code]
    return max(enumerate(found), key=lambda one: (one[1].date, one[0]))[1] if found else None


def fingerprint_of(loaded: Loaded, file: str | None) -> str:
    """What a review remembers of a hand-in; empty where there is none."""
    parsed = loaded.parsed.get(file) if file else None
    if parsed is None or file is None:
        return ""
    photos = {one.path: one.digest for one in loaded.photo_files.get(file, {}).values()}
    return hand_in_digest(parsed.tree, photos)[:FINGERPRINT]


def _state(hand_in: BoothFile | None, file: str | None, errors: tuple[Problem, ...]) -> State:
    if file is None:
        return "none"
    if hand_in is None:
        return "faulty"
    if hand_in.withdrawn is not None:
        return "withdrawn"
    if hand_in.status == "draft":
        return "draft"
    return "faulty" if errors else "complete"


def _waiting(
    exhibition: Exhibition, edition: Edition, region: Region, booth: object
) -> tuple[Plan, ...]:
    due = due_plans(exhibition, region.code, edition.year)
    found = next((one for one in (*edition.booths, *edition.drafts) if one is booth), None)
    if found is None:
        return tuple(life.plan for life in due)
    hand_in = found.hand_in
    answered = {own_programme(one.plan, found) for one in hand_in.progress if one.status}
    answered |= {own_programme(one.fulfils, found) for one in hand_in.achievements if one.fulfils}
    answered |= {one.id for one in hand_in.achievements}
    return tuple(life.plan for life in due if life.plan.id not in answered)
