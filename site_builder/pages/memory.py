"""What the exhibition remembers, worked out once for a view: lives of plans, ties of programmes."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from site_builder.model.plan_life import PlanLife, shown_lives
from site_builder.model.plan_record import Record, record_of
from site_builder.model.ties import Key, Ties, Told, ties_of
from site_builder.pages.view import View


@dataclass(frozen=True, slots=True)
class Memory:
    """Over all editions that are shown; the preview of a draft edition counts its answers."""

    lives: Mapping[Key, PlanLife]
    """By region code and programme id."""
    by_region: Mapping[str, tuple[PlanLife, ...]]
    """By region code, its plans in the order of first listing."""
    ties: Ties
    told_by_region: Mapping[str, tuple[Told, ...]]
    """By region code, what is told of its programmes, in the order of first telling."""


def memory_of(view: View) -> Memory:
    """Give the memory of a view; asked for again, in any language, it is at hand."""
    kept = view.exhibition.kept
    found = kept.get("memory")
    if not isinstance(found, Memory):
        lives, ties = shown_lives(view.exhibition), ties_of(view.exhibition.editions)
        told = groupby(ties.told.values(), lambda one: one.booth.region.code)
        found = Memory(
            {life.key: life for life in lives},
            {code: tuple(own) for code, own in groupby(lives, lambda life: life.region.code)},
            ties,
            {code: tuple(own) for code, own in told},
        )
        kept["memory"] = found
    return found


def nation_record(view: View) -> Record:
    """The record of all regions together: for the entrance and for the page of plans."""
    return record_of(memory_of(view).lives.values())
