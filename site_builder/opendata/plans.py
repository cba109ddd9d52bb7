"""plans.json: every plan and what became of it, with each dated word and its evidence."""

from collections.abc import Iterator, Sequence
from typing import Any

from site_builder.model.exhibits import Exhibition
from site_builder.model.plain import plain_value
from site_builder.model.plan_life import PlanLife, Step
from site_builder.opendata.plain import head


def plans(exhibition: Exhibition, lives: Sequence[PlanLife]) -> dict[str, Any]:
    """All plans, by region code, then in the order of first listing."""
    return {**head(exhibition), "plans": [_plan(life) for life in lives]}


def plan_changes(lives: Sequence[PlanLife]) -> list[dict[str, Any]]:
    """Every word on a plan after its first listing, by year, region code and programme."""
    found = [(step.year, life, step) for life in lives for step in life.steps[1:]]
    return [
        {"region": life.region.code, "programme": life.plan.id, **_step(step)}
        for _, life, step in sorted(found, key=lambda one: (one[0], *one[1].key))
    ]


def _plan(life: PlanLife) -> dict[str, Any]:
    return {
        "region": life.region.code,
        "programme": life.plan.id,
        "pillar": life.plan.pillar,
        "title": plain_value(life.plan.title),
        "target_year": life.plan.target_year,
        "status": life.status,
        "due": life.due,
        "awaited": life.awaited,
        "sample": life.sample,
        "steps": list(_steps(life)),
        "page": f"{life.booth.key}/#rencana-{life.plan.id}",
    }


def _steps(life: PlanLife) -> Iterator[dict[str, Any]]:
    for step in life.steps:
        yield _step(step)


def _step(step: Step) -> dict[str, Any]:
    note = step.answer.note if step.answer else None
    told = {
        "year": step.year,
        "status": step.kind,
        "target_year": step.target_year,
        "note": plain_value(note) if note else None,
        "evidence": list(step.evidence),
        "achievement": step.achievement.id if step.achievement else None,
    }
    return {key: value for key, value in told.items() if value not in (None, [])}
