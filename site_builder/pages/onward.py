"""Where to go from a stand: the next ones in the aisle, and regions like this one."""

from collections.abc import Mapping
from functools import cache
from math import log2
from typing import Any, cast

from site_builder.i18n.formats import number
from site_builder.model.exhibits import Booth, Edition
from site_builder.pages.ornament import cloth_path
from site_builder.pages.stands import Stand
from site_builder.pages.view import View

ALIKE_MOST = 3
_NEAR = 8
"""Regions of the nearest size, on each side, among which the pillars decide."""


def neighbours(
    view: View, edition: Edition, stands: Mapping[str, Stand], stand: Stand
) -> dict[str, Any]:
    """The stands on both sides; in an aisle of two, the other one comes next only."""
    before = stand.previous if stand.previous != stand.next else None
    found = {}
    for side, code in (("previous", before), ("next", stand.next)):
        booth = edition.booth_of(code) if code else None
        found[side] = _short(view, booth, stands) if booth else None
    return found


def alike_values(
    view: View, edition: Edition, booth: Booth, stands: Mapping[str, Stand]
) -> list[dict[str, Any]]:
    """Regions like this one in the same edition, the likest first, and what makes them so."""
    own = _pillars(booth)
    values = []
    for code in likest(edition)[booth.region.code]:
        other = edition.booth_of(code)
        if other is not None:
            values.append({**_short(view, other, stands), **_reasons(view, own, other)})
    return values


def likest(edition: Edition) -> Mapping[str, tuple[str, ...]]:
    """What `alike_of` gives, found once for each edition."""
    if "alike" not in edition.kept:
        edition.kept["alike"] = alike_of(edition)
    return cast("Mapping[str, tuple[str, ...]]", edition.kept["alike"])


def alike_of(edition: Edition) -> dict[str, tuple[str, ...]]:
    """For each region's code, those of others: same type and near in population, then by pillars.

    Without populations, regions of the same type by code; other types where one has too few.
    """
    ordered = sorted(
        edition.open_booths,
        key=lambda one: (one.region.type, one.region.population or 0, one.region.code),
    )
    pillars = {one.region.code: _pillars(one) for one in ordered}
    found = {}
    for at, booth in enumerate(ordered):
        near = ordered[max(0, at - _NEAR) : at] + ordered[at + 1 : at + 1 + _NEAR]
        ranked = sorted(near, key=lambda other: _distance(booth, other, pillars))
        found[booth.region.code] = tuple(one.region.code for one in ranked[:ALIKE_MOST])
    return found


def _distance(
    one: Booth, other: Booth, pillars: Mapping[str, frozenset[str]]
) -> tuple[bool, float, str]:
    """Unlike types last; a doubled population weighs as much as no pillar in common."""
    mine, theirs = pillars[one.region.code], pillars[other.region.code]
    unlike = _unlike(mine, theirs)
    size = 0.0
    if one.region.population and other.region.population:
        size = abs(log2(one.region.population / other.region.population))
    return one.region.type != other.region.type, round(unlike + size, 6), other.region.code


@cache
def _unlike(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """From 0 for the same pillars to 1 for none in common: few sets are met again and again."""
    return 1 - len(mine & theirs) / (len(mine | theirs) or 1)


def _pillars(booth: Booth) -> frozenset[str]:
    return frozenset(one.pillar for one in booth.hand_in.programmes)


def _short(view: View, booth: Booth, stands: Mapping[str, Stand]) -> dict[str, Any]:
    return {
        "name": booth.region.name,
        "path": view.urls.booth(booth),
        "label": stands[booth.region.code].label,
        "province": booth.region.province.name,
        "cloth": cloth_path(booth.region),
    }


def _reasons(view: View, own: frozenset[str], other: Booth) -> dict[str, Any]:
    people = other.region.population
    shared = len(own & _pillars(other))
    return {
        "people": view.words("onward.people", count=number(people, view.lang)) if people else "",
        "shared": view.counted("onward.shared", shared) if shared else "",
    }
