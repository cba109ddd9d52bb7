"""The hall of an edition: its rooms, one for each group of islands, and all stands in them."""

from collections.abc import Iterator
from typing import Any

from site_builder.i18n.formats import day, number
from site_builder.model.exhibits import Edition
from site_builder.model.page import Page
from site_builder.pages.card import card, row
from site_builder.pages.facets import booth_facets, facets_of
from site_builder.pages.plan import plan_values
from site_builder.pages.share import hall_share
from site_builder.pages.stands import hall_of, halls_of, stands_of
from site_builder.pages.tour import tour_signs
from site_builder.pages.view import View, alternates

CARDS_MOST = 40
"""Booths up to which a hall shows stand cards; larger halls show rows."""


def hall_pages(view: View) -> Iterator[Page]:
    """One hall for each edition."""
    for edition in view.exhibition.editions:
        yield _hall_page(view, edition)


def _hall_page(view: View, edition: Edition) -> Page:
    key = f"{edition.year}/"
    hand_in = edition.hand_in
    count = len(edition.open_booths)
    title = view.words("hall.title", year=edition.year)
    lead = view.counted("hall.lead", count, year=edition.year)
    if not count:
        lead = view.words("hall.lead-none", year=edition.year)
    values = {
        "title": title,
        "lead": lead,
        "year": str(edition.year),
        "theme_line": view.said(hand_in.theme_line) if hand_in.theme_line else None,
        "opened": opened(view, edition),
        "count": view.counted("hall.count", count),
        "as_cards": count <= CARDS_MOST,
        "plan": plan_values(view, edition, stands_of(edition)) if count else None,
        "facets": facets_of(view, edition),
        "every": view.urls.word("pillar"),
        "map_path": view.urls.map(edition) if view.exhibition.register.placed and count else "",
        "join_path": view.urls.top("join"),
        "rooms": _rooms(view, edition),
        "pillars": [
            {
                "id": one.id,
                "icon": one.icon,
                "name": view.said(one.name),
                "path": view.urls.pillar(edition, one.id),
            }
            for one in view.exhibition.hand_in.pillars
        ],
        "provinces": [
            {"name": province.name, "path": view.urls.province(edition, province)}
            for province in provinces_of(edition)
        ],
        "awards_path": view.urls.awards(edition) if hand_in.awards else "",
        "changes_path": _changes_path(view, edition),
        "tours": tour_signs(view, edition),
        "waiting": _waiting(view, edition),
    }
    return Page(
        path=view.urls.hall(edition),
        lang=view.lang,
        template="hall.html",
        title=title,
        description=lead,
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        year=edition.year,
        section="hall",
        image=hall_share(view, edition),
        image_words=view.words("share.hall", title=edition.hand_in.title.in_(view.lang)[0]),
        data=_structured(view, edition),
    )


def _changes_path(view: View, edition: Edition) -> str:
    """Where the page says what changed since the edition before, if there is one."""
    return "" if edition is view.exhibition.editions[0] else view.urls.changes(edition)


def provinces_of(edition: Edition) -> list[Any]:
    """Provinces with a booth in the edition, by code."""
    found = {booth.region.province.code: booth.region.province for booth in edition.open_booths}
    return [found[code] for code in sorted(found)]


def _rooms(view: View, edition: Edition) -> list[dict[str, Any]]:
    stands = stands_of(edition)
    make = card if len(edition.open_booths) <= CARDS_MOST else row
    rooms = []
    for name, letter in halls_of(edition).items():
        booths = [booth for booth in edition.open_booths if hall_of(booth.region.province) == name]
        made = [
            {
                **make(view, edition, booth, stands[booth.region.code]),
                "facets": booth_facets(view, edition, booth),
            }
            for booth in booths
        ]
        rooms.append(
            {
                "letter": letter,
                "name": name,
                "stands": made,
                "count": number(len(made), view.lang),
                "counted": view.counted("hall.count", len(made)),
                "span": str(min(len(made), 3)),
            }
        )
    return rooms


def _waiting(view: View, edition: Edition) -> list[dict[str, str]]:
    """Regions that were invited and have no stand, by code."""
    register = view.exhibition.register.regions
    present = {booth.region.code for booth in edition.open_booths}
    return [
        {"name": register[code].name, "province": register[code].province.name}
        for code in sorted(set(edition.hand_in.participants) - present)
        if code in register
    ]


def opened(view: View, edition: Edition) -> str:
    """Say when an edition is open: one day, or from one to another; empty where it is not told."""
    opens, closes = edition.hand_in.opens, edition.hand_in.closes
    if opens and closes and opens != closes:
        days = {"opens": day(opens, view.lang), "closes": day(closes, view.lang)}
        return view.words("hall.from-to", **days)
    return view.words("hall.on", day=day(opens, view.lang)) if opens else ""


def _structured(view: View, edition: Edition) -> dict[str, object]:
    hand_in = edition.hand_in
    event: dict[str, object] = {
        "@type": "ExhibitionEvent",
        "name": hand_in.title.in_(view.lang)[0],
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
        "inLanguage": view.lang,
        "url": view.urls.hall(edition),
    }
    if hand_in.opens:
        event["startDate"] = hand_in.opens.isoformat()
    if hand_in.closes:
        event["endDate"] = hand_in.closes.isoformat()
    return event
