"""References to programmes elsewhere: they exist, as far as their file can be read."""

import re
from collections.abc import Iterator

from site_builder.check.known import Filed
from site_builder.check.scope import Scope
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem
from site_builder.model.scalars import ID_PATTERN

_FULL = re.compile(rf"[0-9]{{4}}/{ID_PATTERN}/{ID_PATTERN}")
_OWN = re.compile(ID_PATTERN)
_LISTS = ("achievements", "plans")


def check_references(scope: Scope) -> Iterator[Problem]:
    """Judge every programme that another one is inspired by."""
    for at, raw in scope.raw_programmes():
        value = raw.get("inspired_by")
        where = (*at, "inspired_by")
        if isinstance(value, str) and _FULL.fullmatch(value):
            filed = scope.known.by_key.get(value.rpartition("/")[0])
            yield from check_programme(scope, where, value, filed)
        elif isinstance(value, str) and _OWN.fullmatch(value):
            yield from _check_own(scope, where, value)


def check_programme(
    scope: Scope, at: FieldPath, value: str, filed: Filed | None
) -> Iterator[Problem]:
    """Judge a programme of one booth.

    Args:
        scope: the file that points at it.
        at: where it does.
        value: its id, or `YEAR/slug/id`.
        filed: the booth that is meant, if there is one.
    """
    key, _, own = value.rpartition("/")
    known = filed.ids(*_LISTS) if filed else frozenset[str]()
    if own in known or (filed and not filed.whole):
        return
    near = nearest(own, known) or ""
    if filed is None and key:
        key = nearest(key, scope.known.by_key) or ""
        near = own if key and own in scope.known.by_key[key].ids(*_LISTS) else ""
    offered = f"{key}/{near}".strip("/") if near else ""
    yield scope.at_value("programme-unknown", at, field=at[-1], value=value, nearest=offered)


def _check_own(scope: Scope, at: FieldPath, own: str) -> Iterator[Problem]:
    """An id alone means the same region, in any edition."""
    filed = scope.known.by_slug.get(scope.slug, ())
    known = {one for booth in filed for one in booth.ids(*_LISTS)}
    if own not in known and all(booth.whole or booth.file == scope.file for booth in filed):
        near = nearest(own, known) or ""
        yield scope.at_value("programme-unknown", at, field=at[-1], value=own, nearest=near)
