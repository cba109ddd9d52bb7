"""A pillar of an edition: what all its booths achieved and plan there."""

from collections.abc import Iterator
from typing import Any

from site_builder.model.exhibition import Pillar
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.page import Page
from site_builder.pages.ornament import cloth_path
from site_builder.pages.programme import programme_values
from site_builder.pages.stands import Stand, stands_of
from site_builder.pages.view import View, alternates

PANELS_MOST = 40
"""Booths up to which a pillar shows whole panels; with more, each booth is a line of titles."""


def pillar_pages(view: View) -> Iterator[Page]:
    """One page for each pillar of each edition."""
    for edition in view.exhibition.editions:
        stands = stands_of(edition)
        for pillar in view.exhibition.hand_in.pillars:
            filled = [
                booth
                for booth in edition.open_booths
                if booth.achievements_in(pillar.id) or booth.plans_in(pillar.id)
            ]
            make = _booth if len(filled) <= PANELS_MOST else _line
            booths = [make(view, booth, stands[booth.region.code], pillar) for booth in filled]
            yield _pillar_page(view, edition, pillar, booths)


def _pillar_page(
    view: View, edition: Edition, pillar: Pillar, booths: list[dict[str, Any]]
) -> Page:
    path = view.urls.pillar(edition, pillar.id)
    key = path.removeprefix(view.urls.of(""))
    name = pillar.name.in_(view.lang)[0]
    lead = view.counted("pillar.lead", len(booths), name=name, year=edition.year)
    values = {
        "id": pillar.id,
        "icon_name": pillar.icon,
        "name": view.said(pillar.name),
        "text": view.said(pillar.description) if pillar.description else None,
        "lead": lead,
        "year": str(edition.year),
        "hall_path": view.urls.hall(edition),
        "booths": booths if len(booths) <= PANELS_MOST else [],
        "lines": booths if len(booths) > PANELS_MOST else [],
        "others": [
            {
                "id": one.id,
                "icon": one.icon,
                "name": view.said(one.name),
                "path": view.urls.pillar(edition, one.id),
                "current": one.id == pillar.id,
            }
            for one in view.exhibition.hand_in.pillars
        ],
    }
    return Page(
        path=path,
        lang=view.lang,
        template="pillar.html",
        title=f"{name} · {edition.year}",
        description=lead,
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        year=edition.year,
        section="hall",
    )


def _booth(view: View, booth: Booth, stand: Stand, pillar: Pillar) -> dict[str, Any]:
    return {
        "code": booth.region.code,
        "name": booth.region.name,
        "label": stand.label,
        "province": booth.region.province.name,
        "path": view.urls.booth(booth),
        "cloth": cloth_path(booth.region),
        "done": [programme_values(view, booth, one) for one in booth.achievements_in(pillar.id)],
        "planned": [programme_values(view, booth, one) for one in booth.plans_in(pillar.id)],
    }


def _line(view: View, booth: Booth, stand: Stand, pillar: Pillar) -> dict[str, Any]:
    path = view.urls.booth(booth)
    done = [
        {"title": view.said(one.title), "year": str(one.year), "path": f"{path}#capaian-{one.id}"}
        for one in booth.achievements_in(pillar.id)
    ]
    planned = [
        {
            "title": view.said(one.title),
            "year": view.words("booth.target", year=one.target_year),
            "path": f"{path}#rencana-{one.id}",
        }
        for one in booth.plans_in(pillar.id)
    ]
    return {
        "name": booth.region.name,
        "label": stand.label,
        "path": path,
        "programmes": [*done, *planned],
    }
