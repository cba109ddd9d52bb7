"""The map of an edition: its stands where their regions lie, and a list by hall beside it."""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Any

from site_builder.model.exhibits import Edition
from site_builder.model.land import Land
from site_builder.model.page import Later, Page
from site_builder.pages.awarded import awards_of, honours
from site_builder.pages.map_drawn import StandRow, drawn_map
from site_builder.pages.map_views import INDONESIA
from site_builder.pages.outline import drawn
from site_builder.pages.plan_text import names_in
from site_builder.pages.stands import Stand, hall_of, halls_of, stands_of
from site_builder.pages.view import View, alternates

_TOLERANCE, _LEAST = 0.5, 2.0
_LABELS = ("whole", "west", "east", "java")
"""Names of the drawings (`map_views`), which are words too."""


def map_pages(view: View) -> Iterator[Page]:
    """One map for each edition, where the register knows where its regions lie."""
    if view.exhibition.register.placed:
        for edition in view.exhibition.editions:
            yield _map_page(view, edition)


def _map_page(view: View, edition: Edition) -> Page:
    path = view.urls.map(edition)
    key = path.removeprefix(view.urls.of(""))
    title = view.words("map.title", year=edition.year)
    lead = view.words("map.lead")
    stands = stands_of(edition)
    rows = tuple(_rows(view, edition, stands))
    values = {
        "title": title,
        "lead": lead,
        "year": str(edition.year),
        "hall_path": view.urls.hall(edition),
        "land": Later(("national",), partial(_land, view.land)) if view.land else "",
        "drawn": _drawn(view, edition, rows),
        "won": any(won for *_, won in rows),
        "halls": _halls(view, edition, stands),
        "credit": view.words("frame.boundaries") if view.land else "",
    }
    return Page(
        path=path,
        lang=view.lang,
        template="map.html",
        title=title,
        description=lead,
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        year=edition.year,
        section="map",
        styles=("assets/css/map.css",),
    )


def _drawn(view: View, edition: Edition, rows: tuple[StandRow, ...]) -> Later:
    """The drawings, made of no more than what is hashed."""
    labels = tuple((name, view.words(f"map.label.{name}")) for name in _LABELS)
    words = (view.words("map.cluster", count="{count}"), labels)
    halls = tuple(halls_of(edition).items())
    outlined = view.land is not None
    return Later(
        (halls, rows, words, outlined), partial(drawn_map, halls, rows, words, outlined=outlined)
    )


def _rows(view: View, edition: Edition, stands: Mapping[str, Stand]) -> Iterator[StandRow]:
    """The stands in the order of the aisle."""
    names = names_in(edition)
    for code, stand in stands.items():
        booth = edition.booth_of(code)
        if booth is not None:
            words = view.words("award.stand", label=stand.label)
            yield (
                code,
                names[code],
                f"{words}, {booth.region.name}",
                view.urls.booth(booth),
                stand.letter,
                stand.hall,
                booth.region.lat,
                booth.region.lon,
                bool(honours(awards_of(edition, code))),
            )


@cache
def _land(land: Land) -> str:
    rings = [ring for rings in land.provinces.values() for ring in rings]
    return drawn(rings, INDONESIA, _TOLERANCE, _LEAST)


def _halls(view: View, edition: Edition, stands: Mapping[str, Stand]) -> list[dict[str, Any]]:
    """The list by hall, empty halls included."""
    halls = halls_of(edition)
    held: dict[str, list[dict[str, Any]]] = {name: [] for name in halls}
    for booth in edition.open_booths:
        held[hall_of(booth.region.province)].append(
            {
                "name": booth.region.name,
                "path": view.urls.booth(booth),
                "label": stands[booth.region.code].label,
                "placed": booth.region.lat is not None,
            }
        )
    return [{"name": name, "letter": halls[name], "stands": held[name]} for name in halls]
