"""What changed between two editions: regions and programmes that are new, gone, changed, achieved.

Pure comparison of two published editions; pages, open data and `pameran diff` all ask here.
"""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.declare import HandIn
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.programme import Achievement, Plan

Turn = Literal["new", "achieved", "changed", "gone"]
TURNS: tuple[Turn, ...] = ("achieved", "new", "changed", "gone")

BOOTH_FIELDS = (
    *("tagline", "summary", "vision", "challenges", "potentials"),
    *("photos", "documents", "video", "contact", "sources"),
)
"""Parts of a booth that are compared beside its programmes."""
PROGRAMME_FIELDS = (
    *("title", "pillar", "description", "year", "target_year", "indicators", "quick_win"),
    *("partners", "sustainability", "inspired_by", "copy_", "photos", "sources"),
)


@dataclass(frozen=True, slots=True)
class ProgrammeChange:
    """One programme that is not as it was."""

    turn: Turn
    one: Achievement | Plan
    """As the newer edition has it; of one that is gone, as the older had it."""
    fields: tuple[str, ...] = ()
    """What differs, by field name; nothing for new and gone ones."""


@dataclass(frozen=True, slots=True)
class BoothChange:
    """A region that has a booth in both editions."""

    before: Booth
    after: Booth
    fields: tuple[str, ...]
    """Parts of the booth that differ, beside its programmes."""
    programmes: tuple[ProgrammeChange, ...]
    """Achieved, new, changed, gone; within each in the order of the hand-in."""

    def turned(self, turn: Turn) -> tuple[ProgrammeChange, ...]:
        """The programmes that took this turn."""
        return tuple(one for one in self.programmes if one.turn == turn)

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.fields and not self.programmes


@dataclass(frozen=True, slots=True)
class EditionDiff:
    """Two editions compared; all lists by region code."""

    before: Edition
    after: Edition
    new: tuple[Booth, ...]
    gone: tuple[Booth, ...]
    """Booths of the older edition whose region has none in the newer one."""
    continued: tuple[BoothChange, ...]


def compare(before: Edition, after: Edition) -> EditionDiff:
    """Compare the open booths of two editions."""
    return EditionDiff(
        before,
        after,
        tuple(one for one in after.open_booths if before.booth_of(one.region.code) is None),
        tuple(one for one in before.open_booths if after.booth_of(one.region.code) is None),
        tuple(
            _booth_change(old, one)
            for one in after.open_booths
            if (old := before.booth_of(one.region.code))
        ),
    )


def _booth_change(before: Booth, after: Booth) -> BoothChange:
    changes = sorted(_programme_changes(before, after), key=lambda one: TURNS.index(one.turn))
    fields = _differing(before.hand_in, after.hand_in, BOOTH_FIELDS)
    return BoothChange(before, after, fields, tuple(changes))


def _programme_changes(before: Booth, after: Booth) -> list[ProgrammeChange]:
    old = {one.id: one for one in before.hand_in.programmes}
    new = {one.id: one for one in after.hand_in.programmes}
    found = [ProgrammeChange("gone", one) for key, one in old.items() if key not in new]
    for key, one in new.items():
        was = old.get(key)
        if was is None:
            found.append(ProgrammeChange("new", one))
            continue
        fields = _differing(was, one, PROGRAMME_FIELDS)
        if isinstance(one, Achievement) and isinstance(was, Plan):
            found.append(ProgrammeChange("achieved", one, fields))
        elif fields:
            found.append(ProgrammeChange("changed", one, fields))
    return found


def _differing(before: HandIn, after: HandIn, names: tuple[str, ...]) -> tuple[str, ...]:
    """Fields that both kinds of hand-in have and that differ, by the name used in the file."""
    kinds = (type(before).model_fields, type(after).model_fields)
    return tuple(
        name.rstrip("_")
        for name in names
        if all(name in fields for fields in kinds) and getattr(before, name) != getattr(after, name)
    )
