"""The map of an edition: its stands where their regions lie, and a list by hall beside it."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from site_builder.model.exhibits import Booth, Edition
from site_builder.model.land import Land
from site_builder.model.page import Page
from site_builder.pages.awarded import badges
from site_builder.pages.clusters import Group, Label, clustered, labelled, radius_of
from site_builder.pages.map_views import INDONESIA, LETTERS, Drawing, bounded, indonesia, java
from site_builder.pages.outline import drawn
from site_builder.pages.plan_text import names_in, px
from site_builder.pages.stands import Stand, hall_of, halls_of, stands_of
from site_builder.pages.view import View, alternates

_TOLERANCE, _LEAST = 0.5, 2.0
_JAVA = "Jawa"


def map_pages(view: View) -> Iterator[Page]:
    """One map for each edition, where the register knows where its regions lie."""
    if view.exhibition.register.placed:
        for edition in view.exhibition.editions:
            yield _map_page(view, edition)


def _map_page(view: View, edition: Edition) -> Page:
    path = view.urls.map(edition)
    key = path.removeprefix(view.urls.of(""))
    title = view.words("map.title", year=edition.year)
    lead = view.words("map.lead")
    marker = _Marker(view, edition)
    values = {
        "title": title,
        "lead": lead,
        "year": str(edition.year),
        "hall_path": view.urls.hall(edition),
        "land": _land(view.land) if view.land else "",
        "maps": [marker.drawing(one) for one in marker.whole],
        "java": [marker.drawing(one) for one in marker.java],
        "won": any(marker.won.values()),
        "clusters": marker.merged,
        "halls": _halls(view, edition, marker.stands),
        "credit": view.words("frame.boundaries") if view.land else "",
    }
    return Page(
        path=path,
        lang=view.lang,
        template="map.html",
        title=title,
        description=lead,
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        year=edition.year,
        section="map",
        styles=("assets/css/map.css",),
    )


@cache
def _land(land: Land) -> str:
    rings = [ring for rings in land.provinces.values() for ring in rings]
    return drawn(rings, INDONESIA, _TOLERANCE, _LEAST)


def _halls(view: View, edition: Edition, stands: Mapping[str, Stand]) -> list[dict[str, Any]]:
    """The list by hall, empty halls included."""
    halls = halls_of(edition)
    held: dict[str, list[dict[str, Any]]] = {name: [] for name in halls}
    for booth in edition.open_booths:
        held[hall_of(booth.region.province)].append(
            {
                "name": booth.region.name,
                "path": view.urls.booth(booth),
                "label": stands[booth.region.code].label,
                "placed": booth.region.lat is not None,
            }
        )
    return [{"name": name, "letter": halls[name], "stands": held[name]} for name in halls]


class _Marker:
    """Turns the booths of one edition into marks."""

    def __init__(self, view: View, edition: Edition) -> None:
        self.view = view
        self.edition = edition
        self.stands = stands_of(edition)
        self.names = dict(names_in(edition))
        self.halls = halls_of(edition)
        self.booths = {code: edition.booth_of(code) for code in self.stands}
        self.won = {code: any(badges(view, edition, code)) for code in self.stands}
        self.merged = False
        places = [(booth.region.lon, booth.region.lat) for booth in self._placed()]
        known = [(lon, lat) for lon, lat in places if lon is not None and lat is not None]
        lies_in_java = any(self._hall(code) == _JAVA for code in self.stands)
        if view.land is not None:
            self.whole = indonesia()
            self.java = java() if lies_in_java else ()
        else:
            self.whole = bounded(known) if known else ()
            self.java = ()

    def _placed(self) -> list[Booth]:
        """Booths with a position, in the order of the aisle."""
        return [booth for booth in self.booths.values() if booth and booth.region.lat is not None]

    def _hall(self, code: str) -> str:
        booth = self.booths[code]
        return hall_of(booth.region.province) if booth else ""

    def drawing(self, one: Drawing) -> dict[str, Any]:
        """Values of one drawing."""
        frame = one.frame
        groups = [group for group in self._groups(one) if one.left <= group.x <= one.right]
        window = (one.left + 4, 4.0, one.right - 4, frame.height - 4)
        labels = labelled(groups, self.names, window, one.factor)
        return {
            "kind": one.kind,
            "name": self.view.words(f"map.label.{one.name}"),
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
        for booth in self._placed():
            region = booth.region
            if region.lon is None or region.lat is None:
                continue
            if one.name == "java" and self._hall(region.code) != _JAVA:
                continue
            x, y = one.frame.at(region.lon, region.lat)
            if -20 <= x <= one.frame.width + 20 and -20 <= y <= one.frame.height + 20:  # noqa: PLR2004 - near
                places.append((region.code, x, y))
        return clustered(places, one.factor)

    def _letters(self, one: Drawing) -> list[dict[str, Any]]:
        counts = dict.fromkeys(self.halls, 0)
        for code in self.stands:
            counts[self._hall(code)] += 1
        return [
            {"letter": letter, "x": str(at[0]), "y": str(at[1]), "closed": not counts[name]}
            for name, letter in self.halls.items()
            if (at := LETTERS.get(name)) and one.left <= at[0] <= one.right
        ]

    def _mark(self, group: Group, labels: Mapping[str, Label], one: Drawing) -> dict[str, Any]:
        reach = radius_of(group, one.factor)
        place = {"x": px(group.x), "y": px(group.y), "radius": px(reach)}
        if len(group.members) > 1:
            self.merged = True
            return {**place, **self._cluster(group, one), "ring": px(reach + 5 * one.factor)}
        code = group.members[0]
        booth = self.booths[code]
        if booth is None:
            raise KeyError(code)
        label = labels.get(code)
        words = self.view.words("award.stand", label=self.stands[code].label)
        return {
            **place,
            "cluster": False,
            "path": self.view.urls.booth(booth),
            "title": f"{words}, {booth.region.name}",
            "won": self.won[code],
            "hit": px(max(reach, 22 * one.factor / 1.5)),
            "diamond": _diamond(group.x, group.y, reach),
            "label": {
                "words": self.names[code],
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
        java_only = all(self._hall(code) == _JAVA for code in group.members)
        enlarged = one.frame is INDONESIA and java_only
        names = ", ".join(self.names[code] for code in group.members[:8])
        more = "…" if len(group.members) > 8 else ""  # noqa: PLR2004 - a readable title
        count = len(group.members)
        return {
            "cluster": True,
            "part": "jawa" if enlarged else f"pulau-{letter}",
            "title": f"{self.view.words('map.cluster', count=count)}: {names}{more}",
            "count": str(count),
            "number_y": px(group.y + 6.5 * one.factor),
        }


def _diamond(x: float, y: float, reach: float) -> str:
    step = px(reach)
    return f"M{px(x)} {px(y - reach)}l{step} {step} -{step} {step} -{step} -{step}z"
