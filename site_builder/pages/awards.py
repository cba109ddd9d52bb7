"""The awards wall of each edition, and of all years together."""

from collections.abc import Iterator
from typing import Any

from site_builder.i18n.formats import day
from site_builder.model.edition import Award, Winner
from site_builder.model.exhibits import Edition
from site_builder.model.page import Page
from site_builder.pages.awarded import category, honours
from site_builder.pages.ornament import frame_path
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
    register = view.exhibition.register.regions
    winners = []
    for winner in award.winners:
        region = register.get(winner.region)
        if region is None:
            continue
        booth = edition.booth_of(region.code)
        winners.append(
            {
                "name": region.name,
                "province": region.province.name,
                "path": view.urls.booth(booth) if booth else view.urls.region(region),
                "frame": frame_path(region),
                "source": source_values(winner.source) if winner.source else None,
                "reason": view.said(winner.reason) if winner.reason else None,
            }
        )
    waits = not award.winners and award.announce
    return {
        "id": award.id,
        "name": view.said(award.name),
        "organizer": view.said(award.organizer),
        "kind": view.words(f"award.kind.{award.kind}", year=award.year),
        "honour": award.kind != "participation",
        "category": category(view, award),
        "year": str(award.year),
        "winners": winners,
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
        "awards": awards,
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
            "awards": [_award(view, edition, award) for award in edition.hand_in.awards],
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
        values={"years": years, "lead": view.words("award.all-lead")},
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="awards",
    )
