"""Who won what: awards of an edition by region, worded for cards, plaques and booths."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from site_builder.model.edition import Award
from site_builder.model.exhibits import Edition
from site_builder.pages.view import View


def category(view: View, award: Award) -> dict[str, Any]:
    """Word an award's category: the pillar's name where it names one, else its own text."""
    if award.category is None:
        return {"words": "", "pillar": "", "icon": "medal"}
    pillar = view.exhibition.hand_in.pillar(award.category.entries[0][1])
    if pillar is not None:
        return {"words": view.said(pillar.name), "pillar": pillar.id, "icon": pillar.icon}
    return {"words": view.said(award.category), "pillar": "", "icon": "pin"}


def honours(awards: tuple[Award, ...]) -> tuple[Award, ...]:
    """The awards that mark a winner: all but mere participation."""
    return tuple(award for award in awards if award.kind != "participation")


@cache
def _by_region(awards: tuple[Award, ...]) -> Mapping[str, tuple[Award, ...]]:
    found: dict[str, list[Award]] = {}
    for award in awards:
        for winner in award.winners:
            found.setdefault(winner.region, []).append(award)
    return {code: tuple(won) for code, won in found.items()}


def awards_of(edition: Edition, region_code: str) -> tuple[Award, ...]:
    """Awards of an edition that a region won, in the order of edition.yml."""
    return _by_region(edition.hand_in.awards).get(region_code, ())


def badges(view: View, edition: Edition, region_code: str) -> Iterator[dict[str, Any]]:
    """The marks of a winner: kind and year, and the category."""
    for award in honours(awards_of(edition, region_code)):
        yield {
            "title": view.words(f"award.kind.{award.kind}", year=award.year),
            "category": category(view, award),
            "name": view.said(award.name),
            "organizer": view.said(award.organizer),
        }
