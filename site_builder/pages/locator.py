"""Where a region lies: its own province, the region in it, and a ring around its point."""

from functools import cache, partial
from typing import Any

from site_builder.model.land import Land, Ring
from site_builder.model.page import Later
from site_builder.model.register import Region
from site_builder.pages.outline import Frame, drawn
from site_builder.pages.view import View

WIDTH, HEIGHT = 360.0, 240.0
_EDGE = 18.0
_TOLERANCE = 0.8


def locator(view: View, region: Region) -> Later | None:
    """Values of the drawing; nothing without a position or an outline."""
    land = view.land
    if land is None or region.lat is None or region.lon is None:
        return None
    if region.province.code not in land.provinces:
        return None
    label = view.words("map.locator", name=region.name, province=region.province.name)
    return Later(
        (region.code, region.lon, region.lat, label),
        partial(_drawing, land, region, (region.lon, region.lat), label),
    )


def _drawing(land: Land, region: Region, at: tuple[float, float], label: str) -> dict[str, Any]:
    frame, own, others = _province(land, region.province.code)
    x, y = frame.at(*at)
    return {
        "others": others,
        "province": own,
        "region": drawn(land.regions.get(region.code, ()), frame, _TOLERANCE, 1.0, 1),
        "x": f"{x:.0f}",
        "y": f"{y:.0f}",
        "label": label,
    }


@cache
def _province(land: Land, code: str) -> tuple[Frame, str, str]:
    """The window on a province, its land, and the land around it; drawn once for all of it."""
    rings = land.provinces[code]
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    scale = min((WIDTH - 2 * _EDGE) / wide, (HEIGHT - 2 * _EDGE) / high)
    west = (min(xs) + max(xs)) / 2 - WIDTH / scale / 2
    north = (min(ys) + max(ys)) / 2 + HEIGHT / scale / 2
    frame = Frame(west, north, scale, WIDTH, HEIGHT)
    east, south = west + WIDTH / scale, north - HEIGHT / scale
    around = [
        ring
        for other, ring, box in _boxed(land)
        if other != code and box[0] < east and west < box[2] and box[1] < north and south < box[3]
    ]
    return (
        frame,
        drawn(rings, frame, _TOLERANCE, 1.0, 1),
        drawn(around, frame, 1.5, 6.0, 1),
    )


@cache
def _boxed(land: Land) -> list[tuple[str, Ring, tuple[float, float, float, float]]]:
    """Every ring with its province's code and its west, south, east and north."""
    return [
        (code, ring, (min(xs), min(ys), max(xs), max(ys)))
        for code, rings in land.provinces.items()
        for ring in rings
        for xs, ys in [tuple(zip(*ring, strict=True))]
    ]
