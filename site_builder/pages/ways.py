"""Three ways into an edition, each as a small drawing: its plan, its map, its pillars."""

from typing import Any

from site_builder.model.exhibits import Edition
from site_builder.pages.inlay import SMALL
from site_builder.pages.ornament import cloth_path
from site_builder.pages.plan import halls_to_place
from site_builder.pages.plan_layout import wide_plan
from site_builder.pages.plan_text import box, px
from site_builder.pages.view import View

_CLOTHS_MOST = 24
"""Stands up to which the small plan hangs their cloths; beyond, it shows floors only."""


def small_plan(view: View, edition: Edition) -> dict[str, Any]:
    """The hall plan in small: walls, letters, and cloths where there are few."""
    plan = wide_plan(halls_to_place(edition))
    regions = view.exhibition.register.regions
    hung = len(edition.open_booths) <= _CLOTHS_MOST
    return {
        "width": px(plan.width),
        "height": px(plan.height),
        "halls": [
            {
                "letter": one.hall.letter,
                "box": box(one.rect),
                "x": px(one.rect.right - 26),
                "y": px(one.rect.bottom - 26),
                "closed": not one.hall.count,
                "stands": [
                    {"box": box(stand.rect), "cloth": cloth_path(regions[stand.code])}
                    for stand in one.stands
                    if hung
                ],
                "rooms": [box(room.rect) for room in one.rooms],
            }
            for one in plan.halls
        ],
    }


def small_map(view: View, edition: Edition) -> dict[str, Any] | None:
    """The map in small, a dot for each stand, without its land; nothing without outlines."""
    if view.land is None:
        return None
    dots = []
    for booth in edition.open_booths:
        region = booth.region
        if region.lon is not None and region.lat is not None:
            x, y = SMALL.at(region.lon, region.lat)
            dots.append({"x": f"{x:.0f}", "y": f"{y:.0f}"})
    return {
        "path": view.urls.map(edition),
        "width": px(SMALL.width),
        "height": px(SMALL.height),
        "dots": dots,
    }
