"""The drawings of a map from plain facts, worked out only where a map is filled. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.i18n.catalogue import fill
from site_builder.pages.clusters import Group, Label, clustered, labelled, radius_of
from site_builder.pages.map_views import INDONESIA, LETTERS, Drawing, bounded, indonesia, java
from site_builder.pages.plan_text import px

_JAVA = "Jawa"
_NAMED_MOST = 8
"""Stands that the title of a cluster names."""

StandRow = tuple[str, str, str, str, str, str, float | None, float | None, bool]
"""A stand in the order of `MapStand`, as a value to be hashed."""


@dataclass(frozen=True, slots=True)
class MapStand:
    """A stand as a map shows it."""

    code: str
    name: str
    """Its short name."""
    title: str
    path: str
    letter: str
    hall: str
    lat: float | None
    lon: float | None
    won: bool


@dataclass(frozen=True, slots=True)
class MapWords:
    """The words in the drawings of a map."""

    cluster: str
    """How a cluster is called, with the placeholder `{count}`."""
    labels: Mapping[str, str]
    """By name of a drawing."""


def drawn_map(
    halls: Sequence[tuple[str, str]],
    rows: Sequence[StandRow],
    words: tuple[str, Sequence[tuple[str, str]]],
    *,
    outlined: bool,
) -> dict[str, Any]:
    """Draw a map: all its drawings, and whether any mark stands for several booths.

    Args:
        halls: name and letter of each hall, in order.
        rows: stands in the order of the aisle.
        words: how a cluster is called, and the labels of drawings by name.
        outlined: whether there are outlines of the land.
    """
    marker = _Marker(
        dict(halls), [MapStand(*row) for row in rows], MapWords(words[0], dict(words[1]))
    )
    whole, enlarged = marker.views(outlined=outlined)
    return {
        "maps": [marker.drawing(one) for one in whole],
        "java": [marker.drawing(one) for one in enlarged],
        "clusters": marker.merged,
    }


class _Marker:
    """Turns the booths of one edition into marks."""

    def __init__(
        self, halls: Mapping[str, str], stands: Sequence[MapStand], words: MapWords
    ) -> None:
        self.halls = halls
        self.stands = {one.code: one for one in stands}
        self.names = {one.code: one.name for one in stands}
        self.words = words
        self.merged = False

    def views(self, *, outlined: bool) -> tuple[tuple[Drawing, ...], tuple[Drawing, ...]]:
        """The drawings of the whole, and those of Jawa enlarged."""
        if outlined:
            in_java = any(one.hall == _JAVA for one in self.stands.values())
            return indonesia(), java() if in_java else ()
        known = [
            (one.lon, one.lat)
            for one in self.stands.values()
            if one.lon is not None and one.lat is not None
        ]
        return bounded(known) if known else (), ()

    def drawing(self, one: Drawing) -> dict[str, Any]:
        """Values of one drawing."""
        frame = one.frame
        groups = [group for group in self._groups(one) if one.left <= group.x <= one.right]
        window = (one.left + 4, 4.0, one.right - 4, frame.height - 4)
        labels = labelled(groups, self.names, window, one.factor)
        return {
            "kind": one.kind,
            "name": self.words.labels[one.name],
            "left": px(one.left),
            "width": px(one.right - one.left),
            "height": px(frame.height),
            "land": one.land,
            "letters": self._letters(one) if frame is INDONESIA else [],
            "scale": f"{min(one.factor, 1.5):g}",
            "marks": [self._mark(group, labels, one) for group in groups],
        }

    def _groups(self, one: Drawing) -> list[Group]:
        places = []
        for stand in self.stands.values():
            if stand.lon is None or stand.lat is None:
                continue
            if one.name == "java" and stand.hall != _JAVA:
                continue
            x, y = one.frame.at(stand.lon, stand.lat)
            if -20 <= x <= one.frame.width + 20 and -20 <= y <= one.frame.height + 20:  # noqa: PLR2004 - near
                places.append((stand.code, x, y))
        return clustered(places, one.factor)

    def _letters(self, one: Drawing) -> list[dict[str, Any]]:
        held = {stand.hall for stand in self.stands.values()}
        return [
            {"letter": letter, "x": str(at[0]), "y": str(at[1]), "closed": name not in held}
            for name, letter in self.halls.items()
            if (at := LETTERS.get(name)) and one.left <= at[0] <= one.right
        ]

    def _mark(self, group: Group, labels: Mapping[str, Label], one: Drawing) -> dict[str, Any]:
        reach = radius_of(group, one.factor)
        place = {"x": px(group.x), "y": px(group.y), "radius": px(reach)}
        if len(group.members) > 1:
            self.merged = True
            return {**place, **self._cluster(group, one), "ring": px(reach + 5 * one.factor)}
        stand = self.stands[group.members[0]]
        label = labels.get(stand.code)
        return {
            **place,
            "cluster": False,
            "path": stand.path,
            "title": stand.title,
            "won": stand.won,
            "hit": px(max(reach, 22 * one.factor / 1.5)),
            "diamond": _diamond(group.x, group.y, reach),
            "label": {
                "words": stand.name,
                "x": px(label.x),
                "y": px(label.y),
                "anchor": label.anchor,
            }
            if label
            else None,
        }

    def _cluster(self, group: Group, one: Drawing) -> dict[str, Any]:
        """Several stands as one mark: it leads to where they can be told apart."""
        letters = [self.stands[code].letter for code in group.members]
        letter = max(letters, key=letters.count)
        java_only = all(self.stands[code].hall == _JAVA for code in group.members)
        enlarged = one.frame is INDONESIA and java_only
        names = ", ".join(self.names[code] for code in group.members[:_NAMED_MOST])
        more = "…" if len(group.members) > _NAMED_MOST else ""
        count = len(group.members)
        return {
            "cluster": True,
            "part": "jawa" if enlarged else f"pulau-{letter}",
            "title": f"{fill(self.words.cluster, {'count': count})}: {names}{more}",
            "count": str(count),
            "number_y": px(group.y + 6.5 * one.factor),
        }


def _diamond(x: float, y: float, reach: float) -> str:
    step = px(reach)
    return f"M{px(x)} {px(y - reach)}l{step} {step} -{step} {step} -{step} -{step}z"
