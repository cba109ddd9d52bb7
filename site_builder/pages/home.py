"""The entrance: what this is, the newest stands, ways in, winners, numbers."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from site_builder.i18n.formats import number
from site_builder.model.exhibits import Edition
from site_builder.model.page import Later, Page
from site_builder.pages.awards import plaques
from site_builder.pages.card import card
from site_builder.pages.inlay import small_land
from site_builder.pages.memory import nation_record
from site_builder.pages.ornament import cloth_path
from site_builder.pages.plan_state import record_values
from site_builder.pages.share import home_lead, home_share
from site_builder.pages.stands import hall_of, stands_of
from site_builder.pages.tour import tour_signs
from site_builder.pages.view import View, alternates
from site_builder.pages.ways import small_map, small_plan

CARDS_MOST = 12
TOURS_MOST = 3


def home_pages(view: View) -> Iterator[Page]:
    """The one entrance of each language."""
    edition = view.exhibition.newest
    stands = stands_of(edition)
    booths = sorted(edition.open_booths, key=lambda booth: booth.cover is None)[:CARDS_MOST]
    hand_in = view.exhibition.hand_in
    awarded = _awarded_edition(view)
    values = {
        "lead": home_lead(view),
        "year": str(edition.year),
        "title": view.said(edition.hand_in.title),
        "theme_line": view.said(edition.hand_in.theme_line) if edition.hand_in.theme_line else None,
        "signs": _signs(view, edition),
        "cards": [card(view, edition, booth, stands[booth.region.code]) for booth in booths],
        "hall_path": view.urls.hall(edition),
        "plan": small_plan(view, edition) if edition.open_booths else None,
        "map": small_map(view, edition),
        "map_land": Later(("small",), partial(small_land, view.land)) if view.land else "",
        "pillars": [
            {
                "id": one.id,
                "icon": one.icon,
                "name": view.said(one.name),
                "path": view.urls.pillar(edition, one.id),
            }
            for one in hand_in.pillars
        ],
        "editions": [
            {
                "year": str(one.year),
                "path": view.urls.hall(one),
                "words": view.counted("home.other", len(one.open_booths), year=one.year),
            }
            for one in reversed(view.exhibition.editions)
        ],
        "awards_year": str(awarded.year) if awarded else "",
        "awards_path": view.urls.awards(awarded) if awarded else "",
        "plaques": plaques(view, awarded) if awarded else [],
        "tours": _tours(view),
        "numbers": _numbers(view),
        "form_path": view.urls.form(),
        "search_path": view.urls.top("search"),
        "record": record_values(view, nation_record(view), "plans.record"),
        "plans_path": view.urls.top("plans"),
        "join_path": view.urls.top("join"),
        "cloths": [cloth_path(booth.region) for booth in edition.open_booths[:4]],
    }
    name = hand_in.name.in_(view.lang)[0]
    yield Page(
        path=view.urls.home(),
        lang=view.lang,
        template="home.html",
        title=name,
        description=str(values["lead"]),
        values=values,
        key="",
        alternates=alternates(view, "", frozenset(view.exhibition.languages)),
        year=edition.year,
        section="home",
        image=home_share(view),
        image_words=view.words("share.hall", title=name),
        data={"@type": "WebSite", "name": name, "inLanguage": view.lang, "url": view.urls.home()},
    )


def _awarded_edition(view: View) -> Edition | None:
    """The newest edition with winners to show on the wall."""
    for edition in reversed(view.exhibition.editions):
        if plaques(view, edition):
            return edition
    return None


def _tours(view: View) -> list[dict[str, Any]]:
    """The tours of the newest edition that has any."""
    for edition in reversed(view.exhibition.editions):
        signs = tour_signs(view, edition)
        if signs:
            return signs[:TOURS_MOST]
    return []


def _signs(view: View, edition: Edition) -> list[dict[str, str]]:
    booths = edition.open_booths
    rooms = {hall_of(booth.region.province) for booth in booths}
    programmes = sum(len(booth.hand_in.programmes) for booth in booths)
    counts = {"booths": len(booths), "rooms": len(rooms), "programmes": programmes}
    return [
        {"count": number(count, view.lang), "words": view.counted(f"home.sign.{name}", count)}
        for name, count in counts.items()
    ]


def _numbers(view: View) -> list[dict[str, Any]]:
    """What all editions hold together; a programme of several editions counts once.

    Nothing before the first stand: four zeros tell nobody anything.
    """
    regions: set[str] = set()
    done: set[tuple[str, str]] = set()
    planned: set[tuple[str, str]] = set()
    for edition in view.exhibition.editions:
        for booth in edition.open_booths:
            code = booth.region.code
            regions.add(code)
            done.update((code, one.id) for one in booth.hand_in.achievements)
            planned.update((code, one.id) for one in booth.hand_in.plans)
    if not regions:
        return []
    counts = {
        "regions": len(regions),
        "achievements": len(done),
        "plans": len(planned - done),
        "kept": nation_record(view).kept,
    }
    return [
        {"count": number(count, view.lang), "words": view.counted(f"home.number.{name}", count)}
        for name, count in counts.items()
    ]
