"""Indicators: figures where they belong, in the order of their years, and with their sources."""

from collections.abc import Iterator, Mapping

from site_builder.check.figures import number_of, year_of
from site_builder.check.scope import Scope
from site_builder.model.problem import FieldPath, Problem

_MEASURED = ("baseline", "result")
_PAGE = "https://contoh.go.id/berita"
_AIMS = {"achievements": "result", "plans": "target"}


def check_indicators(scope: Scope) -> Iterator[Problem]:
    """Judge the figures of all programmes."""
    for at, raw in scope.raw_programmes():
        listed = raw.get("indicators")
        for index, one in enumerate(listed if isinstance(listed, list) else []):
            if isinstance(one, Mapping):
                where = (*at, "indicators", index)
                yield from _check_place(scope, where, one)
                yield from _check_years(scope, where, one)
                yield from _check_direction(scope, where, one)
                yield from _check_source(scope, where, one, raw)


def check_sources(scope: Scope) -> Iterator[Problem]:
    """A sample rests on public pages, so it names them."""
    sample = scope.raw("provenance") == "sample"
    if sample and not scope.raw("sources") and not scope.may_hide(()):
        told = f"sources: [{_PAGE}]"
        yield scope.at_key("source-missing", ("sources",), field="sources", line=told)


def _check_place(scope: Scope, at: FieldPath, raw: Mapping[str, object]) -> Iterator[Problem]:
    """Achievements have results, plans have targets."""
    right = _AIMS[str(at[0])]
    wrong = "target" if right == "result" else "result"
    if raw.get(wrong) is not None:
        yield scope.at_key("indicator-misplaced", (*at, wrong), field=wrong, right=right)


def _check_years(scope: Scope, at: FieldPath, raw: Mapping[str, object]) -> Iterator[Problem]:
    """The baseline comes first, and nothing was measured after the edition."""
    years = {key: year_of(_part(raw, key, "year")) for key in (*_MEASURED, "target")}
    last = years["result"] or years["target"]
    if years["baseline"] and last and years["baseline"] >= last:
        where = (*at, "baseline", "year")
        told = {"baseline": years["baseline"], "last": last, "earlier": last - 1}
        yield scope.at_value("indicator-years", where, **told)
    for key in _MEASURED:
        year = years[key]
        if year and year > scope.year:
            where = (*at, key, "year")
            yield scope.at_value("figure-in-future", where, field=key, value=year, year=scope.year)


def _check_direction(scope: Scope, at: FieldPath, raw: Mapping[str, object]) -> Iterator[Problem]:
    """A target lies on the side that counts as better."""
    better = raw.get("better")
    first, aim = (number_of(_part(raw, key, "value")) for key in ("baseline", "target"))
    if first is None or aim is None or better not in {"up", "down"}:
        return
    if (aim < first) if better == "up" else (aim > first):
        right = "down" if better == "up" else "up"
        values = {"value": better, "nearest": right, "baseline": first, "target": aim}
        yield scope.at_value("indicator-direction", (*at, "better"), **values)


def _check_source(
    scope: Scope, at: FieldPath, raw: Mapping[str, object], programme: Mapping[str, object]
) -> Iterator[Problem]:
    """Whoever reads a figure can look it up: a must for samples, advice for all others."""
    if raw.get("source") is not None or scope.may_hide(at):
        return
    if scope.raw("provenance") == "sample":
        yield scope.at_key(
            "source-missing", (*at, "source"), field="source", line=f"source: {_PAGE}"
        )
    elif not programme.get("sources"):
        yield scope.at_key("figure-unsourced", (*at, "source"), field="source")


def _part(raw: Mapping[str, object], key: str, name: str) -> object:
    part = raw.get(key)
    return part.get(name) if isinstance(part, Mapping) else None
