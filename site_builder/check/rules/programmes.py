"""Programmes: ids unique, pillars known, years plausible, figures where they belong and sourced."""

import re
from collections.abc import Iterator, Mapping

from site_builder.check.rules.plans import earlier_of
from site_builder.check.scope import Scope
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem
from site_builder.model.programme import Indicator
from site_builder.model.scalars import Plain

_YEAR = re.compile(r"199[0-9]|20[0-9]{2}|2100")


def check_programmes(scope: Scope) -> Iterator[Problem]:
    """Judge all achievements and plans of a booth, field by field, so that none hides another."""
    seen: dict[str, FieldPath] = {}
    earlier = earlier_of(scope).plans
    items = list(scope.raw_programmes())
    for at, raw in items:
        own = raw.get("id")
        if isinstance(own, str):
            if own in seen:
                line = scope.parsed.places.of_value((*seen[own], "id")).line
                yield scope.at_value("id-doubled", (*at, "id"), id=own, line=line)
            seen.setdefault(own, at)
        yield from _check_pillar(scope, at, raw.get("pillar"))
        yield from _check_year(scope, at, raw, earlier)
    for at, indicator in scope.all_parts(Indicator):
        yield from _check_indicator(scope, at, indicator)
    if not items and not scope.raw("achievements") and not scope.raw("plans"):
        yield scope.at_key("booth-without-programme", ("achievements",))


def _check_pillar(scope: Scope, at: FieldPath, value: object) -> Iterator[Problem]:
    pillars = [pillar.id for pillar in scope.exhibition.hand_in.pillars]
    if isinstance(value, str) and value not in pillars:
        near = nearest(value, pillars) or ""
        known = ", ".join(pillars)
        where = (*at, "pillar")
        yield scope.at_value("pillar-unknown", where, value=value, nearest=near, known=known)


def _check_year(
    scope: Scope, at: FieldPath, raw: Mapping[str, object], earlier: frozenset[str]
) -> Iterator[Problem]:
    """An achievement has happened; a plan is still to come, or was one of an earlier edition."""
    year, target = _year(raw.get("year")), _year(raw.get("target_year"))
    if at[0] == "achievements" and year is not None and year > scope.year:
        where = (*at, "year")
        yield scope.at_value("achievement-in-future", where, value=year, year=scope.year)
    listed_before = raw.get("id") in earlier
    if at[0] == "plans" and target is not None and target < scope.year and not listed_before:
        where = (*at, "target_year")
        yield scope.at_value("plan-in-past", where, value=target, year=scope.year)


def _year(value: object) -> int | None:
    """A year as typed, if it is one; whatever else is told by the model."""
    return int(value) if isinstance(value, Plain) and _YEAR.fullmatch(value) else None


def _check_indicator(scope: Scope, at: FieldPath, indicator: Indicator) -> Iterator[Problem]:
    wrong = "target" if at[0] == "achievements" else "result"
    right = "result" if wrong == "target" else "target"
    if getattr(indicator, wrong) is not None:
        yield scope.at_key("indicator-misplaced", (*at, wrong), field=wrong, right=right)
    last = indicator.result or indicator.target
    if indicator.baseline and last and indicator.baseline.year >= last.year:
        yield scope.at_value(
            "indicator-years",
            (*at, "baseline", "year"),
            baseline=indicator.baseline.year,
            last=last.year,
        )
    if scope.raw("provenance") == "sample" and not indicator.source:
        yield scope.at_key("source-missing", (*at, "source"), field="source")


def check_sources(scope: Scope) -> Iterator[Problem]:
    """A sample rests on public pages, so it names them."""
    if scope.raw("provenance") == "sample" and not scope.raw("sources"):
        yield scope.at_key("source-missing", ("sources",), field="sources")
