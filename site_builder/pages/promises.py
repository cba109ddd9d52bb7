"""A region's record on its page: its plans with every dated word, and what of them is judged."""

from typing import Any

from site_builder.model.plan_record import record_of
from site_builder.model.register import Region
from site_builder.model.ties import Told
from site_builder.pages.kin import told_path
from site_builder.pages.memory import memory_of
from site_builder.pages.plan_state import life_values, record_values
from site_builder.pages.view import View


def promises_of(view: View, region: Region) -> dict[str, Any] | None:
    """The record in words and the plans in the order of first listing; nothing without plans."""
    lives = memory_of(view).by_region.get(region.code, ())
    if not lives:
        return None
    icons = {pillar.id: pillar.icon for pillar in view.exhibition.hand_in.pillars}
    return {
        "record": record_values(view, record_of(lives), "plan.record"),
        "plans": [
            {
                "id": life.plan.id,
                "title": view.said(life.plan.title),
                "pillar": life.plan.pillar,
                "icon": icons.get(life.plan.pillar, ""),
                "path": told_path(view, Told(life.booth, life.plan)),
                "life": life_values(view, life),
            }
            for life in lives
        ],
        "all": view.urls.top("plans"),
    }
