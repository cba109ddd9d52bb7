"""Marks on a map that would overlap become one: clusters, and labels where there is room. Pure."""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import hypot, sqrt

_MARK, _CLUSTER, _GROWTH, _LARGEST = 11.0, 13.0, 1.7, 27.0
_LETTER, _LINE, _AIR = 8.3, 15.0, 4.0
_Near = list[tuple[float, int, int]]
"""Pairs that overlap: how far apart, and the numbers of both groups."""
Window = tuple[float, float, float, float]
"""Left, top, right and bottom of a map, px."""


@dataclass(frozen=True, slots=True)
class Group:
    """One mark: a stand, or several that are too close to tell apart."""

    x: float
    y: float
    members: tuple[str, ...]
    """Keys of the places, in the order they were given in."""


@dataclass(frozen=True, slots=True)
class Label:
    """Where a mark's name is written."""

    x: float
    y: float
    anchor: str
    """`start`, `middle` or `end`, as in SVG."""


def radius_of(group: Group, factor: float) -> float:
    """Half the size of a mark; larger for more members."""
    count = len(group.members)
    size = _MARK if count == 1 else min(_LARGEST, _CLUSTER + _GROWTH * sqrt(count))
    return size * factor


def clustered(places: Sequence[tuple[str, float, float]], factor: float) -> list[Group]:
    """Merge the two closest groups that overlap until none do; in the order of the places.

    Args:
        places: key, x and y, px.
        factor: how much larger marks are than on a wide map.
    """
    order = {key: at for at, (key, _, _) in enumerate(places)}
    floor = _Floor(factor)
    near: _Near = []
    for key, x, y in places:
        floor.meet(floor.add(Group(x, y, (key,))), near)
    while near:
        _, one, other = heapq.heappop(near)
        if one in floor.groups and other in floor.groups:
            merged = _merged(floor.remove(one), floor.remove(other), order)
            floor.meet(floor.add(merged), near)
    return sorted(floor.groups.values(), key=lambda group: order[group.members[0]])


class _Floor:
    """The groups by number: single places by the tile of the floor they stand on, others in a row.

    A tile is as wide as two single marks reach. Merged groups are few, and larger.
    """

    def __init__(self, factor: float) -> None:
        self.groups: dict[int, Group] = {}
        self._factor = factor
        self._tile = 2 * _MARK * factor
        self._tiles: dict[tuple[int, int], list[int]] = {}
        self._merged: dict[int, float] = {}
        self._count = 0

    def add(self, group: Group) -> int:
        """Give a group its place and its number."""
        at = self._count
        self._count += 1
        self.groups[at] = group
        if len(group.members) == 1:
            self._tiles.setdefault(self._on(group.x, group.y), []).append(at)
        else:
            self._merged[at] = radius_of(group, self._factor)
        return at

    def remove(self, at: int) -> Group:
        """Take a group away."""
        group = self.groups.pop(at)
        if at in self._merged:
            del self._merged[at]
        else:
            self._tiles[self._on(group.x, group.y)].remove(at)
        return group

    def meet(self, at: int, near: _Near) -> None:
        """Note every group that overlaps this one, which came last."""
        group = self.groups[at]
        reach = radius_of(group, self._factor)
        for other_at, other_reach in self._around(group, reach):
            other = self.groups[other_at]
            apart = hypot(group.x - other.x, group.y - other.y)
            if apart < reach + other_reach and other_at != at:
                heapq.heappush(near, (round(apart, 6), other_at, at))

    def _around(self, group: Group, reach: float) -> Iterator[tuple[int, float]]:
        """All merged groups, and the single ones on tiles within reach, with their own reach."""
        yield from self._merged.items()
        single = _MARK * self._factor
        left, top = self._on(group.x - reach - single, group.y - reach - single)
        right, bottom = self._on(group.x + reach + single, group.y + reach + single)
        for tile in product(range(left, right + 1), range(top, bottom + 1)):
            for at in self._tiles.get(tile, ()):
                yield at, single

    def _on(self, x: float, y: float) -> tuple[int, int]:
        return int(x // self._tile), int(y // self._tile)


def _merged(one: Group, other: Group, order: dict[str, int]) -> Group:
    first, second = len(one.members), len(other.members)
    total = first + second
    return Group(
        (one.x * first + other.x * second) / total,
        (one.y * first + other.y * second) / total,
        tuple(sorted((*one.members, *other.members), key=order.__getitem__)),
    )


@dataclass(frozen=True, slots=True)
class _Area:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Area") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def labelled(
    groups: Sequence[Group],
    names: dict[str, str],
    window: tuple[float, float, float, float],
    factor: float,
) -> dict[str, Label]:
    """Place the names of single marks: right, left, below or above, where nothing is in the way.

    Args:
        groups: all marks of the map.
        names: what is written, by key.
        window: what is shown of the map.
        factor: how much larger letters are than on a wide map.
    """
    taken = [_circle(group, factor) for group in groups]
    found: dict[str, Label] = {}
    for group in groups:
        if len(group.members) > 1:
            continue
        key = group.members[0]
        for label, area in _sides(group, len(names[key]) * _LETTER * factor, factor):
            inside = (
                window[0] <= area.left
                and window[1] <= area.top
                and area.right <= window[2]
                and area.bottom <= window[3]
            )
            own = _circle(group, factor)
            if inside and not any(area.meets(other) for other in taken if other != own):
                found[key] = label
                taken.append(area)
                break
    return found


def _circle(group: Group, factor: float) -> _Area:
    reach = radius_of(group, factor)
    return _Area(group.x - reach, group.y - reach, group.x + reach, group.y + reach)


def _sides(group: Group, width: float, factor: float) -> Iterable[tuple[Label, _Area]]:
    reach, line = radius_of(group, factor) + _AIR * factor, _LINE * factor
    x, y, half = group.x, group.y, line / 2
    yield (
        Label(x + reach, y + half * 0.66, "start"),
        _Area(x + reach, y - half, x + reach + width, y + half),
    )
    yield (
        Label(x - reach, y + half * 0.66, "end"),
        _Area(x - reach - width, y - half, x - reach, y + half),
    )
    yield (
        Label(x, y + reach + line * 0.8, "middle"),
        _Area(x - width / 2, y + reach, x + width / 2, y + reach + line),
    )
    yield (
        Label(x, y - reach - line * 0.2, "middle"),
        _Area(x - width / 2, y - reach - line, x + width / 2, y - reach),
    )
