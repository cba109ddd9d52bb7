"""Take a form's zip into its booth's folder: unpacked beside it, then renamed into place.

The folder follows from the region's code in booth.yml and the edition: what the operator says, else
the line `# edition: YEAR` that the form writes, else the zip's name, else the newest open edition.
"""

import re
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_builder.load.exhibition import load_exhibition, settings_of
from site_builder.load.files import is_plain_folder
from site_builder.load.hand_in import load_hand_in
from site_builder.load.recovery import recover
from site_builder.load.register import load_register, packaged_register
from site_builder.model.booth import BoothFile
from site_builder.model.edition import EditionFile
from site_builder.model.nearest import nearest
from site_builder.model.register import Region, Register
from site_builder.store.archive import BOOTH, Archive, Limits, open_archive
from site_builder.store.errors import MachineFault
from site_builder.store.files import refused, write_new

_EDITION_LINE = re.compile(r"^# edition: ([0-9]{4})\s*$", re.MULTILINE)
_EDITION_NAME = re.compile(r"-([0-9]{4})(?:-dra[ft]{1,2})?(?: ?\([0-9]+\))?\.zip", re.IGNORECASE)
_YEAR = re.compile(r"[0-9]{4}")
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Ground:
    """What taking in needs of the exhibition, read once for all zips."""

    root: Path
    limits: Limits
    register: Register
    editions: Mapping[int, EditionFile]
    """Editions whose file is sound, by year."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A zip that is in order, and where its booth belongs."""

    path: Path
    region: Region
    year: int
    folder: str
    """POSIX path of the booth's folder from the root."""
    present: bool
    """Whether a booth is there already."""


def read_ground(root: Path) -> Ground:
    """Read limits, register and editions."""
    parsed, _, _ = load_exhibition(root)
    settings = settings_of(parsed)
    register = load_register(root, settings.register)[0] or packaged_register()
    limits = Limits(settings.photo_mb * _MEGABYTE)
    return Ground(root, limits, register, _editions(root))


def look_into(ground: Ground, path: Path, edition: int | None) -> Parcel:
    """Judge a zip and find its place, without unpacking more than its booth.yml.

    Raises: MachineFault `zip-...` or `intake-...`.
    """
    with open_archive(path, ground.limits) as archive:
        text = archive.read(BOOTH).decode("utf-8", "replace")
        region = _region(ground.register, path, text)
        year = edition or _year(path, text) or _newest(ground)
    _judge_edition(ground, year)
    folder = f"exhibits/{year}/{region.slug}"
    place = ground.root / folder
    if (place.exists() or place.is_symlink()) and not is_plain_folder(place):
        raise MachineFault("intake-place", folder=folder)
    return Parcel(path, region, year, folder, place.exists())


def unpack(ground: Ground, parcel: Parcel) -> None:
    """Put the booth in its place; whatever fails, the old booth stays as it was.

    Raises: MachineFault `zip-...`, or if the machine refuses.
    """
    place = ground.root / parcel.folder
    mark = secrets.token_hex(4)
    fresh = place.with_name(f".{place.name}.{mark}.new")
    try:
        with open_archive(parcel.path, ground.limits) as archive:
            _write(archive, fresh)
        _exchange(fresh, place, place.with_name(f".{place.name}.{mark}.old"))
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _write(archive: Archive, folder: Path) -> None:
    for name in archive.entries:
        write_new(folder / name, archive.read(name))


def _exchange(fresh: Path, place: Path, old: Path) -> None:
    try:
        if not place.exists():
            fresh.rename(place)
            return
        place.rename(old)
        try:
            fresh.rename(place)
        except OSError:
            with suppress(OSError):
                old.rename(place)
            raise
    except OSError as fault:
        raise refused(place, fault) from fault
    shutil.rmtree(old, ignore_errors=True)


def _region(register: Register, path: Path, text: str) -> Region:
    tree = recover(text, BOOTH, BoothFile).tree.root
    code = tree.get("region") if isinstance(tree, dict) else None
    if isinstance(code, str) and code in register.regions:
        return register.regions[code]
    near = nearest(str(code), register.regions) or "35.77"
    raise MachineFault("intake-region", zip=path.name, code=code or "", nearest=near)


def _year(path: Path, text: str) -> int | None:
    found = _EDITION_LINE.search(text[:1000]) or _EDITION_NAME.search(path.name)
    return int(found[1]) if found else None


def _editions(root: Path) -> dict[int, EditionFile]:
    found = {}
    for entry in sorted((root / "exhibits").iterdir()):
        if _YEAR.fullmatch(entry.name) and is_plain_folder(entry):
            path = f"exhibits/{entry.name}/edition.yml"
            parsed, _, _ = load_hand_in(root, path, EditionFile, "id")
            if parsed is not None and parsed.whole is not None:
                found[int(entry.name)] = parsed.whole
    return found


def _newest(ground: Ground) -> int:
    """The newest open edition; where none is open, the newest that is being prepared."""
    for status in ("open", "draft"):
        years = [year for year, one in ground.editions.items() if one.status == status]
        if years:
            return max(years)
    raise MachineFault("intake-edition-none")


def _judge_edition(ground: Ground, year: int) -> None:
    editions = ground.editions
    taking = sorted(year for year, one in editions.items() if one.status != "closed")
    known = ", ".join(map(str, taking)) or "-"
    if year not in editions:
        raise MachineFault("intake-edition-unknown", year=year, known=known)
    if editions[year].status == "closed":
        raise MachineFault("intake-edition-closed", year=year, known=known)
