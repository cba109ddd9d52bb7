"""`pameran new`: a region's folder in an edition, from its latest booth or from the scaffold.

The folder is written beside its place and renamed there: it is there whole, or not at all, and a
folder that is there already stays as it is.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.exhibition import ExhibitionFile
from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.register import Region
from site_builder.opendata.schema import hand_in_schema, schema_files
from site_builder.site.carry_over import carry_over, put_booth
from site_builder.site.needed import usable_exhibition
from site_builder.site.scaffold import NewBooth, booth_text
from site_builder.store.errors import MachineFault
from site_builder.store.files import refused, write_atomic, write_new

SCHEMA_FOLDER = Path("exhibits") / ".schema"
"""Where an exhibition keeps its schemas, from the root: beside its hand-ins, read by no stage."""

PACKAGE_SCHEMAS = Path("site_builder") / "schema"
"""Where they are in the repository of the builder itself, whose exhibition they are made from."""


@dataclass(frozen=True, slots=True)
class Made:
    """A booth that was made."""

    folder: str
    """POSIX path from the root."""
    carried_from: int | None
    """Year of the booth it was made from; nothing if it is a new one."""
    invited: bool
    """Whether the edition names the region among its participants, if it names any."""


def edition_for(root: Path, exhibition: Exhibition, year: int | None) -> Edition:
    """The edition that takes a new booth: the one asked for, else the newest that is not closed.

    Raises: MachineFault `edition-missing`, `edition-unusable`, `edition-shut` or `editions-shut`.
    """
    known = {one.year: one for one in exhibition.editions}
    unshut = [one for one in exhibition.editions if one.hand_in.status != "closed"]
    names = ", ".join(map(str, known)) or "-"
    if year is None:
        if unshut:
            return unshut[-1]
        broken = [one for one in _years(root) if one not in known]
        if broken:
            raise MachineFault("edition-unusable", year=broken[-1])
        raise MachineFault("editions-shut", known=names, next=max(known, default=0) + 1)
    if year not in known:
        name = "edition-unusable" if year in _years(root) else "edition-missing"
        raise MachineFault(name, year=year, known=names)
    if known[year] not in unshut:
        others = ", ".join(str(one.year) for one in unshut) or "-"
        raise MachineFault("edition-shut", year=year, known=others)
    return known[year]


def _years(root: Path) -> list[int]:
    """Years that have a folder, ascending."""
    folders = (root / "exhibits").glob("[0-9][0-9][0-9][0-9]")
    return sorted(int(folder.name) for folder in folders if folder.is_dir())


def make_booth(root: Path, loaded: Loaded, where: tuple[Edition, Region], words: Catalogue) -> Made:
    """Make a region's booth in an edition.

    Args:
        root: the project's folder.
        loaded: all of `exhibits/`, with a usable exhibition.
        where: the edition and the region.
        words: of the contributor.

    Raises: MachineFault `booth-there`, or if the machine refuses.
    """
    edition, region = where
    exhibition = usable_exhibition(loaded)
    folder = f"exhibits/{edition.year}/{region.slug}"
    place = root / folder
    if place.exists() or place.is_symlink():
        raise MachineFault("booth-there", folder=folder)
    carried = carry_over(root, loaded, region.code, edition.year)
    if carried is not None:
        written = put_booth(root, edition.year, carried)
    else:
        text = _new_text(root, exhibition, where, words)
        readme = words("scaffold.photos", folder=folder)
        written = _put(place, {"booth.yml": text, "photos/README.md": readme})
    if not written:
        raise MachineFault("booth-there", folder=folder)
    participants = edition.hand_in.participants
    invited = not participants or region.code in participants
    return Made(folder, carried.source.year if carried else None, invited)


def _new_text(
    root: Path, exhibition: Exhibition, where: tuple[Edition, Region], words: Catalogue
) -> str:
    edition, region = where
    return booth_text(
        NewBooth(
            region,
            edition.year,
            hand_in_schema("booth", exhibition.hand_in),
            _schema_path(root, exhibition),
            exhibition.languages,
        ),
        words,
    )


def _schema_path(root: Path, exhibition: Exhibition) -> str:
    """Path of the booth's schema from a booth's folder; an exhibition's schemas are made anew."""
    own = root / PACKAGE_SCHEMAS / "booth.schema.json"
    if own.is_file():
        return f"../../../{PACKAGE_SCHEMAS.as_posix()}/booth.schema.json"
    write_schemas(exhibition.hand_in, root / SCHEMA_FOLDER)
    return "../../.schema/booth.schema.json"


def write_schemas(exhibition: ExhibitionFile, folder: Path) -> tuple[Path, ...]:
    """Write an exhibition's schemas and give their paths.

    Raises: MachineFault if the machine refuses.
    """
    files = tuple(schema_files(exhibition))
    for file in files:
        write_atomic(folder / file.path, file.content)
    return tuple(folder / file.path for file in files)


def _put(place: Path, files: dict[str, str]) -> bool:
    """Write a folder beside its place, then rename it there; false if there is one already."""
    beside = place.with_name(f".{place.name}.pameran-new")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        for path, text in files.items():
            write_new(beside / path, text.encode())
        if place.exists() or place.is_symlink():
            return False
        beside.rename(place)
    except OSError as fault:
        raise refused(place, fault) from fault
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return True
