"""A region over all editions: its stands, its programmes through the years, its awards."""

from collections.abc import Iterator
from typing import Any

from site_builder.model.exhibits import Booth
from site_builder.model.page import Page
from site_builder.model.programme import Achievement
from site_builder.model.register import Region
from site_builder.model.ties import partner_regions
from site_builder.pages.awarded import awards_of, category
from site_builder.pages.facts import facts_of, facts_source
from site_builder.pages.kin import partnership_values
from site_builder.pages.ornament import band_path, cloth_path
from site_builder.pages.programme import source_values
from site_builder.pages.promises import promises_of
from site_builder.pages.view import View, alternates


def shown_regions(view: View) -> list[Region]:
    """Regions with a booth, an award or a named part in a programme in some edition, by code."""
    codes: set[str] = set()
    for edition in view.exhibition.editions:
        codes.update(booth.region.code for booth in edition.booths)
        codes.update(winner.region for award in edition.hand_in.awards for winner in award.winners)
    codes |= partner_regions(view.exhibition.editions)
    register = view.exhibition.register.regions
    return [register[code] for code in sorted(codes) if code in register]


def region_pages(view: View) -> Iterator[Page]:
    """One page for each region that is shown anywhere."""
    for region in shown_regions(view):
        yield _region_page(view, region)


def _region_page(view: View, region: Region) -> Page:
    booths = [
        (edition, booth)
        for edition in view.exhibition.editions
        if (booth := edition.booth_of(region.code))
    ]
    key = view.urls.region(region).removeprefix(view.urls.of(""))
    newest = booths[-1][1] if booths else None
    values = {
        "name": region.name,
        "code": region.code,
        "province": region.province.name,
        "cloth": cloth_path(region),
        "band": band_path(region),
        "facts": facts_of(view, region),
        "facts_source": facts_source(view),
        "stands": [_stand(view, booth) for _, booth in reversed(booths)],
        "programmes": _programmes(view, [booth for _, booth in booths]),
        "awards": _awards(view, region),
        "promises": promises_of(view, region),
        "partnerships": partnership_values(view, region.code),
        "tagline": view.said(newest.hand_in.tagline) if newest else None,
    }
    return Page(
        path=view.urls.region(region),
        lang=view.lang,
        template="region.html",
        title=region.name,
        description=view.words("region.description", name=region.name),
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="hall",
        data={
            "@type": "AdministrativeArea",
            "name": region.name,
            "identifier": region.code,
            "url": view.urls.region(region),
        },
    )


def _stand(view: View, booth: Booth) -> dict[str, Any]:
    hand_in = booth.hand_in
    return {
        "year": str(booth.year),
        "path": view.urls.booth(booth),
        "tagline": view.said(hand_in.tagline),
        "done": str(len(hand_in.achievements)),
        "planned": str(len(hand_in.plans)),
        "sample": hand_in.provenance == "sample",
    }


def _programmes(view: View, booths: list[Booth]) -> list[dict[str, Any]]:
    """Programmes by pillar: the same id in several editions is one programme with its years."""
    newest: dict[str, dict[str, Any]] = {}
    for booth in booths:
        for one in booth.hand_in.programmes:
            done = isinstance(one, Achievement)
            year = one.year if isinstance(one, Achievement) else one.target_year
            entry = newest.setdefault(one.id, {"moments": []})
            entry.update(pillar=one.pillar, title=view.said(one.title))
            key = "region.done" if done else "region.planned"
            moment = {"words": view.words(key, year=year), "path": view.urls.booth(booth)}
            if moment["words"] not in {each["words"] for each in entry["moments"]}:
                entry["moments"].append(moment)
    return [
        {
            "id": pillar.id,
            "icon": pillar.icon,
            "name": view.said(pillar.name),
            "programmes": found,
        }
        for pillar in view.exhibition.hand_in.pillars
        if (found := [one for one in newest.values() if one["pillar"] == pillar.id])
    ]


def _awards(view: View, region: Region) -> list[dict[str, Any]]:
    found = []
    for edition in view.exhibition.editions:
        for award in awards_of(edition, region.code):
            winner = next(one for one in award.winners if one.region == region.code)
            source = winner.source or award.source
            found.append(
                {
                    "year": str(award.year),
                    "name": view.said(award.name),
                    "organizer": view.said(award.organizer),
                    "category": category(view, award),
                    "reason": view.said(winner.reason) if winner.reason else None,
                    "source": source_values(source) if source else None,
                    "certificate": view.urls.certificate(edition, award.id, region),
                }
            )
    return sorted(found, key=lambda one: one["year"], reverse=True)
