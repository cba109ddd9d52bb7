"""Narrowing a hall: by pillar, province, award, type and provenance, with counts.

Each booth carries its facets as words `name:value`; a script shows those that fit and keeps the
choice in the address (`?pilar=economy&provinsi=riau`). Without scripts the whole list stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from markupsafe import Markup

from site_builder.i18n.formats import number
from site_builder.model.exhibits import Booth, Edition
from site_builder.pages.awarded import awards_of, category, honours
from site_builder.pages.view import View

NAMES = ("pillar", "province", "awards", "type", "provenance")
"""Facets in the order of the page; their words in addresses are `path.<name>`."""
SELECT_FROM = 6
"""Values from which a facet is a list to choose from instead of boxes to tick."""

ANY_AWARD = "semua"
"""Value of the award facet for whoever won anything."""


@dataclass(frozen=True, slots=True)
class _Value:
    value: str
    words: str | Markup
    pillar: str = ""
    icon: str = ""


def booth_facets(view: View, edition: Edition, booth: Booth) -> str:
    """All facets of a booth, as words for a data attribute."""
    return " ".join(
        f"{word}:{one.value}"
        for word, values in zip(_words(view), _held(view, edition, booth), strict=True)
        for one in values
    )


def _words(view: View) -> list[str]:
    """The facets' words in addresses."""
    return [view.urls.word(name) for name in NAMES]


def _held(view: View, edition: Edition, booth: Booth) -> tuple[tuple[_Value, ...], ...]:
    """The values of each facet of a booth, worked out once for a view."""
    held = cast(
        "dict[str, tuple[tuple[_Value, ...], ...]]",
        view.kept.setdefault(f"facets {edition.year}", {}),
    )
    code = booth.region.code
    if code not in held:
        held[code] = tuple(tuple(_values(view, edition, booth, name)) for name in NAMES)
    return held[code]


def facets_of(view: View, edition: Edition) -> list[dict[str, Any]]:
    """The facets that part the booths of an edition, with counts."""
    found = []
    for at, name in enumerate(NAMES):
        counts: dict[str, int] = {}
        values: dict[str, _Value] = {}
        for booth in edition.open_booths:
            for one in _held(view, edition, booth)[at]:
                values[one.value] = one
                counts[one.value] = counts.get(one.value, 0) + 1
        ordered = [values[key] for key in _ordered(view, edition, name, values)]
        if len(ordered) > 1 or (name == "awards" and ordered):
            found.append(_facet(view, name, ordered, counts))
    return found


def _facet(view: View, name: str, values: list[_Value], counts: dict[str, int]) -> dict[str, Any]:
    return {
        "name": view.urls.word(name),
        "words": view.words(f"facet.{name}"),
        "any": view.words(f"facet.any.{name}") if len(values) > SELECT_FROM else "",
        "values": [
            {
                "value": one.value,
                "words": one.words,
                "pillar": one.pillar,
                "icon": one.icon,
                "count": number(counts[one.value], view.lang),
            }
            for one in values
        ],
    }


def _ordered(view: View, edition: Edition, name: str, values: dict[str, _Value]) -> list[str]:
    """Pillars and awards in their own order, provinces and types as they were met."""
    if name == "pillar":
        return [one.id for one in view.exhibition.hand_in.pillars if one.id in values]
    if name == "awards":
        ids = (ANY_AWARD, *(award.id for award in edition.hand_in.awards))
        return [one for one in ids if one in values]
    return list(values)


def _values(view: View, edition: Edition, booth: Booth, name: str) -> Iterator[_Value]:
    if name == "pillar":
        filled = {one.pillar for one in booth.hand_in.programmes}
        for pillar in view.exhibition.hand_in.pillars:
            if pillar.id in filled:
                yield _Value(pillar.id, view.said(pillar.name), pillar.id, pillar.icon)
    elif name == "province":
        yield _Value(booth.region.province.slug, booth.region.province.name)
    elif name == "awards":
        yield from _awards(view, edition, booth)
    elif name == "type":
        kind = booth.region.type
        known = f"facet.type.{kind}"
        yield _Value(kind, view.words(known) if known in view.words else kind)
    else:
        yield _Value(
            booth.hand_in.provenance, view.words(f"facet.provenance.{booth.hand_in.provenance}")
        )


def _awards(view: View, edition: Edition, booth: Booth) -> Iterator[_Value]:
    won = honours(awards_of(edition, booth.region.code))
    if won:
        yield _Value(ANY_AWARD, view.words("facet.any-award"), icon="medal")
    for award in won:
        held = category(view, award)
        words = held["words"] or view.said(award.name)
        yield _Value(award.id, words, held["pillar"], held["icon"])
