"""Who won what: awards of an edition by region, worded for cards, plaques and booths."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from site_builder.model.edition import Award, Winner
from site_builder.model.exhibits import Edition
from site_builder.model.programme import Achievement
from site_builder.model.register import Region
from site_builder.pages.ornament import cloth_path
from site_builder.pages.programme import source_values
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


def winners_of(view: View, award: Award) -> dict[Region, Winner]:
    """An award's winners by region, each once, in the order of edition.yml."""
    register = view.exhibition.register.regions
    found: dict[Region, Winner] = {}
    for winner in award.winners:
        if winner.region in register:
            found.setdefault(register[winner.region], winner)
    return found


def programme_of(view: View, edition: Edition, winner: Winner) -> dict[str, Any] | None:
    """The awarded programme, where the winner's booth tells of it: title, and its place there."""
    booth = edition.booth_of(winner.region)
    programmes = booth.hand_in.programmes if booth else ()
    one = next((each for each in programmes if each.id == winner.programme), None)
    if booth is None or one is None:
        return None
    kind = "capaian" if isinstance(one, Achievement) else "rencana"
    path = f"{view.urls.booth(booth)}#{kind}-{one.id}"
    return {"title": view.said(one.title), "path": path}


def winner_values(view: View, edition: Edition, award: Award) -> list[dict[str, Any]]:
    """An award's winners for lists: who, why, for what, by which source, and the sheet to print."""
    return [
        {
            "name": region.name,
            "province": region.province.name,
            "cloth": cloth_path(region),
            "path": view.urls.booth(booth) if booth else view.urls.region(region),
            "certificate": view.urls.certificate(edition, award.id, region),
            "programme": programme_of(view, edition, winner),
            "reason": view.said(winner.reason) if winner.reason else None,
            "source": source_values(winner.source) if winner.source else None,
        }
        for region, winner in winners_of(view, award).items()
        for booth in (edition.booth_of(region.code),)
    ]


def badges(view: View, edition: Edition, region_code: str) -> Iterator[dict[str, Any]]:
    """The marks of a winner: kind and year, and the category."""
    region = view.exhibition.register.regions[region_code]
    for award in honours(awards_of(edition, region_code)):
        yield {
            "title": view.words(f"award.kind.{award.kind}", year=award.year),
            "category": category(view, award),
            "name": view.said(award.name),
            "organizer": view.said(award.organizer),
            "certificate": view.urls.certificate(edition, award.id, region),
        }
