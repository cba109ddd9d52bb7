"""What became of a plan, worded: its state, its moved target, and every dated word on it."""

from typing import Any, cast

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.plan_life import PlanLife, Step
from site_builder.model.plan_record import Record
from site_builder.model.ties import Key
from site_builder.pages.rich import host_of, rich_said
from site_builder.pages.view import View

STATES = ("done", "running", "awaited", "late", "dropped", "no-word")
"""What a page shows, in the order of filters; `awaited` is a running plan that is due."""


def state_of(life: PlanLife) -> str:
    """Which of the shown states a plan has."""
    return "awaited" if life.awaited else life.status.replace("_", "-")


def state_words(words: Catalogue, life: PlanLife) -> str:
    """The state with the year in which it was said, where there is one: "Selesai (2023)"."""
    state = state_of(life)
    said = words(f"plan.state.{state}")
    latest = life.latest
    if latest.kind in {"planned", "moved"} or state == "awaited":
        return said
    return words("plan.state-year", state=said, year=latest.year)


def life_values(view: View, life: PlanLife) -> dict[str, Any]:
    """Give a plan's life for a page: state, target, steps; addresses are paths of the site.

    Several pages show it: it is worded once for a view.
    """
    worded = cast("dict[Key, dict[str, Any]]", view.kept.setdefault("lives", {}))
    if life.key not in worded:
        worded[life.key] = _worded(view, life)
    return worded[life.key]


def _worded(view: View, life: PlanLife) -> dict[str, Any]:
    first = life.steps[0].target_year
    target = life.plan.target_year
    return {
        "state": state_of(life),
        "words": state_words(view.words, life),
        "done": life.status == "done",
        "target": view.words("booth.target", year=target),
        "moved": view.words("plan.moved", year=first) if first != target else "",
        "sample": life.sample,
        "steps": [_step(view, step) for step in life.steps] + _waiting(view, life),
    }


def evidence_of(step: Step) -> list[dict[str, str]]:
    """The links that show what a step says."""
    return [{"link": link, "host": host_of(link)} for link in step.evidence]


def _step(view: View, step: Step) -> dict[str, Any]:
    answer = step.answer
    return {
        "year": str(step.year),
        "kind": step.kind.replace("_", "-"),
        "words": view.words(f"plan.step.{step.kind.replace('_', '-')}", target=step.target_year),
        "note": rich_said(view, answer.note) if answer and answer.note else None,
        "title": view.said(step.achievement.title) if step.achievement else None,
        "links": evidence_of(step),
        "path": _place(view, step),
    }


def _place(view: View, step: Step) -> str | None:
    """Where it was said: the booth, or the achievement in it."""
    if step.booth is None:
        return None
    anchor = f"#capaian-{step.achievement.id}" if step.achievement else ""
    return view.urls.booth(step.booth) + anchor


def _waiting(view: View, life: PlanLife) -> list[dict[str, Any]]:
    """The step that is still to come: the newest edition asks, and nobody has answered yet."""
    if not life.awaited:
        return []
    asked = {"year": str(view.exhibition.newest.year), "kind": "awaited", "path": None}
    return [
        {
            **asked,
            "words": view.words("plan.step.awaited"),
            "note": None,
            "title": None,
            "links": [],
        }
    ]


RECORD = ("kept", "late", "dropped", "no_word")


def record_values(view: View, record: Record, key: str) -> dict[str, Any]:
    """A record in words: what was judged, and what was not and why.

    Args:
        view: the language.
        record: the counts.
        key: prefix of the words, `plan.record` for one region or `plans.record` for all.
    """
    parts = [
        {
            "name": name.replace("_", "-"),
            "words": view.counted(f"plan.count.{name.replace('_', '-')}", n),
        }
        for name in RECORD
        if (n := getattr(record, name))
    ]
    asides = [
        view.counted(f"{key}.{name}", n)
        for name in ("awaited", "ahead", "samples")
        if (n := getattr(record, name))
    ]
    lead = (
        view.counted(f"{key}.judged", record.judged) if record.judged else view.words(f"{key}.none")
    )
    return {"lead": lead, "parts": parts, "asides": asides}
