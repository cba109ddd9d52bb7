"""Awards, tours and reviews of an edition: what they point at exists, and each has its own id."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from site_builder.check.rules.ids import check_ids
from site_builder.check.rules.references import check_programme
from site_builder.check.rules.regions import check_region
from site_builder.check.scope import Scope
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem
from site_builder.model.scalars import ID_PATTERN

_BOOTH = re.compile(rf"([0-9]{{4}}/)?{ID_PATTERN}")
_SURE = 0.75
"""Likeness from which a category is taken for a misspelt pillar."""


def check_awards(scope: Scope) -> Iterator[Problem]:
    """Judge the awards of an edition."""
    yield from check_ids(scope, scope.raw_items("awards"))
    for at, raw in scope.raw_items("awards"):
        yield from _check_category(scope, (*at, "category"), raw.get("category"))
        winners = raw.get("winners")
        listed = winners if isinstance(winners, list) else []
        yield from _check_sealed(scope, at, raw, listed)
        for index, winner in enumerate(listed):
            if isinstance(winner, Mapping):
                yield from check_winner(scope, (*at, "winners", index), winner)


def check_winner(scope: Scope, at: FieldPath, raw: Mapping[str, object]) -> Iterator[Problem]:
    """Judge one winner: its region is registered, its programme stands in the region's booth."""
    code, programme = raw.get("region"), raw.get("programme")
    yield from check_region(scope, (*at, "region"), code)
    region = scope.exhibition.register.regions.get(code) if isinstance(code, str) else None
    if region and isinstance(programme, str):
        filed = scope.known.by_key.get(f"{scope.year}/{region.slug}")
        yield from check_programme(scope, (*at, "programme"), programme, filed)


def _check_category(scope: Scope, at: FieldPath, value: object) -> Iterator[Problem]:
    """A category that nearly is a pillar, but is none."""
    texts = value.items() if isinstance(value, Mapping) else [("", value)]
    pillars = [one.id for one in scope.exhibition.hand_in.pillars]
    for lang, text in texts:
        near = nearest(text, pillars, _SURE) if isinstance(text, str) else None
        if near and text not in pillars:
            where = (*at, lang) if lang else at
            yield scope.at_value("category-misspelt", where, value=text, nearest=near)


def _check_sealed(
    scope: Scope, at: FieldPath, raw: Mapping[str, object], winners: list[object]
) -> Iterator[Problem]:
    """Winners that are not announced yet, but stand where anyone can read them."""
    announced = _day(raw.get("announce"))
    if winners and announced and scope.today and announced > scope.today:
        yield scope.at_key("winners-unsealed", (*at, "winners"), day=announced)


def check_tours(scope: Scope) -> Iterator[Problem]:
    """Judge the tours of an edition, stop by stop."""
    yield from check_ids(scope, scope.raw_items("tours"))
    known = scope.known.by_key
    for at, raw in scope.raw_items("tours"):
        stops = raw.get("stops")
        for index, stop in enumerate(stops if isinstance(stops, list) else []):
            booth = stop.get("booth") if isinstance(stop, Mapping) else None
            if not isinstance(booth, str) or not _BOOTH.fullmatch(booth):
                continue
            key = booth if "/" in booth else f"{scope.year}/{booth}"
            where: FieldPath = (*at, "stops", index)
            programme = stop.get("programme")
            if key not in known:
                near = nearest(key, known) or ""
                yield scope.at_value("stop-unknown", (*where, "booth"), value=booth, nearest=near)
            elif isinstance(programme, str):
                yield from check_programme(scope, (*where, "programme"), programme, known[key])


def check_days(scope: Scope) -> Iterator[Problem]:
    """An edition opens before it closes."""
    opens, closes = _day(scope.raw("opens")), _day(scope.raw("closes"))
    if opens and closes and closes < opens:
        yield scope.at_value("days-reversed", ("closes",), opens=opens, closes=closes)


def check_reviews(scope: Scope) -> Iterator[Problem]:
    """Judge the regions of the organizer's reviews."""
    for at, raw in scope.raw_items("reviews"):
        yield from check_region(scope, (*at, "region"), raw.get("region"))


def _day(value: object) -> date | None:
    """A day as typed, if it is one; whatever else is told by the model."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
