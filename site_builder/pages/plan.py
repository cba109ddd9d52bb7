"""The hall plan of an edition as values for its template: one wide drawing, one tall one.

Stands and rooms come in the order of the list, so that the keyboard walks both alike.
"""

from collections.abc import Mapping
from typing import Any

from site_builder.model.exhibits import Booth, Edition
from site_builder.model.register import Province
from site_builder.pages.awarded import badges
from site_builder.pages.inlay import Inlay, inlays
from site_builder.pages.ornament import cloth_path, dye_of
from site_builder.pages.plan_layout import is_folded, tall_plan, wide_plan
from site_builder.pages.plan_shapes import (
    Hall,
    PlacedHall,
    PlacedRoom,
    PlacedStand,
    Plan,
    Rect,
    Room,
)
from site_builder.pages.plan_text import (
    HALL_LETTER,
    STAND_LETTER,
    USUAL,
    box,
    diamond,
    fitting,
    lines,
    names_in,
    px,
)
from site_builder.pages.stands import Stand, hall_of, halls_of
from site_builder.pages.view import View

_PLATE, _LINE = 22.0, 16.0
_RING = 4.0


def halls_to_place(edition: Edition) -> tuple[Hall, ...]:
    """What stands in each hall, by letter; empty halls too."""
    rooms: dict[str, dict[str, list[str]]] = {name: {} for name in halls_of(edition)}
    for booth in edition.open_booths:
        province = booth.region.province
        rooms[hall_of(province)].setdefault(province.code, []).append(booth.region.code)
    return tuple(
        Hall(
            letter,
            name,
            tuple(Room(code, tuple(sorted(held))) for code, held in sorted(rooms[name].items())),
        )
        for name, letter in halls_of(edition).items()
    )


def plan_values(view: View, edition: Edition, stands: Mapping[str, Stand]) -> dict[str, Any]:
    """Give both drawings and what their legend needs."""
    halls = halls_to_place(edition)
    drawer = _Drawer(view, edition, stands)
    return {
        "folded": is_folded(halls),
        "won": any(drawer.wins.values()),
        "closed": any(not hall.count for hall in halls),
        "inlays": [
            {"id": f"pulau-{hall.letter}", "path": drawer.inlays[hall.name].path}
            for hall in halls
            if hall.name in drawer.inlays
        ]
        if not is_folded(halls)
        else [],
        "drawings": [
            drawer.drawing("wide", wide_plan(halls), folded=is_folded(halls)),
            drawer.drawing("tall", tall_plan(halls), folded=is_folded(halls)),
        ],
    }


class _Drawer:
    """Turns placed shapes of one edition into values."""

    def __init__(self, view: View, edition: Edition, stands: Mapping[str, Stand]) -> None:
        self.view = view
        self.edition = edition
        self.stands = stands
        self.names = names_in(edition)
        self.wins = {
            booth.region.code: [_badge(one) for one in badges(view, edition, booth.region.code)]
            for booth in edition.open_booths
        }
        self.inlays: Mapping[str, Inlay] = inlays(view.land, view.exhibition.register)

    def drawing(self, kind: str, plan: Plan, *, folded: bool) -> dict[str, Any]:
        """One of the two drawings."""
        gate_x, gate_y = plan.gate
        down = kind == "tall"
        return {
            "kind": kind,
            "width": px(plan.width),
            "height": px(plan.height),
            "walks": plan.walks,
            "waters": [
                {
                    "words": self.view.words(f"plan.water.{one.key}"),
                    "x": px(one.x),
                    "y": px(one.y),
                    "upright": one.upright,
                    "ends": one.ends,
                }
                for one in plan.waters
            ],
            "gate": {
                "x": px(gate_x),
                "y": px(gate_y - 10 if down else gate_y + 22),
                "arrow": f"M{gate_x - 8:.1f} {gate_y - 4:.1f}l8 9 8-9z"
                if down
                else f"M{gate_x - 9:.1f} {gate_y + 2:.1f}l9-10 9 10z",
            },
            "halls": [self._hall(one, folded=folded) for one in plan.halls],
        }

    def _hall(self, placed: PlacedHall, *, folded: bool) -> dict[str, Any]:
        rect, hall = placed.rect, placed.hall
        inlay = self.inlays.get(hall.name) if not folded else None
        slim = rect.height < 60  # noqa: PLR2004 - an empty hall of the tall plan
        floor = Rect(rect.x + 10, rect.y + 40, rect.width - 20, max(1.0, rect.height - 60))
        room = rect.width - 58 - (34 if folded else 8)
        return {
            "letter": hall.letter,
            "lines": lines(hall.name, room, HALL_LETTER),
            "box": box(rect),
            "shell": placed.shell,
            "closed": not hall.count,
            "count": self.view.counted("hall.count", hall.count) if folded and hall.count else "",
            "number": str(hall.count),
            "slim": slim,
            "middle": px(rect.x + rect.width / 2),
            "foot": px(rect.bottom - 18),
            "right": px(rect.right - 10),
            "inlay": inlay.inside(floor) if inlay and not slim else "",
            "stands": [self._stand(one) for one in placed.stands],
            "rooms": [self._room(one) for one in placed.rooms],
        }

    def _stand(self, placed: PlacedStand) -> dict[str, Any]:
        booth = self._booth(placed.code)
        rect = placed.rect
        label = self.stands[placed.code].label
        name = lines(self.names[placed.code], rect.width - 28, STAND_LETTER)
        high = _PLATE + _LINE * len(name)
        top = rect.bottom - high - 6 if placed.opens_down else rect.y + 6
        ends = (rect.bottom, rect.y) if placed.opens_down else (rect.y, rect.bottom)
        medal = rect.y + 16 if placed.opens_down else rect.bottom - 16
        x, right = px(rect.x), px(rect.right)
        return {
            "code": placed.code,
            "path": self.view.urls.booth(booth),
            "title": ", ".join(
                (
                    self.view.words("award.stand", label=label),
                    booth.region.name,
                    *self.wins[placed.code],
                )
            ),
            "cloth": cloth_path(booth.region),
            "box": box(rect),
            "wall": f"M{x} {px(ends[0])}V{px(ends[1])}H{right}V{px(ends[0])}",
            "plate": box(Rect(rect.x + 7, top, rect.width - 14, high)),
            "text": px(rect.x + 14),
            "label": label,
            "number_y": px(top + 15),
            "lines": [
                {"words": one, "y": px(top + 31 + at * _LINE)} for at, one in enumerate(name)
            ],
            "medal": {"x": px(rect.right - 16), "y": px(medal)} if self.wins[placed.code] else {},
            "ring": box(
                Rect(
                    rect.x - _RING,
                    rect.y - _RING,
                    rect.width + 2 * _RING,
                    rect.height + 2 * _RING,
                )
            ),
        }

    def _room(self, placed: PlacedRoom) -> dict[str, Any]:
        province = self.view.exhibition.register.provinces[placed.code]
        rect, side = placed.rect, placed.side
        free = rect.width - 10
        return {
            "path": self.view.urls.province(self.edition, province),
            "name": fitting(self._names(province), free),
            "title": f"{province.name}: {self.view.counted('hall.count', len(placed.squares))}",
            "box": box(rect),
            "x": px(rect.x + 5),
            "y": px(rect.y + 15),
            "squares": [
                {
                    "code": code,
                    "dye": dye_of(self.view.exhibition.register.regions[code]),
                    "path": f"M{px(x)} {px(y)}h{px(side)}v{px(side)}h-{px(side)}z",
                    "won": diamond(x + side / 2, y + side / 2, side / 2) if self.wins[code] else "",
                }
                for code, x, y in placed.squares
            ],
        }

    def _names(self, province: Province) -> tuple[str, ...]:
        usual = USUAL.get(province.code) if self.view.exhibition.register.packaged else None
        return (province.name, province.short_name, *((usual,) if usual else ()))

    def _booth(self, code: str) -> Booth:
        booth = self.edition.booth_of(code)
        if booth is None:
            raise KeyError(code)
        return booth


def _badge(badge: dict[str, Any]) -> str:
    words = badge["category"]["words"]
    return f"{badge['title']}: {words.striptags() if words else ''}" if words else badge["title"]
