"""Awards and tours of an edition: winners, programmes and stops that exist; ids unique."""

from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.model.edition import Award, Tour
from site_builder.model.exhibits import Edition
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem


def check_awards(scope: Scope) -> Iterator[Problem]:
    """Judge the awards of an edition."""
    edition = scope.exhibition.edition_of(scope.year)
    register = scope.exhibition.register.regions
    seen: set[str] = set()
    for at, award in scope.parts("awards", Award):
        if award.id in seen:
            yield scope.at_value("id-doubled", (*at, "id"), id=award.id, line="")
        seen.add(award.id)
        for index, winner in enumerate(award.winners):
            where: FieldPath = (*at, "winners", index)
            if winner.region not in register:
                near = nearest(winner.region, register) or ""
                name = register[near].name if near else ""
                yield scope.at_value(
                    "region-unknown",
                    (*where, "region"),
                    value=winner.region,
                    nearest=near,
                    name=name,
                )
            elif winner.programme and not _has(edition, winner.region, winner.programme):
                value = winner.programme
                yield scope.at_value("programme-unknown", (*where, "programme"), value=value)


def check_tours(scope: Scope) -> Iterator[Problem]:
    """Judge the stops of the tours of an edition."""
    keys = {booth.key for edition in scope.exhibition.editions for booth in edition.booths}
    for at, tour in scope.parts("tours", Tour):
        for index, stop in enumerate(tour.stops):
            key = stop.booth if "/" in stop.booth else f"{scope.year}/{stop.booth}"
            where: FieldPath = (*at, "stops", index, "booth")
            if key not in keys:
                near = nearest(key, keys) or ""
                yield scope.at_value("stop-unknown", where, value=stop.booth, nearest=near)


def _has(edition: Edition | None, region: str, programme: str) -> bool:
    booth = edition.booth_of(region) if edition else None
    return booth is not None and programme in {one.id for one in booth.hand_in.programmes}
