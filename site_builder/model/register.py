"""The register: name, type, province and position come from a code, never from a hand-in."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Province:
    """A province; regions of an own register may have none of the optional facts."""

    code: str
    name: str
    short_name: str
    island_group: str
    """Name of the group of islands, one room of the hall; empty if there are no groups."""

    @property
    def slug(self) -> str:
        """Part of the province page's address."""
        return slug_of(self.name)


@dataclass(frozen=True, slots=True)
class Region:
    """A regency or city of the register."""

    code: str
    """Official code as text: `52.10` is not `52.1`."""
    name: str
    """Official name with its type word; unique."""
    short_name: str
    """Without the type word; 26 of them are both a regency and a city."""
    type: str
    province: Province
    lat: float | None
    """Marker point, WGS84 degrees."""
    lon: float | None
    area_km2: float | None
    population: int | None
    box: tuple[float, float, float, float] | None
    """Western, southern, eastern and northern bound, WGS84 degrees."""
    other_names: tuple[str, ...] = ()
    """Everyday and former names, by which it is found but never called."""

    @property
    def slug(self) -> str:
        """Folder of its booths and part of its address."""
        return slug_of(self.name)


@dataclass(frozen=True, slots=True)
class Register:
    """All regions by code, in the order of the file."""

    regions: Mapping[str, Region]
    provinces: Mapping[str, Province]
    population_date: str
    """When the population was counted, as in the column's name (`2024s2`), or empty."""
    packaged: bool
    """Whether this is the Indonesian register that ships with us (and has outlines)."""

    @property
    def placed(self) -> bool:
        """Whether any region has a position, so that there is a map to draw."""
        return any(region.lat is not None for region in self.regions.values())

    def by_slug(self, slug: str) -> Region | None:
        """Find a region by the slug of its name."""
        return next((region for region in self.regions.values() if region.slug == slug), None)


@cache
def slug_of(name: str) -> str:
    """Turn an official name into an address part: small ASCII letters, digits, single hyphens."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.lower().replace("'", "")).strip("-")
