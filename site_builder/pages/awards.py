"""The awards wall of each edition, and of all years together."""

from collections.abc import Iterator
from typing import Any

from site_builder.i18n.formats import day
from site_builder.model.edition import Award, Winner
from site_builder.model.exhibits import Edition
from site_builder.model.page import Page
from site_builder.model.register import Region
from site_builder.pages.awarded import awards_of, category, honours, winner_values
from site_builder.pages.ornament import cloth_path, frame_path
from site_builder.pages.programme import source_values
from site_builder.pages.stands import Stand, stands_of
from site_builder.pages.view import View, alternates


def awards_pages(view: View) -> Iterator[Page]:
    """A wall for each edition with awards, then one over all years."""
    for edition in view.exhibition.editions:
        if edition.hand_in.awards:
            yield _edition_page(view, edition)
    yield _all_years_page(view)


def plaques(view: View, edition: Edition) -> list[dict[str, Any]]:
    """One plaque for each winner of an award that is more than participation."""
    stands = stands_of(edition)
    return [
        _plaque(view, edition, (award, winner), stands.get(winner.region))
        for award in honours(edition.hand_in.awards)
        for winner in award.winners
        if winner.region in view.exhibition.register.regions
    ]


def _plaque(
    view: View, edition: Edition, won: tuple[Award, Winner], stand: Stand | None
) -> dict[str, Any]:
    award, winner = won
    region = view.exhibition.register.regions[winner.region]
    booth = edition.booth_of(region.code)
    return {
        "category": category(view, award),
        "award": view.said(award.name),
        "year": str(award.year),
        "name": region.name,
        "province": region.province.name,
        "path": view.urls.booth(booth) if booth else view.urls.region(region),
        "stand": view.words("award.stand", label=stand.label)
        if stand
        else view.words("award.no-stand"),
        "frame": frame_path(region),
        "reason": view.said(winner.reason) if winner.reason else None,
    }


def _award(view: View, edition: Edition, award: Award) -> dict[str, Any]:
    waits = not award.winners and award.announce
    return {
        "id": award.id,
        "name": view.said(award.name),
        "organizer": view.said(award.organizer),
        "kind": view.words(f"award.kind.{award.kind}", year=award.year),
        "honour": award.kind != "participation",
        "category": category(view, award),
        "year": str(award.year),
        "winners": winner_values(view, edition, award),
        "note": view.said(award.note) if award.note else None,
        "source": source_values(award.source) if award.source else None,
        "announce": view.words("award.announce", day=day(award.announce, view.lang))
        if waits and award.announce
        else "",
    }


def _edition_page(view: View, edition: Edition) -> Page:
    path = view.urls.awards(edition)
    key = path.removeprefix(view.urls.of(""))
    awards = [_award(view, edition, award) for award in edition.hand_in.awards]
    wall = plaques(view, edition)
    values = {
        "year": str(edition.year),
        "hall_path": view.urls.hall(edition),
        "plaques": wall,
        "lead": view.counted("award.lead", len(wall), year=edition.year),
        "groups": _groups([award for award in awards if len(award["winners"]) == 1]),
        "home": view.urls.home(),
        "lists": [award for award in awards if len(award["winners"]) != 1],
        "sources": _sources(edition),
        "all_path": view.urls.top("awards"),
    }
    return Page(
        path=path,
        lang=view.lang,
        template="awards.html",
        title=view.words("award.title", year=edition.year),
        description=str(values["lead"]),
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        year=edition.year,
        section="awards",
    )


def _groups(awards: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Awards of one winner each, those of the same occasion together."""
    found: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for award in awards:
        key = (str(award["name"]), award["organizer"], award["year"])
        found.setdefault(key, []).append(award)
    return [
        {"name": name, "organizer": organizer, "year": year, "awards": of_one}
        for (name, organizer, year), of_one in found.items()
    ]


def _sources(edition: Edition) -> list[dict[str, str]]:
    links = [award.source for award in honours(edition.hand_in.awards) if award.source]
    return [source_values(link) for link in dict.fromkeys(links)]


def _all_years_page(view: View) -> Page:
    path = view.urls.top("awards")
    key = path.removeprefix(view.urls.of(""))
    years = [
        {
            "year": str(edition.year),
            "path": view.urls.awards(edition),
            "plaques": plaques(view, edition),
            "sources": _sources(edition),
            "awards": [
                _award(view, edition, award)
                for award in edition.hand_in.awards
                if award.kind == "participation" or not award.winners
            ],
        }
        for edition in reversed(view.exhibition.editions)
        if edition.hand_in.awards
    ]
    return Page(
        path=path,
        lang=view.lang,
        template="awards_all.html",
        title=view.words("award.all-title"),
        description=view.words("award.all-lead"),
        values={
            "home": view.urls.home(),
            "years": years,
            "regions": _regions(view),
            "lead": view.words("award.all-lead" if years else "award.all-none"),
        },
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="awards",
    )


def _regions(view: View) -> list[dict[str, Any]]:
    """Who won what and since when: every awarded region by code, its awards by year."""
    editions = view.exhibition.editions
    codes = {
        winner.region
        for edition in editions
        for award in edition.hand_in.awards
        for winner in award.winners
    }
    register = view.exhibition.register.regions
    return [_region(view, register[code]) for code in sorted(codes & register.keys())]


def _region(view: View, region: Region) -> dict[str, Any]:
    won = [
        (award, edition)
        for edition in view.exhibition.editions
        for award in awards_of(edition, region.code)
    ]
    won.sort(key=lambda one: one[0].year)
    return {
        "name": region.name,
        "province": region.province.name,
        "cloth": cloth_path(region),
        "path": view.urls.region(region),
        "since": str(won[0][0].year),
        "awards": [
            {
                "kind": view.words(f"award.kind.{award.kind}", year=award.year),
                "honour": award.kind != "participation",
                "category": category(view, award),
                "path": view.urls.certificate(edition, award.id, region),
            }
            for award, edition in won
        ],
    }
