"""What the form knows of a region's earlier editions: its newest booth, its plans, its answers.

One script file for each region that had a booth, loaded when the region is chosen, so that it works
from a file system too. Only what is published is in it. Pure.
"""

from collections.abc import Iterator
from typing import Any

from site_builder.model.exhibits import Booth, Exhibition
from site_builder.model.plain import plain_value

CLOSING = {"done", "dropped"}
"""Answers after which a plan is not asked for again."""


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
        yield booths[0].slug, _document(booths)


def _document(booths: list[Booth]) -> dict[str, Any]:
    return {
        "region": booths[0].region.code,
        "booths": [{"year": booth.year, "booth": _hand_in(booth)} for booth in booths],
        "plans": [
            {
                "id": plan.id,
                "year": booth.year,
                "target": plan.target_year,
                "title": plain_value(plan.title),
            }
            for booth in booths
            for plan in booth.hand_in.plans
        ],
        "closed": [
            {"id": answer.plan.rpartition("/")[2], "year": booth.year}
            for booth in booths
            for answer in booth.hand_in.progress
            if answer.status in CLOSING
        ],
    }


def _hand_in(booth: Booth) -> dict[str, Any]:
    held: dict[str, Any] = plain_value(booth.hand_in)
    return held
