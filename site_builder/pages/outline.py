"""Outlines as SVG paths: projected, simplified, clipped. Pure.

Plain equirectangular: Indonesia lies on the equator, where a degree is as wide as it is high.
"""

from collections.abc import Iterable
from dataclasses import dataclass

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
    limit = tolerance * tolerance
    while spans:
        first, last = spans.pop()
        far, at = limit, 0
        x0, y0 = points[first]
        dx, dy = points[last][0] - x0, points[last][1] - y0
        length = dx * dx + dy * dy
        for middle in range(first + 1, last):
            px, py = points[middle][0] - x0, points[middle][1] - y0
            off = (px * dy - py * dx) ** 2 / length if length else px * px + py * py
            if off > far:
                far, at = off, middle
        if at:
            kept[at] = True
            spans += [(first, at), (at, last)]
    return [point for point, keep in zip(points, kept, strict=True) if keep]


def _path(points: list[Point], steps: int) -> str:
    """Running differences, without what rounding made double."""
    placed = [(round(x * steps), round(y * steps)) for x, y in points]
    x, y = placed[0]
    moves = []
    for nx, ny in placed[1:]:
        if (nx, ny) != (x, y):
            moves += [_said(nx - x, steps), _said(ny - y, steps)]
            x, y = nx, ny
    start = f"M{_said(placed[0][0], steps)} {_said(placed[0][1], steps)}"
    said = "".join(one if one.startswith("-") else f" {one}" for one in moves)
    return f"{start}l{said.strip()}z" if moves else ""


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
