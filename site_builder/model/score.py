"""How complete a booth is: published criteria with their weights, points, and what to do next.

For the contributor and the organizer only; a public page of a booth never shows it (design).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.text import Text

CRITERIA: Mapping[str, int] = {
    "headline": 10,
    "translated": 8,
    "vision": 4,
    "context": 6,
    "pillars": 12,
    "indicators": 14,
    "figures-sourced": 6,
    "photos": 7,
    "alt": 5,
    "plans": 5,
    "partners": 5,
    "sustainability": 5,
    "progress": 4,
    "sources": 3,
    "contact": 3,
    "copy": 3,
}
"""Points of each criterion, 100 in all. Words: `score.criterion.<name>` in `i18n`."""

PHOTOS_GOOD = 3
"""Photos from which a booth counts as illustrated."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do; `i18n.actions` words it."""

    name: str
    """Key below `score.do`."""
    args: tuple[tuple[str, str | Text], ...] = ()
    """Values for the words, unescaped. A `language` is a language code."""


@dataclass(frozen=True, slots=True)
class Met:
    """How far one criterion is met."""

    name: str
    points: int
    most: int
    """All of them only where nothing is lacking."""


@dataclass(frozen=True, slots=True)
class Score:
    """Completeness of one booth."""

    points: int
    """0 to 100."""
    criteria: tuple[Met, ...]
    """In the order of `CRITERIA`."""
    actions: tuple[Action, ...]
    """The next best ones, at most three, of different criteria; none at 100."""
