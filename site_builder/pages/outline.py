"""Outlines as SVG paths: projected, simplified, clipped. Pure.

Plain equirectangular: Indonesia lies on the equator, where a degree is as wide as it is high.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import hypot

from site_builder.model.land import Ring

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A window onto the earth: where its upper left corner is, and px a degree."""

    west: float
    north: float
    scale: float
    width: float
    height: float

    def at(self, lon: float, lat: float) -> Point:
        """Where a place is drawn, in px."""
        return (lon - self.west) * self.scale, (self.north - lat) * self.scale


def drawn(
    rings: Iterable[Ring], frame: Frame, tolerance: float, least: float = 2.0, steps: int = 10
) -> str:
    """Path data of some rings inside a frame.

    Args:
        rings: outlines in degrees.
        frame: window; what lies outside is cut off.
        tolerance: px by which a line may be off.
        least: rings that cover fewer square px are left out.
        steps: corners lie on so many places a px, 10 or 1.
    """
    parts = []
    for ring in rings:
        points = _clipped([frame.at(*corner) for corner in ring], frame)
        if len(points) > 2 and _area(points) >= least:  # noqa: PLR2004 - a triangle covers something
            parts.append(_path(simplified(points, tolerance), steps))
    return "".join(parts)


def simplified(points: list[Point], tolerance: float) -> list[Point]:
    """Leave out corners without which the line moves by less than the tolerance.

    Source: Ramer, Douglas and Peucker, 1972 and 1973.
    """
    kept = [False] * len(points)
    kept[0] = kept[-1] = True
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        at = _farthest(points, first, last, tolerance)
        if at:
            kept[at] = True
            spans += [span for span in ((first, at), (at, last)) if span[1] - span[0] > 1]
    return [point for point, keep in zip(points, kept, strict=True) if keep]


def _farthest(points: list[Point], first: int, last: int, tolerance: float) -> int:
    """The corner between two that is farthest from their line; 0 if none is beyond tolerance."""
    x0, y0 = points[first]
    dx, dy = points[last][0] - x0, points[last][1] - y0
    length = hypot(dx, dy)
    at = 0
    if not length:
        far = tolerance
        for middle in range(first + 1, last):
            off = hypot(points[middle][0] - x0, points[middle][1] - y0)
            if off > far:
                far, at = off, middle
        return at
    # Areas are compared, not heights: all of them stand on the same line.
    far = tolerance * length
    for middle, (x, y) in enumerate(points[first + 1 : last], first + 1):
        off = (x - x0) * dy - (y - y0) * dx
        if off > far or -off > far:
            far, at = abs(off), middle
    return at


def _path(points: list[Point], steps: int) -> str:
    """Running differences, without what rounding made double."""
    placed = [(round(x * steps), round(y * steps)) for x, y in points]
    x, y = placed[0]
    moves = []
    for nx, ny in placed[1:]:
        if (nx, ny) != (x, y):
            moves += [_move(nx - x, steps), _move(ny - y, steps)]
            x, y = nx, ny
    start = f"M{_said(placed[0][0], steps)} {_said(placed[0][1], steps)}"
    return f"{start}l{''.join(moves).strip()}z" if moves else ""


@cache
def _move(length: int, steps: int) -> str:
    """A length behind another one: its sign parts them, or a space. They are few, and short."""
    return _said(length, steps) if length < 0 else f" {_said(length, steps)}"


def _said(length: int, steps: int) -> str:
    whole, rest = divmod(abs(length), steps)
    sign = "-" if length < 0 else ""
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{rest}"


def _area(points: list[Point]) -> float:
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(x * ny - nx * y for (x, y), (nx, ny) in pairs)) / 2


def _clipped(points: list[Point], frame: Frame) -> list[Point]:
    """The part of a ring inside the frame (Sutherland and Hodgman, 1974), with a margin of 2 px."""
    low, right, bottom = -2.0, frame.width + 2, frame.height + 2
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if min(xs) >= low and max(xs) <= right and min(ys) >= low and max(ys) <= bottom:
        return points
    for axis, bound, side in ((0, low, 1), (0, right, -1), (1, low, 1), (1, bottom, -1)):
        points = _cut(points, axis, bound, side)
        if not points:
            break
    return points


def _cut(points: list[Point], axis: int, bound: float, side: int) -> list[Point]:
    made: list[Point] = []
    before = points[-1]
    for point in points:
        inside, was = (point[axis] - bound) * side >= 0, (before[axis] - bound) * side >= 0
        if inside != was:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            made.append(
                (
                    before[0] + share * (point[0] - before[0]),
                    before[1] + share * (point[1] - before[1]),
                )
            )
        if inside:
            made.append(point)
        before = point
    return made
