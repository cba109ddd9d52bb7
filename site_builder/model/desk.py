"""The organizer's desk: how far each participant of an edition is, and whose turn it is.

For the organizer only: a public page never shows it. Derived from hand-ins, problems and reviews.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_builder.model.edition import Review
from site_builder.model.exhibits import Edition
from site_builder.model.problem import Problem
from site_builder.model.programme import Plan
from site_builder.model.register import Region
from site_builder.model.score import Score

State = Literal["none", "draft", "faulty", "complete", "withdrawn"]
STATES: tuple[State, ...] = ("none", "draft", "faulty", "complete", "withdrawn")

Step = Literal["create", "mend", "ready", "revise", "review", "approve", "nothing"]

REGIONS_TURN: tuple[Step, ...] = ("create", "mend", "ready", "revise")
"""Steps that wait for the region; the others wait for the organizer, or for nobody."""

FINGERPRINT = 12
"""Hex digits of a hand-in's digest that a review keeps."""


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One participant."""

    region: Region
    state: State
    file: str | None
    """POSIX path of booth.yml from the root, if there is one."""
    errors: tuple[Problem, ...]
    warnings: int
    score: Score | None
    """Nothing for a booth that is not whole."""
    waiting: tuple[Plan, ...]
    """Plans that are due and not answered yet."""
    review: Review | None
    """The organizer's last word."""
    changed: bool
    """Whether the hand-in is another one than the organizer last saw."""
    fingerprint: str
    """Of the hand-in as it is now; empty where there is none."""

    @property
    def step(self) -> Step:
        """What comes next."""
        if self.state in {"none", "withdrawn"}:
            return "create" if self.state == "none" else "nothing"
        if self.errors:
            return "mend"
        returned = self.review is not None and self.review.state == "returned"
        if returned and not self.changed:
            return "revise"
        if self.state == "draft":
            return "ready"
        if self.review is None or self.changed:
            return "review"
        return "nothing" if self.review.state == "approved" else "approve"


@dataclass(frozen=True, slots=True)
class Desk:
    """All participants of one edition."""

    edition: Edition
    rows: tuple[DeskRow, ...]
    """By region code."""

    @property
    def deadline(self) -> date | None:
        """The last day for hand-ins: the day the edition closes."""
        return self.edition.hand_in.closes

    def count(self, state: State) -> int:
        """How many participants are in a state."""
        return sum(row.state == state for row in self.rows)
