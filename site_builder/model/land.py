"""Outlines of provinces and regions, for orientation only: never legal boundaries."""

from collections.abc import Mapping
from dataclasses import dataclass

Ring = tuple[tuple[float, float], ...]
"""Longitude and latitude of each corner, WGS84 degrees; the last one is the first one."""


@dataclass(frozen=True, slots=True, eq=False)
class Land:
    """The land of a register. Two are equal only if they are the same, so that it can be a key."""

    provinces: Mapping[str, tuple[Ring, ...]]
    """By province code."""
    regions: Mapping[str, tuple[Ring, ...]]
    """By region code."""
