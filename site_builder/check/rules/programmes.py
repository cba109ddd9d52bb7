"""Programmes: ids unique and stable over the editions, pillars known, years plausible."""

from collections.abc import Iterator, Mapping

from site_builder.check.figures import year_of
from site_builder.check.known import Filed
from site_builder.check.rules.ids import check_ids
from site_builder.check.rules.plans import earlier_of
from site_builder.check.scope import Scope
from site_builder.model.exhibition import Pillar
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem


def check_programmes(scope: Scope) -> Iterator[Problem]:
    """Judge all achievements and plans of a booth, field by field, so that none hides another."""
    earlier = earlier_of(scope)
    items = list(scope.raw_programmes())
    yield from check_ids(scope, items)
    for at, raw in items:
        yield from _check_pillar(scope, at, raw.get("pillar"))
        yield from _check_year(scope, at, raw, earlier.plans)
        yield from _check_stable(scope, at, raw, earlier.booths)
    listed = items or scope.raw("achievements") or scope.raw("plans")
    if not listed and not scope.may_hide(()):
        first = scope.exhibition.hand_in.pillars[0].id
        yield scope.at_key("booth-without-programme", ("achievements",), pillar=first)


def _check_pillar(scope: Scope, at: FieldPath, value: object) -> Iterator[Problem]:
    pillars = scope.exhibition.hand_in.pillars
    ids = [pillar.id for pillar in pillars]
    if isinstance(value, str) and value not in ids:
        near = nearest(value, ids) or _by_name(value, pillars)
        told = {"nearest": near, "known": ", ".join(ids), "first": ids[0]}
        yield scope.at_value("pillar-unknown", (*at, "pillar"), value=value, **told)


def _by_name(value: str, pillars: tuple[Pillar, ...]) -> str:
    """The id of the pillar whose name was written, in any language; empty if there is none."""
    names = {words: pillar.id for pillar in pillars for _, words in pillar.name.entries}
    near = nearest(value, names)
    return names[near] if near else ""


def _check_year(
    scope: Scope, at: FieldPath, raw: Mapping[str, object], earlier: frozenset[str]
) -> Iterator[Problem]:
    """An achievement has happened; a plan is still to come, or was one of an earlier edition."""
    year, target = year_of(raw.get("year")), year_of(raw.get("target_year"))
    if at[0] == "achievements" and year is not None and year > scope.year:
        where = (*at, "year")
        yield scope.at_value("achievement-in-future", where, value=year, year=scope.year)
    listed_before = raw.get("id") in earlier
    if at[0] == "plans" and target is not None and target < scope.year and not listed_before:
        where = (*at, "target_year")
        yield scope.at_value("plan-in-past", where, value=target, year=scope.year)


def _check_stable(
    scope: Scope, at: FieldPath, raw: Mapping[str, object], earlier: tuple[Filed, ...]
) -> Iterator[Problem]:
    """The same id is the same programme: it keeps its pillar, and what was achieved stays so."""
    own, pillar = raw.get("id"), raw.get("pillar")
    if not earlier or not isinstance(own, str):
        return
    achieved = {one.get("id") for _, one in scope.raw_items("achievements")}
    for booth in reversed(earlier):
        before = booth.item(own, "achievements") or booth.item(own, "plans")
        if before is None:
            continue
        ids = [one.id for one in scope.exhibition.hand_in.pillars]
        old = before.get("pillar")
        if old != pillar and old in ids and pillar in ids:
            where = (*at, "pillar")
            values = {"id": own, "old": old, "new": pillar, "year": booth.year}
            yield scope.at_value("programme-moved", where, **values)
        again = at[0] == "plans" and own not in achieved
        if again and booth.item(own, "achievements") is not None:
            yield scope.at_value("programme-undone", (*at, "id"), id=own, year=booth.year)
        return
