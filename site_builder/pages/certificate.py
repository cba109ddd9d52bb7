"""Certificate sheets: a page to print for each winner of an award, framed by its own cloth."""

from collections.abc import Iterator
from typing import Any

from site_builder.model.edition import Award, Winner
from site_builder.model.exhibits import Edition
from site_builder.model.page import Page
from site_builder.model.register import Region
from site_builder.pages.awarded import category, programme_of, winners_of
from site_builder.pages.ornament import band_path, cloth_path, frame_path
from site_builder.pages.programme import source_values
from site_builder.pages.qr import qr_values
from site_builder.pages.view import View, alternates

_NAME_LONG, _REASON_LONG = 30, 200
"""Characters from which a sheet is set smaller, so that a reason of 600 still fits."""


def certificate_pages(view: View) -> Iterator[Page]:
    """One sheet for each region that won an award, by edition, in the order of edition.yml."""
    for edition in view.exhibition.editions:
        for award in edition.hand_in.awards:
            for region, winner in winners_of(view, award).items():
                yield _page(view, edition, award, (region, winner))


def _page(view: View, edition: Edition, award: Award, won: tuple[Region, Winner]) -> Page:
    region, _ = won
    path = view.urls.certificate(edition, award.id, region)
    key = path.removeprefix(view.urls.of(""))
    return Page(
        path=path,
        lang=view.lang,
        template="certificate.html",
        title=view.words("certificate.title", name=region.name, year=award.year),
        description=view.words("certificate.lead", award=award.name.in_(view.lang)[0]),
        values={
            **_sheet(view, edition, award, won),
            "awards_path": view.urls.awards(edition),
            "edition": str(edition.year),
        },
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        year=edition.year,
        section="awards",
        listed=False,
    )


def _sheet(
    view: View, edition: Edition, award: Award, won: tuple[Region, Winner]
) -> dict[str, Any]:
    region, winner = won
    hand_in = view.exhibition.hand_in
    booth = edition.booth_of(region.code)
    target = view.urls.booth(booth) if booth else view.urls.region(region)
    address = f"{hand_in.address.rstrip('/')}/{target}" if hand_in.address else None
    source = winner.source or award.source
    return {
        "award": view.said(award.name),
        "kind": view.words(f"award.kind.{award.kind}", year=award.year),
        "category": category(view, award),
        "name": region.name,
        "province": region.province.name,
        "long": len(region.name) > _NAME_LONG or len(_words(view, winner)) > _REASON_LONG,
        "reason": view.said(winner.reason) if winner.reason else None,
        "programme": programme_of(view, edition, winner),
        "organizer": view.said(award.organizer),
        "award_year": str(award.year),
        "frame": frame_path(region),
        "band": band_path(region),
        "cloth": cloth_path(region),
        "target": target,
        "qr": qr_values(address) if address else None,
        "address": address.partition("://")[2] if address else "",
        "source": source_values(source) if source else None,
        "exhibition": view.said(hand_in.name),
        "by": view.said(hand_in.organizer),
    }


def _words(view: View, winner: Winner) -> str:
    return winner.reason.in_(view.lang)[0] if winner.reason else ""
