"""Who works with whom, by kind of partner; ideas that were followed; guides to follow."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from site_builder.i18n.formats import number
from site_builder.model.exhibition import Pillar
from site_builder.model.page import Page
from site_builder.model.programme import Achievement, Partner
from site_builder.model.ties import Told, partners_of
from site_builder.pages.choose import (
    LINES_MOST,
    choices,
    pillar_field,
    province_field,
    worded_field,
)
from site_builder.pages.kin import partner_values, told_values
from site_builder.pages.memory import memory_of
from site_builder.pages.plans import SCRIPTS
from site_builder.pages.programme import copying_values
from site_builder.pages.view import View, alternates

KINDS = ("region", "central", "business", "community", "academia", "international")
"""Kinds of partners, in the order of the page."""


class Joined(NamedTuple):
    """A programme with one of its partners."""

    told: Told
    partner: Partner


def collaborations_pages(view: View) -> Iterator[Page]:
    """The page of all collaborations; where they are too many, one more for each pillar."""
    joined = [Joined(*pair) for pair in partners_of(memory_of(view).ties.told)]
    pillars = view.exhibition.hand_in.pillars
    yield _page(view, joined, None)
    if len(joined) > LINES_MOST:
        for pillar in pillars:
            own = [one for one in joined if one.told.one.pillar == pillar.id]
            yield _page(view, own, pillar)


def _page(view: View, joined: Sequence[Joined], pillar: Pillar | None) -> Page:
    whole = view.urls.top("collaborations")
    path = view.urls.topic("collaborations", pillar.id) if pillar else whole
    key = path.removeprefix(view.urls.of(""))
    folded = pillar is None and len(joined) > LINES_MOST
    fields = [
        pillar_field(view),
        worded_field(view, "kind", KINDS, "partner"),
        province_field(view),
    ]
    narrow = bool(joined) and not folded
    title = view.words("ties.title")
    if pillar:
        title = view.words("ties.title-of", pillar=pillar.name.in_(view.lang)[0])
    values = {
        "title": title,
        "lead": view.words("ties.lead"),
        "whole": whole if pillar else None,
        "total": number(len(joined), view.lang),
        "fields": choices(view, fields, [_values(one) for one in joined]) if narrow else [],
        "groups": [
            _group(view, kind, [one for one in joined if one.partner.kind == kind], folded=folded)
            for kind in KINDS
        ],
        "pillars": _ways(view, joined) if folded else [],
        **(_followed(view) if pillar is None else {"followed": [], "guides": []}),
    }
    return Page(
        path=path,
        lang=view.lang,
        template="collaborations.html",
        title=title,
        description=view.words("ties.lead"),
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="collaborations",
        scripts=SCRIPTS if values["fields"] else (),
    )


def _values(one: Joined) -> tuple[str, str, str]:
    """What a collaboration is chosen by, in the order of the form."""
    return (one.told.one.pillar, one.partner.kind, one.told.booth.region.province.slug)


def _ways(view: View, joined: Sequence[Joined]) -> list[dict[str, Any]]:
    """To the pages of the pillars, where the list is folded."""
    return [
        {
            "id": pillar.id,
            "icon": pillar.icon,
            "name": view.said(pillar.name),
            "count": number(sum(one.told.one.pillar == pillar.id for one in joined), view.lang),
            "path": view.urls.topic("collaborations", pillar.id),
        }
        for pillar in view.exhibition.hand_in.pillars
    ]


def _group(view: View, kind: str, joined: Sequence[Joined], *, folded: bool) -> dict[str, Any]:
    places = {one.id: at for at, one in enumerate(view.exhibition.hand_in.pillars)}
    ordered = sorted(joined, key=lambda one: places.get(one.told.one.pillar, len(places)))
    return {
        "kind": kind,
        "name": view.words(f"ties.kind.{kind}"),
        "count": view.counted("ties.count", len(joined)),
        "empty": not joined,
        "lines": [] if folded else [_line(view, one) for one in ordered],
    }


def _line(view: View, one: Joined) -> dict[str, Any]:
    pillars = {pillar.id: pillar for pillar in view.exhibition.hand_in.pillars}
    pillar = pillars.get(one.told.one.pillar)
    return {
        "of": " ".join(_values(one)),
        "partner": partner_values(view, one.partner),
        "programme": told_values(view, one.told),
        "region_path": view.urls.region(one.told.booth.region),
        "pillar": one.told.one.pillar,
        "pillar_icon": pillar.icon if pillar else "",
        "pillar_name": view.said(pillar.name) if pillar else "",
    }


def _followed(view: View) -> dict[str, Any]:
    """Ideas that moved from one region to another, and programmes that come with a guide."""
    ties = memory_of(view).ties
    guides = [told for told in ties.told.values() if told.one.copy_]
    return {
        "followed": [
            {"model": told_values(view, ties.told[key]), "followers": _followers(view, found)}
            for key, found in sorted(ties.followers.items())
        ],
        "guides": [
            {
                **told_values(view, told),
                "guide": copying_values(view, told.one),
                "done": isinstance(told.one, Achievement),
                "pillar": told.one.pillar,
            }
            for told in guides
        ],
    }


def _followers(view: View, found: Sequence[Told]) -> list[dict[str, Any]]:
    return [told_values(view, one) for one in found]
