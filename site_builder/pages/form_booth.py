"""What the form knows of a region's earlier editions: its newest booth, its plans, its answers.

One script file for each region that had a booth, loaded when the region is chosen, so that it works
from a file system too. Only what is published is in it. Pure.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.model.exhibits import Booth, Exhibition
from site_builder.model.page import LateFile
from site_builder.model.plain import plain_value
from site_builder.model.plan_life import due_plans
from site_builder.model.programme import Plan

DATA = "assets/formulir/"
"""Folder of the script files that hold data."""


def received(content: dict[str, Any]) -> bytes:
    """Give a script that hands data to the form."""
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"), sort_keys=False)
    return f"formulir.receive({text})\n".encode()


def earlier_files(exhibition: Exhibition) -> Iterator[LateFile]:
    """A script file for each region that had a booth, read when that region is chosen."""
    for one in _earlier(exhibition):
        path = f"{DATA}stan/{one.booths[0].slug}.js"
        yield LateFile(path, one.inputs, one.script)


def earlier_by_code(exhibition: Exhibition) -> dict[str, list[Booth]]:
    """The shown booths of each region, oldest first, by region code in order."""
    found: dict[str, list[Booth]] = {}
    for edition in exhibition.editions:
        for booth in edition.open_booths:
            found.setdefault(booth.region.code, []).append(booth)
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class _Earlier:
    """What the form is told of a region."""

    booths: tuple[Booth, ...]
    """Its shown booths, oldest first."""
    plans: tuple[dict[str, Any], ...]
    """All plans that they list."""
    due: Mapping[str, tuple[dict[str, Any], ...]]
    """By year that takes hand-ins, the plans that are to be answered in it."""

    @property
    def inputs(self) -> tuple[object, ...]:
        """All that decides the document."""
        return ([(one.year, one.digest) for one in self.booths], self.plans, self.due)

    def script(self) -> bytes:
        """All of it, the booths as they were handed in."""
        document = {
            "region": self.booths[0].region.code,
            "booths": [
                {"year": one.year, "booth": plain_value(one.hand_in)} for one in self.booths
            ],
            "plans": self.plans,
            "due": self.due,
        }
        return received({"earlier": document})


def _earlier(exhibition: Exhibition) -> Iterator[_Earlier]:
    """Every region that had a booth, by code."""
    years = taking(exhibition)
    for code, booths in earlier_by_code(exhibition).items():
        yield _Earlier(
            tuple(booths),
            tuple(_plan(booth.year, plan) for booth in booths for plan in booth.hand_in.plans),
            {
                str(year): tuple(
                    _plan(life.booth.year, life.plan) for life in due_plans(exhibition, code, year)
                )
                for year in years
            },
        )


def taking(exhibition: Exhibition) -> list[int]:
    """Years that take hand-ins, newest first; where all are closed, the year to come."""
    years = [one.year for one in reversed(exhibition.editions) if one.hand_in.status != "closed"]
    return years or [exhibition.newest.year + 1]


def _plan(year: int, plan: Plan) -> dict[str, Any]:
    title = plain_value(plan.title)
    return {"id": plan.id, "year": year, "target": plan.target_year, "title": title}
