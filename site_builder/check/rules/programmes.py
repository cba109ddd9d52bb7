"""Programmes: ids unique, pillars known, years plausible, figures where they belong and sourced."""

from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem
from site_builder.model.programme import Achievement, Indicator, Plan


def check_programmes(scope: Scope) -> Iterator[Problem]:
    """Judge all achievements and plans of a booth."""
    seen: dict[str, FieldPath] = {}
    pillars = [pillar.id for pillar in scope.exhibition.hand_in.pillars]
    for at, one in scope.programmes():
        if one.id in seen:
            line = scope.parsed.places.of_value((*seen[one.id], "id")).line
            yield scope.at_value("id-doubled", (*at, "id"), id=one.id, line=line)
        seen.setdefault(one.id, at)
        if one.pillar not in pillars:
            near = nearest(one.pillar, pillars) or ""
            known = ", ".join(pillars)
            yield scope.at_value(
                "pillar-unknown", (*at, "pillar"), value=one.pillar, nearest=near, known=known
            )
        yield from _check_year(scope, at, one)
        for index, indicator in enumerate(one.indicators):
            yield from _check_indicator(scope, (*at, "indicators", index), one, indicator)
    if not seen and not scope.raw("achievements") and not scope.raw("plans"):
        yield scope.at_key("booth-without-programme", ("achievements",))


def _check_year(scope: Scope, at: FieldPath, one: Achievement | Plan) -> Iterator[Problem]:
    if isinstance(one, Achievement) and one.year > scope.year:
        where = (*at, "year")
        yield scope.at_value("achievement-in-future", where, value=one.year, year=scope.year)
    if isinstance(one, Plan) and one.target_year < scope.year:
        where = (*at, "target_year")
        yield scope.at_value("plan-in-past", where, value=one.target_year, year=scope.year)


def _check_indicator(
    scope: Scope, at: FieldPath, one: Achievement | Plan, indicator: Indicator
) -> Iterator[Problem]:
    wrong = "target" if isinstance(one, Achievement) else "result"
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
