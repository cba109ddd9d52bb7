"""`pameran rollover`: the next edition as a draft, from the latest booth of every participant.

A first run writes the whole edition beside its place and renames it; a later run adds what is
missing and never touches what is there.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.site.carry_over import CarriedBooth, carry_over, put_booth, write_booth
from site_builder.site.edition_text import next_edition_text
from site_builder.site.needed import usable_exhibition
from site_builder.store.errors import MachineFault
from site_builder.store.files import refused, write_atomic, write_new


@dataclass(frozen=True, slots=True)
class RolledOver:
    """What a rollover did."""

    edition_written: bool
    """Whether edition.yml was made; else it was there and stays as it is."""
    added: tuple[str, ...]
    """Slugs of the booths carried over now."""
    kept: tuple[str, ...]
    """Slugs of folders that were there already."""
    without: tuple[str, ...]
    """Names of participants that have no booth to carry over."""


def rollover(root: Path, loaded: Loaded, year: int) -> RolledOver:
    """Make, or complete, the draft edition of a year.

    Raises: MachineFault `exhibition-unusable`, `rollover-nothing`, `rollover-closed`, or if the
    machine refuses.
    """
    exhibition = usable_exhibition(loaded)
    earlier = [
        one for one in exhibition.editions if one.year < year and one.hand_in.status != "draft"
    ]
    if not earlier:
        raise MachineFault("rollover-nothing", year=year)
    present = exhibition.edition_of(year)
    if present is not None and present.hand_in.status == "closed":
        raise MachineFault("rollover-closed", year=year)
    codes = participants_of(earlier)
    invited = present.hand_in.participants if present is not None else codes
    carried = {code: carry_over(root, loaded, code, year) for code in sorted(set(invited or codes))}
    booths = [booth for booth in carried.values() if booth is not None]
    text = next_edition_text(exhibition, earlier[-1], codes, year)
    written, added = _put(root, year, text, booths)
    return RolledOver(
        written,
        tuple(sorted(added)),
        tuple(sorted({booth.slug for booth in booths} - set(added))),
        tuple(_name(exhibition, code) for code, booth in carried.items() if booth is None),
    )


def participants_of(editions: Iterable[Edition]) -> tuple[str, ...]:
    """Codes of all regions that were invited or had a booth, sorted."""
    codes: set[str] = set()
    for edition in editions:
        codes.update(edition.hand_in.participants)
        codes.update(booth.region.code for booth in edition.open_booths)
    return tuple(sorted(codes))


def _name(exhibition: Exhibition, code: str) -> str:
    region = exhibition.register.regions.get(code)
    return region.name if region else code


def _put(root: Path, year: int, text: str, booths: list[CarriedBooth]) -> tuple[bool, list[str]]:
    place = root / "exhibits" / str(year)
    if not place.exists() and not place.is_symlink():
        _put_whole(place, text, booths)
        return True, [booth.slug for booth in booths]
    hand_in = place / "edition.yml"
    missing = not hand_in.exists() and not hand_in.is_symlink()
    if missing:
        write_atomic(hand_in, text.encode())
    return missing, [booth.slug for booth in booths if put_booth(root, year, booth)]


def _put_whole(place: Path, text: str, booths: list[CarriedBooth]) -> None:
    beside = place.with_name(f".{place.name}.pameran-new")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        write_new(beside / "edition.yml", text.encode())
        for booth in booths:
            write_booth(beside / booth.slug, booth)
        beside.rename(place)
    except OSError as fault:
        raise refused(place, fault) from fault
    finally:
        shutil.rmtree(beside, ignore_errors=True)
