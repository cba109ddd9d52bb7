"""What the form knows of a region's earlier editions: its newest booth, its plans, its answers.

One script file for each region that had a booth, loaded when the region is chosen, so that it works
from a file system too. Only what is published is in it. Pure.
"""

from collections.abc import Iterator
from typing import Any

from site_builder.model.exhibits import Booth, Exhibition
from site_builder.model.plain import plain_value
from site_builder.model.plan_life import due_plans
from site_builder.model.programme import Plan


def earlier_by_code(exhibition: Exhibition) -> dict[str, list[Booth]]:
    """The shown booths of each region, oldest first, by region code in order."""
    found: dict[str, list[Booth]] = {}
    for edition in exhibition.editions:
        for booth in edition.open_booths:
            found.setdefault(booth.region.code, []).append(booth)
    return dict(sorted(found.items()))


def earlier_documents(exhibition: Exhibition) -> Iterator[tuple[str, dict[str, Any]]]:
    """Slug and document of every region that had a booth."""
    for booths in earlier_by_code(exhibition).values():
        yield booths[0].slug, _document(exhibition, booths)


def taking(exhibition: Exhibition) -> list[int]:
    """Years that take hand-ins, newest first; where all are closed, the year to come."""
    years = [one.year for one in reversed(exhibition.editions) if one.hand_in.status != "closed"]
    return years or [exhibition.newest.year + 1]


def _document(exhibition: Exhibition, booths: list[Booth]) -> dict[str, Any]:
    code = booths[0].region.code
    return {
        "region": code,
        "booths": [{"year": booth.year, "booth": _hand_in(booth)} for booth in booths],
        "plans": [_plan(booth.year, plan) for booth in booths for plan in booth.hand_in.plans],
        "due": {
            str(year): [
                _plan(life.booth.year, life.plan) for life in due_plans(exhibition, code, year)
            ]
            for year in taking(exhibition)
        },
    }


def _plan(year: int, plan: Plan) -> dict[str, Any]:
    title = plain_value(plan.title)
    return {"id": plan.id, "year": year, "target": plan.target_year, "title": title}


def _hand_in(booth: Booth) -> dict[str, Any]:
    held: dict[str, Any] = plain_value(booth.hand_in)
    return held
