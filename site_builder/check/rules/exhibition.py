"""exhibition.yml and colours: an address, pillars told apart, known icons, boards that read."""

import re
from collections.abc import Iterator, Mapping

from site_builder.check.rules.ids import check_ids
from site_builder.check.scope import Scope
from site_builder.model.colour import LEAST_CONTRAST, best_on, readable_ground
from site_builder.model.exhibition import ICONS
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def check_exhibition(scope: Scope) -> Iterator[Problem]:
    """Judge exhibition.yml as a whole."""
    if scope.raw("address") is None:
        yield scope.at_key("address-missing", ("address",))
    yield from check_ids(scope, scope.raw_items("pillars"))
    for at, raw in scope.raw_items("pillars"):
        icon = raw.get("icon")
        if isinstance(icon, str) and icon not in ICONS:
            near, known = nearest(icon, ICONS) or "", ", ".join(ICONS)
            where = (*at, "icon")
            yield scope.at_value("icon-unknown", where, value=icon, nearest=near, known=known)
        yield from _check_colour(scope, (*at, "colour"), raw.get("colour"))


def check_theme(scope: Scope) -> Iterator[Problem]:
    """Judge the colours of the exhibition, or of one edition."""
    theme = scope.raw("theme")
    for name, value in theme.items() if isinstance(theme, Mapping) else ():
        if name in {"primary", "accent"}:
            yield from _check_colour(scope, ("theme", name), value)


def _check_colour(scope: Scope, at: FieldPath, value: object) -> Iterator[Problem]:
    """A colour is a board: either ink or white reads on it."""
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        return
    _, reached = best_on(value)
    if reached < LEAST_CONTRAST:
        line = f'{at[-1]}: "{readable_ground(value)}"'
        values = {"field": at[-1], "value": value, "reached": f"{reached:.1f}", "line": line}
        yield scope.at_value("colour-contrast", at, **values)
