"""The outlines that ship with the Indonesian register: TopoJSON -> rings by code.

Source: site_builder/data/SOURCES.md. Format: TopoJSON 1.0, quantized, arcs as running differences.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from site_builder.model.land import Land, Ring

_Arc = tuple[tuple[float, float], ...]


@cache
def packaged_land() -> Land:
    """Read the outlines of all provinces and regions, once a process."""
    return Land(_rings("indonesia-provinces.topojson"), _rings("indonesia-regencies.topojson"))


def _rings(name: str) -> dict[str, tuple[Ring, ...]]:
    topology = json.loads((files("site_builder") / "data" / name).read_text(encoding="utf-8"))
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    (held,) = topology["objects"].values()
    return {
        one["id"]: tuple(_joined(ring, arcs) for ring in _ring_arcs(one))
        for one in held["geometries"]
    }


def _decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> _Arc:
    """Degrees of an arc's corners: differences added up, then scaled."""
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    corners = []
    for across, up in arc:
        x, y = x + across, y + up
        corners.append((west + x * wide, south + y * high))
    return tuple(corners)


def _ring_arcs(geometry: dict[str, Any]) -> list[list[int]]:
    """Arc numbers of every ring, outer and inner ones alike."""
    if geometry["type"] == "Polygon":
        return list(geometry["arcs"])
    return [ring for polygon in geometry["arcs"] for ring in polygon]


def _joined(numbers: list[int], arcs: list[_Arc]) -> Ring:
    """The ring of some arcs; a negative number is an arc walked backwards."""
    corners: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        corners.extend(arc[1:] if corners else arc)
    return tuple(corners)
