"""The islands of each hall as an inlay in its floor, and all of them as a small map. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from site_builder.model.land import Land, Ring
from site_builder.model.register import Register
from site_builder.pages.outline import Frame, drawn
from site_builder.pages.plan_shapes import Rect

_SCALE, _TOLERANCE, _LEAST = 12.0, 1.1, 5.0
SMALL = Frame(94.6, 6.6, 9.0, 422, 164)
"""The window of the small map."""


@dataclass(frozen=True, slots=True)
class Inlay:
    """The islands of a hall, drawn from (0, 0)."""

    path: str
    width: float
    height: float

    def inside(self, rect: Rect) -> str:
        """The transform that lays it into the middle of a rectangle, at most twice its size."""
        scale = min(rect.width / self.width, rect.height / self.height, 2.0)
        x = rect.x + (rect.width - self.width * scale) / 2
        y = rect.y + (rect.height - self.height * scale) / 2
        return f"translate({x:.1f} {y:.1f}) scale({scale:.3f})"


def inlays(land: Land | None, register: Register) -> Mapping[str, Inlay]:
    """The inlay of each group of islands, by its name; none without outlines."""
    if land is None:
        return {}
    groups: dict[str, list[str]] = {}
    for code, province in register.provinces.items():
        if province.island_group and code in land.provinces:
            groups.setdefault(province.island_group, []).append(code)
    return {name: _inlay(land, tuple(codes)) for name, codes in groups.items()}


@cache
def _inlay(land: Land, codes: tuple[str, ...]) -> Inlay:
    rings = [ring for code in codes for ring in land.provinces[code]]
    west, south, east, north = _bounds(rings)
    frame = Frame(west, north, _SCALE, (east - west) * _SCALE, (north - south) * _SCALE)
    return Inlay(drawn(rings, frame, _TOLERANCE, _LEAST, 1), frame.width, frame.height)


@cache
def small_land(land: Land) -> str:
    """All islands, small."""
    rings = [ring for rings in land.provinces.values() for ring in rings]
    return drawn(rings, SMALL, _TOLERANCE, _LEAST, 1)


def _bounds(rings: list[Ring]) -> tuple[float, float, float, float]:
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)
