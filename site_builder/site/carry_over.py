"""A region's latest booth, carried over into a coming edition as a draft, photos copied.

Texts, achievements and plans stay as they are, by id; corrections and withdrawals belong to the
edition they were made in. Every plan that is not yet done or dropped is listed under `progress`.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from site_builder.i18n.catalogue import Catalogue
from site_builder.load.files import read_regular
from site_builder.model.exhibits import Booth, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.plan_life import open_plans
from site_builder.model.programme import Plan
from site_builder.site.hand_in_text import read_text_of, with_block, with_value, without
from site_builder.site.views import catalogues_of
from site_builder.store.errors import MachineFault
from site_builder.store.files import refused, write_new

_PHOTO_BYTES = 1_000_000_000
"""More than any photo that `load` lets pass."""

_LEFT_BEHIND = ("progress", "corrections", "withdrawn")


@dataclass(frozen=True, slots=True)
class CarriedBooth:
    """A booth's folder in the making."""

    slug: str
    source: Booth
    """The booth it comes from."""
    text: str
    """booth.yml of the coming edition."""
    photos: tuple[tuple[str, bytes], ...]
    """Path inside the booth's folder, and content."""


def earlier_booths(exhibition: Exhibition, code: str, year: int) -> list[Booth]:
    """A region's published booths before a year, oldest first, without withdrawn ones."""
    return [
        booth
        for edition in exhibition.editions
        if edition.year < year and edition.hand_in.status != "draft"
        for booth in (edition.booth_of(code),)
        if booth is not None
    ]


def carry_over(root: Path, loaded: Loaded, code: str, year: int) -> CarriedBooth | None:
    """Prepare a region's booth for an edition from its latest one, or nothing if it has none.

    Raises: MachineFault if a photo can no longer be read.
    """
    exhibition = loaded.exhibition
    booths = earlier_booths(exhibition, code, year) if exhibition else []
    if exhibition is None or not booths:
        return None
    latest = booths[-1]
    plans = [life.plan for life in open_plans(exhibition, code, year)]
    words = exhibition_words(exhibition)
    text = carried_text(loaded.sources[latest.file], plans, words)
    folder = latest.file.removesuffix("booth.yml")
    photos = tuple(
        (path.removeprefix(folder), _content(root, path))
        for path in sorted({one.path for one in loaded.photo_files[latest.file].values()})
    )
    return CarriedBooth(latest.slug, latest, text, photos)


def put_booth(root: Path, year: int, carried: CarriedBooth) -> bool:
    """Write the folder beside its place, then rename it there; false if there is one already.

    Raises: MachineFault if the machine refuses; nothing half-written is left in its place.
    """
    place = root / "exhibits" / str(year) / carried.slug
    if place.exists() or place.is_symlink():
        return False
    beside = place.with_name(f".{carried.slug}.pameran-new")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        write_booth(beside, carried)
        beside.rename(place)
    except OSError as fault:
        raise refused(place, fault) from fault
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return True


def write_booth(folder: Path, carried: CarriedBooth) -> None:
    """Write a booth's files into a folder that nobody reads yet.

    Raises: MachineFault if the machine refuses.
    """
    write_new(folder / "booth.yml", carried.text.encode())
    for path, content in carried.photos:
        write_new(folder / path, content)


def carried_text(text: str, plans: Iterable[Plan], words: Catalogue) -> str:
    """booth.yml of the coming edition: a draft that lists the plans it has to tell about."""
    hand_in = without(read_text_of(text), _LEFT_BEHIND)
    hand_in = with_value(hand_in, "status", "draft", "provenance")
    lines = [line for plan in plans for line in _waiting(plan, words)]
    if lines:
        block = "".join((f"# {words('rollover.progress')}\n", "progress:\n", *lines))
        hand_in = with_block(hand_in, block, "plans")
    return hand_in.text


def _waiting(plan: Plan, words: Catalogue) -> tuple[str, ...]:
    """Lines of one plan without a status: its title for the reader, its id for the builder."""
    title = " ".join(plan.title.in_(words.lang)[0].split())
    said = words("rollover.plan", title=title, target=plan.target_year)
    return (f"  # {said}\n", f"  - plan: {plan.id}\n")


def exhibition_words(exhibition: Exhibition) -> Catalogue:
    """The words of the exhibition's first language, its own ones first."""
    return catalogues_of(exhibition)[exhibition.first_language]


def _content(root: Path, path: str) -> bytes:
    opened = read_regular(root, path, _PHOTO_BYTES)
    if opened.content is None:
        raise MachineFault("photo-gone", path=path)
    return opened.content
