"""`pameran archive`: a closed edition in one zip - hand-ins, portable site, checksums.

What goes in is what was closed: an edition whose hand-ins differ from its record is refused. The
site is the one that `build --edition YEAR --portable` makes. Decision 0027.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.load.exhibition import PATH as EXHIBITION
from site_builder.load.files import read_regular
from site_builder.model.closing import FILE
from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem, Severity
from site_builder.site.needed import known_edition, usable_exhibition
from site_builder.site.views import catalogues_of
from site_builder.store.errors import MachineFault
from site_builder.store.pack import Packed, write_pack

README = "README.txt"
SITE = "site"
_UNFIT = {"closing-missing", "closing-outdated", "closed-changed", "closed-removed"}
"""Problems of an edition that is not as its record says; some of them only advise elsewhere."""

_OWN = ("mkdocs.yml", "assets", "docs/guide", "exhibits/words")
"""What of the exhibition has a say in how its pages look and speak."""

_FILE_MOST = 64_000_000


@dataclass(frozen=True, slots=True)
class Archived:
    """What was packed."""

    booths: int
    packed: Packed


def edition_to_archive(loaded: Loaded, year: int) -> Edition:
    """Find the edition.

    Raises: MachineFault `exhibition-unusable`, `edition-unknown`, or `archive-open`.
    """
    edition = known_edition(usable_exhibition(loaded), year)
    if edition.hand_in.status != "closed":
        raise MachineFault("archive-open", year=year)
    return edition


def against_archive(problems: Iterable[Problem], year: int) -> tuple[Problem, ...]:
    """Problems for which an edition cannot be archived: it is faulty, or not as it was closed."""
    folder = f"exhibits/{year}/"
    return tuple(
        one
        for one in problems
        if one.span.file.startswith(folder)
        and (one.severity is Severity.ERROR or one.name in _UNFIT)
    )


def archive(root: Path, loaded: Loaded, edition: Edition, places: tuple[Path, Path]) -> Archived:
    """Pack hand-ins and site.

    Args:
        root: the project's folder.
        loaded: all of `exhibits/`, without a problem against archiving the edition.
        edition: which one.
        places: the folder of its portable site, and the zip.

    Raises: MachineFault if the machine refuses, or `pack-changed` if a photo changed meanwhile.
    """
    site, out = places
    exhibition = usable_exhibition(loaded)
    photos = {
        photo.path: photo.digest
        for booth in edition.booths
        for photo in loaded.photo_files[booth.file].values()
    }
    files: dict[str, Path | bytes] = {name: root / name for name in photos}
    files |= {name: _content(root, name) for name in _hand_ins(edition)}
    files |= {name: _content(root, name) for name in sorted(_own(root, exhibition))}
    files[README] = _readme(exhibition, edition).encode()
    for place in site.rglob("*"):
        name = place.relative_to(site).as_posix()
        if place.is_file() and not name.startswith("."):
            files[f"{SITE}/{name}"] = place
    packed = write_pack(out, f"pameran-{edition.year}", files, photos)
    return Archived(len(edition.booths), packed)


def _hand_ins(edition: Edition) -> Iterator[str]:
    """Paths of what the edition's record and its check rest on, beside photos; no drafts."""
    yield from (EXHIBITION, edition.file, f"exhibits/{edition.year}/{FILE}")
    yield from (booth.file for booth in edition.booths)


def _own(root: Path, exhibition: Exhibition) -> Iterator[str]:
    """Paths of the exhibition's own register, words, style sheets, guide pages and mkdocs.yml."""
    register = exhibition.hand_in.register_
    if register is not None:
        yield f"exhibits/{register}"
    for name in _OWN:
        place = root / name
        for one in [place, *place.rglob("*")] if place.is_dir() else [place]:
            below = one.relative_to(root).as_posix()
            if one.is_file() and not any(part.startswith(".") for part in below.split("/")):
                yield below


def _content(root: Path, path: str) -> bytes:
    opened = read_regular(root, path, _FILE_MOST)
    if opened.content is None:
        raise MachineFault("archive-unreadable", path=path)
    return opened.content


def _readme(exhibition: Exhibition, edition: Edition) -> str:
    """What the zip is and how to prove it, in every language of the exhibition."""
    parts = [
        words(
            "archive.readme",
            name=exhibition.hand_in.name.in_(lang)[0],
            title=edition.hand_in.title.in_(lang)[0],
            year=edition.year,
        )
        for lang, words in catalogues_of(exhibition).items()
    ]
    return "\n\n".join(parts) + "\n"
