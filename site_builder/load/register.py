"""The register of regions from CSV: the packaged Indonesian one, or the exhibition's own.

Columns: code, name, type, province_code, province_name; optional lat, lon, short_name,
island_group, area_km2, population (or `population_<date>`), min_lon, min_lat, max_lon, max_lat.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import isfinite
from pathlib import Path

from site_builder.load.files import read_regular
from site_builder.model.codes import problem
from site_builder.model.problem import Problem, Span
from site_builder.model.register import Province, Region, Register

REGISTER_BYTES = 4_000_000
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,19}")
_NEEDED = ("code", "name", "type", "province_code", "province_name")
_BOX = ("min_lon", "min_lat", "max_lon", "max_lat")
_POPULATION = "population"


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
    return parse_register(text, groups, packaged=True)


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

    Raises: RegisterUnusableError for a missing column, an unusable number, or a doubled code.
    """
    reader = csv.DictReader(io.StringIO(text))
    columns = reader.fieldnames or []
    for needed in _NEEDED:
        if needed not in columns:
            raise RegisterUnusableError(1, needed, "")
    population = next((one for one in columns if one.startswith(_POPULATION)), "")
    regions: dict[str, Region] = {}
    provinces: dict[str, Province] = {}
    for line, row in enumerate(_rows(reader), start=2):
        for needed in _NEEDED:
            if not row[needed]:
                raise RegisterUnusableError(line, needed, "")
        if row["code"] in regions or not _CODE.fullmatch(row["code"]):
            raise RegisterUnusableError(line, "code", row["code"])
        province = _province(row, groups)
        provinces.setdefault(province.code, province)
        regions[row["code"]] = _region(row, provinces[province.code], population, line)
    if len({region.slug for region in regions.values()}) < len(regions):
        raise RegisterUnusableError(1, "name", "")
    date = population.removeprefix(_POPULATION).strip("_")
    return Register(regions, provinces, date, packaged)


def _rows(reader: "csv.DictReader[str]") -> Iterator[Mapping[str, str]]:
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
        try:
            number = float(value) if value else None
        except ValueError as fault:
            raise RegisterUnusableError(line, column, value) from fault
        if number is not None and not isfinite(number):
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
