"""The register of regions from CSV: the packaged Indonesian one, or the exhibition's own.

Columns: code, name, type, province_code, province_name; optional lat, lon, short_name,
island_group, area_km2, population (or `population_<date>`), min_lon, min_lat, max_lon, max_lat.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from site_builder.load.characters import refused_character
from site_builder.load.files import read_regular
from site_builder.model.codes import problem
from site_builder.model.problem import Problem, Span
from site_builder.model.register import Province, Region, Register

REGISTER_BYTES = 4_000_000
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,19}")
_NEEDED = ("code", "name", "type", "province_code", "province_name")
_BOX = ("min_lon", "min_lat", "max_lon", "max_lat")
_POPULATION = "population"
_MOST = 1e12
_RANGES: Mapping[str, tuple[float, float]] = {
    "lat": (-90, 90),
    "min_lat": (-90, 90),
    "max_lat": (-90, 90),
    "lon": (-180, 180),
    "min_lon": (-180, 180),
    "max_lon": (-180, 180),
}
"""Degrees; whatever is not listed is a quantity, 0 or more."""

Row = Mapping[str, str]


class RegisterUnusableError(Exception):
    """A register cannot be read. Raised by: `parse_register`; `line` is 1-based."""

    def __init__(self, line: int, column: str, value: str) -> None:
        """Say where."""
        super().__init__(line, column, value)
        self.line, self.column, self.value = line, column, value


@cache
def packaged_register() -> Register:
    """Read the Indonesian register that ships with us."""
    data = files("site_builder") / "data"
    groups = {
        row["code"]: row
        for row in csv.DictReader(io.StringIO((data / "provinces.csv").read_text("utf-8")))
    }
    text = (data / "regions.csv").read_text("utf-8")
    register = parse_register(text, groups, packaged=True)
    regions = dict(register.regions)
    for row in csv.DictReader(io.StringIO((data / "other_names.csv").read_text("utf-8"))):
        held = regions[row["code"]]
        names = (*held.other_names, row["name"])
        regions[held.code] = replace(held, other_names=names)
    return replace(register, regions=regions)


def load_register(root: Path, path: str | None) -> tuple[Register | None, list[Problem]]:
    """Read the exhibition's own register if it names one, else the packaged one.

    Args:
        root: the project's folder.
        path: POSIX path of the CSV from `exhibits/`.
    """
    if path is None:
        return packaged_register(), []
    place = f"exhibits/{path}"
    if path.startswith("/") or ".." in path.split("/"):
        return None, [problem("register-unusable", Span(place), (), column="register", value=path)]
    opened = read_regular(root, place, REGISTER_BYTES)
    if opened.content is None:
        return None, [opened.problem] if opened.problem else []
    try:
        text = opened.content.decode("utf-8-sig")
        return parse_register(text, {}, packaged=False), []
    except UnicodeDecodeError:
        return None, [problem("file-not-utf8", Span(place))]
    except RegisterUnusableError as fault:
        span = Span(place, fault.line, 1)
        return None, [
            problem("register-unusable", span, (), column=fault.column, value=fault.value)
        ]


def parse_register(
    text: str, groups: Mapping[str, Mapping[str, str]], *, packaged: bool
) -> Register:
    """Turn CSV text into a register.

    Args:
        text: the CSV with its header.
        groups: rows of provinces.csv by code; empty for an own register.
        packaged: whether this is the register that ships with us.

    Raises: RegisterUnusableError for a missing column, an unusable value, or a doubled code.
    """
    reader = csv.DictReader(io.StringIO(text))
    columns = _columns(reader)
    population = next((one for one in columns if one.startswith(_POPULATION)), "")
    gathered = _Gathered({}, {}, {})
    for row in _rows(reader):
        line = reader.line_num
        _judge_row(line, row)
        gathered.add(line, _region(row, _province(row, groups), population, line))
    if not gathered.regions:
        raise RegisterUnusableError(1, "code", "")
    date = population.removeprefix(_POPULATION).strip("_")
    return Register(gathered.regions, gathered.provinces, date, packaged)


@dataclass(slots=True)
class _Gathered:
    """Regions and provinces so far."""

    regions: dict[str, Region]
    provinces: dict[str, Province]
    slugs: dict[tuple[str, str], str]
    """By column and slug: the code it belongs to. Slugs are addresses, so each is given once."""

    def add(self, line: int, region: Region) -> None:
        """Take a region in.

        Raises: RegisterUnusableError for a doubled code, or a name that makes no own address.
        """
        province = region.province
        if self.provinces.setdefault(province.code, province).name != province.name:
            raise RegisterUnusableError(line, "province_name", province.name)
        if region.code in self.regions:
            raise RegisterUnusableError(line, "code", region.code)
        for column, one in (("province_name", province), ("name", region)):
            if not one.slug or self.slugs.setdefault((column, one.slug), one.code) != one.code:
                raise RegisterUnusableError(line, column, one.name)
        region = replace(region, province=self.provinces[province.code])
        self.regions[region.code] = region


def _judge_row(line: int, row: Row) -> None:
    """Judge one row.

    Raises: RegisterUnusableError if it lacks what it needs, or holds what harms.
    """
    for column, value in row.items():
        if not isinstance(column, str) or not isinstance(value, str | None):
            raise RegisterUnusableError(line, str(column or ""), str(value))
        if refused_character(value or "") or "\n" in (value or ""):
            raise RegisterUnusableError(line, column, value or "")
    for needed in _NEEDED:
        if not (row[needed] or "").strip():
            raise RegisterUnusableError(line, needed, "")
    for column in ("code", "province_code"):
        if not _CODE.fullmatch(row[column]):
            raise RegisterUnusableError(line, column, row[column])


def _columns(reader: "csv.DictReader[str]") -> list[str]:
    """The header.

    Raises: RegisterUnusableError if a column that is needed is missing.
    """
    try:
        columns = list(reader.fieldnames or [])
    except csv.Error as fault:
        raise RegisterUnusableError(1, "code", str(fault)) from fault
    for needed in _NEEDED:
        if needed not in columns:
            raise RegisterUnusableError(1, needed, "")
    return columns


def _rows(reader: "csv.DictReader[str]") -> Iterator[Row]:
    try:
        yield from reader
    except csv.Error as fault:
        raise RegisterUnusableError(reader.line_num, "code", str(fault)) from fault


def _province(row: Mapping[str, str], groups: Mapping[str, Mapping[str, str]]) -> Province:
    code = row["province_code"]
    known = groups.get(code, {})
    name = known.get("name") or row["province_name"]
    group = known.get("island_group") or row.get("island_group") or ""
    return Province(code, name, known.get("short_name") or name, group)


def _region(row: Mapping[str, str], province: Province, population: str, line: int) -> Region:
    def figure(column: str) -> float | None:
        value = row.get(column) or ""
        least, most = _RANGES.get(column, (0.0, _MOST))
        try:
            number = float(value) if value else None
        except ValueError as fault:
            raise RegisterUnusableError(line, column, value) from fault
        if number is not None and not least <= number <= most:
            raise RegisterUnusableError(line, column, value)
        return number

    people = figure(population)
    west, south, east, north = (figure(column) for column in _BOX)
    box = None
    if west is not None and south is not None and east is not None and north is not None:
        box = (west, south, east, north)
    name = row["name"]
    return Region(
        code=row["code"],
        name=name,
        short_name=row.get("short_name") or name,
        type=row["type"],
        province=province,
        lat=figure("lat"),
        lon=figure("lon"),
        area_km2=figure("area_km2"),
        population=None if people is None else int(people),
        box=box,
    )
