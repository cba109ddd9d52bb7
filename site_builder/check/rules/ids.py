"""Ids: each is given once within its list."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.check.scope import Scope
from site_builder.model.problem import FieldPath, Problem


def check_ids(
    scope: Scope, items: Iterable[tuple[FieldPath, Mapping[str, object]]]
) -> Iterator[Problem]:
    """Judge the ids of items as typed; the second one is told, with the line of the first."""
    seen: dict[str, FieldPath] = {}
    for at, raw in items:
        own = raw.get("id")
        if not isinstance(own, str):
            continue
        if own in seen:
            line = scope.parsed.places.of_value((*seen[own], "id")).line
            yield scope.at_value("id-doubled", (*at, "id"), id=own, line=line)
        seen.setdefault(own, at)
