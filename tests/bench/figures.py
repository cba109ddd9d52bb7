"""Figures put into words: ratios, tables, and whether a goal was held. Pure."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

NONE = "-"


@dataclass(frozen=True, slots=True)
class Goal:
    """Something that is to be at most so much."""

    what: str
    most: float | None
    """Nothing for a figure that stands beside a goal and has none itself."""
    measured: float | None
    """Nothing if it could not be measured."""
    unit: str = "x"
    """`x` for a ratio, else the unit."""

    @property
    def verdict(self) -> str:
        """Whether it was held."""
        if self.measured is None:
            return "not measured"
        if self.most is None:
            return "no goal"
        return "held" if self.measured <= self.most else "**missed**"


def median(figures: Sequence[float]) -> float | None:
    """The middle one; nothing if there are none."""
    return statistics.median(figures) if figures else None


def ratio(ours: float | None, theirs: float | None) -> float | None:
    """How many times theirs ours is; nothing if either is missing."""
    return None if ours is None or not theirs else ours / theirs


def seconds(value: float | None) -> str:
    """A duration: hundredths below ten seconds, tenths above."""
    if value is None:
        return NONE
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def times(value: float | None) -> str:
    """A ratio."""
    return NONE if value is None else f"{value:.2f}x"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table in Markdown; the first column holds words, the others figures."""
    marks = ["---", *["---:"] * (len(head) - 1)]
    return [f"| {' | '.join(row)} |" for row in (head, marks, *rows)]


def goal_table(goals: Sequence[Goal]) -> list[str]:
    """A table of goals: what, at most, measured, held or missed."""
    rows = [
        (one.what, _with_unit(one.most, one), _with_unit(one.measured, one), one.verdict)
        for one in goals
    ]
    return table(("goal", "at most", "measured", "verdict"), rows)


def _with_unit(value: float | None, goal: Goal) -> str:
    if value is None:
        return NONE
    return times(value) if goal.unit == "x" else f"{value:.0f} {goal.unit}"
