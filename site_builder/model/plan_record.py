"""What a region, or all of them, made of the plans that can be judged; counts, never a score."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model.plan_life import PlanLife


@dataclass(frozen=True, slots=True)
class Record:
    """Plans counted by what became of them; samples are counted apart from all the rest."""

    kept: int
    """Carried out, whether before or after the target year."""
    late: int
    """Due, and said to be late or still running."""
    dropped: int
    """Due, and said to be dropped."""
    no_word: int
    """Due in an edition that closed without an answer."""
    awaited: int
    """Due, and still to be answered in an open edition; counts neither way."""
    ahead: int
    """Not due yet; counts neither way."""
    samples: int
    """Compiled from public pages, never judged."""

    @property
    def judged(self) -> int:
        """How many plans the record speaks of."""
        return self.kept + self.late + self.dropped + self.no_word


def record_of(lives: Iterable[PlanLife]) -> Record:
    """Count plans by what became of them; each plan stands in exactly one count."""
    counts = {"kept": 0, "late": 0, "dropped": 0, "no_word": 0}
    counts |= {"awaited": 0, "ahead": 0, "samples": 0}
    for life in lives:
        counts[_place(life)] += 1
    return Record(**counts)


def _place(life: PlanLife) -> str:
    if life.sample:
        return "samples"
    if life.status == "done":
        return "kept"
    if not life.due:
        return "ahead"
    if life.awaited:
        return "awaited"
    return "late" if life.status in {"late", "running"} else life.status
