"""From plan to achievement: what a region announced and did, year by year, over all editions.

Every booth of a region shows the same trace, older editions too: an answer given later stands
beside the plan it answers.
"""

from collections.abc import Iterator
from typing import Any

from site_builder.model.exhibits import Booth
from site_builder.model.plan_life import PlanLife
from site_builder.model.programme import Achievement
from site_builder.model.ties import Told
from site_builder.pages.kin import told_path
from site_builder.pages.memory import memory_of
from site_builder.pages.plan_state import state_of, state_words
from site_builder.pages.view import View


def trace_of(view: View, booth: Booth) -> list[dict[str, Any]]:
    """Events of the region by year; what was done before what is still planned.

    A programme is told once, as its newest booth tells it. A plan stands at its target year, or, if
    it was only answered as done, at the edition that said so.
    """
    found = sorted(_events(view, booth.region.code), key=lambda one: (one[0], not one[1]))
    years: dict[tuple[int, bool], list[dict[str, Any]]] = {}
    for year, done, entry in found:
        years.setdefault((year, done), []).append(entry)
    return [
        {"year": str(year), "done": done, "entries": entries}
        for (year, done), entries in years.items()
    ]


def _events(view: View, code: str) -> Iterator[tuple[int, bool, dict[str, Any]]]:
    memory = memory_of(view)
    lives = memory.by_region.get(code, ())
    carried = {
        step.achievement.id: life for life in lives for step in life.steps if step.achievement
    }
    for told in memory.told_by_region.get(code, ()):
        if isinstance(told.one, Achievement):
            yield told.one.year, True, _achievement(view, told, carried.get(told.one.id))
    for life in lives:
        if life.status == "done" and any(step.achievement for step in life.steps):
            continue
        done = life.status == "done"
        yield life.latest.year if done else life.plan.target_year, done, _plan(view, life)


def _achievement(view: View, told: Told, life: PlanLife | None) -> dict[str, Any]:
    was = view.words("trace.was", year=life.steps[0].year) if life else ""
    return {
        "title": view.said(told.one.title),
        "path": told_path(view, told),
        "was": was,
        "state": None,
        "words": "",
    }


def _plan(view: View, life: PlanLife) -> dict[str, Any]:
    return {
        "title": view.said(life.plan.title),
        "path": told_path(view, Told(life.booth, life.plan)),
        "was": "",
        "state": state_of(life),
        "words": state_words(view.words, life),
    }
