"""What programmes leave to the next generation, by pillar."""

from collections.abc import Iterator, Sequence
from typing import Any

from site_builder.i18n.formats import number
from site_builder.model.exhibition import Pillar
from site_builder.model.page import Page
from site_builder.model.ties import Told
from site_builder.pages.choose import choices, pillar_field, province_field
from site_builder.pages.kin import told_values
from site_builder.pages.memory import memory_of
from site_builder.pages.ornament import cloth_path
from site_builder.pages.plans import SCRIPTS
from site_builder.pages.rich import rich_said
from site_builder.pages.view import View, alternates

TEXTS_MOST = 150
"""Texts up to which one page shows them all; with more, each pillar gets a page of its own."""


def legacy_pages(view: View) -> Iterator[Page]:
    """The page of all texts; where they are too many, one more for each pillar."""
    told = [one for one in memory_of(view).ties.told.values() if one.one.sustainability]
    yield _page(view, told, None)
    if len(told) > TEXTS_MOST:
        for pillar in view.exhibition.hand_in.pillars:
            yield _page(view, [one for one in told if one.one.pillar == pillar.id], pillar)


def _page(view: View, told: Sequence[Told], pillar: Pillar | None) -> Page:
    whole = view.urls.top("legacy")
    path = view.urls.topic("legacy", pillar.id) if pillar else whole
    key = path.removeprefix(view.urls.of(""))
    folded = pillar is None and len(told) > TEXTS_MOST
    narrow = bool(told) and not folded
    title = view.words("legacy.title")
    if pillar:
        title = view.words("legacy.title-of", pillar=pillar.name.in_(view.lang)[0])
    fields = [pillar_field(view), province_field(view)]
    values = {
        "title": title,
        "lead": view.words("legacy.lead"),
        "whole": whole if pillar else None,
        "total": number(len(told), view.lang),
        "fields": choices(view, fields, [_values(one) for one in told]) if narrow else [],
        "groups": [
            _group(view, one, [each for each in told if each.one.pillar == one.id], folded=folded)
            for one in ([pillar] if pillar else view.exhibition.hand_in.pillars)
        ],
        "join_path": view.urls.top("join"),
    }
    return Page(
        path=path,
        lang=view.lang,
        template="legacy.html",
        title=title,
        description=view.words("legacy.lead"),
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="legacy",
        scripts=SCRIPTS if values["fields"] else (),
        untranslated=not folded and any(_foreign(one, view.lang) for one in told),
    )


def _foreign(told: Told, lang: str) -> bool:
    return told.one.sustainability is not None and told.one.sustainability.get(lang) is None


def _values(told: Told) -> tuple[str, str]:
    """What a text is chosen by, in the order of the form."""
    return (told.one.pillar, told.booth.region.province.slug)


def _group(view: View, pillar: Pillar, told: Sequence[Told], *, folded: bool) -> dict[str, Any]:
    return {
        "id": pillar.id,
        "icon": pillar.icon,
        "name": view.said(pillar.name),
        "count": view.counted("legacy.count", len(told)),
        "empty": not told,
        "path": view.urls.topic("legacy", pillar.id) if folded else None,
        "texts": [] if folded else [_text(view, one) for one in told],
    }


def _text(view: View, told: Told) -> dict[str, Any]:
    text = told.one.sustainability
    return {
        "of": " ".join(_values(told)),
        "text": rich_said(view, text) if text else None,
        "programme": told_values(view, told),
        "region_path": view.urls.region(told.booth.region),
        "cloth": cloth_path(told.booth.region),
    }
