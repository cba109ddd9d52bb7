"""What an edition changed since the one before: regions and programmes new, gone, changed."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from site_builder.model.edition_diff import (
    TURNS,
    BoothChange,
    EditionDiff,
    ProgrammeChange,
    compare,
)
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.page import Page
from site_builder.model.programme import Achievement
from site_builder.pages.card import row
from site_builder.pages.memory import memory_of
from site_builder.pages.plan_state import state_of, state_words
from site_builder.pages.stands import stands_of
from site_builder.pages.urls import DATA
from site_builder.pages.view import View, alternates

PANELS_MOST = 60
"""Regions up to which every change is told; with more, each region is a line of counts."""


def changes_pages(view: View) -> Iterator[Page]:
    """One page for each edition but the first that is shown."""
    for before, after in pairwise(view.exhibition.editions):
        yield _page(view, compare(before, after))


def _page(view: View, diff: EditionDiff) -> Page:
    path = view.urls.changes(diff.after)
    key = path.removeprefix(view.urls.of(""))
    before, after = diff.before.year, diff.after.year
    changed = [one for one in diff.continued if not one.same]
    full = len(changed) <= PANELS_MOST
    lead = view.words("changes.lead", before=before, after=after)
    signs = {
        "new": len(diff.new),
        "gone": len(diff.gone),
        "continued": len(diff.continued),
    }
    values = {
        "title": view.words("changes.title", before=before, after=after),
        "lead": lead,
        "year": str(after),
        "before": str(before),
        "hall_path": view.urls.hall(diff.after),
        "signs": [view.counted(f"changes.count.{name}", n) for name, n in signs.items()],
        "new": _rows(view, diff.after, diff.new),
        "gone": _rows(view, diff.before, diff.gone),
        "panels": [_panel(view, one) for one in changed] if full else [],
        "lines": [] if full else [_line(view, one) for one in changed],
        "same": [
            {"name": one.after.region.name, "path": view.urls.booth(one.after)}
            for one in diff.continued
            if one.same
        ],
        "data": f"{DATA}{after}/changes.json",
    }
    return Page(
        path=path,
        lang=view.lang,
        template="changes.html",
        title=str(values["title"]),
        description=lead,
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        year=after,
        section="hall",
    )


def _rows(view: View, edition: Edition, booths: tuple[Booth, ...]) -> list[dict[str, Any]]:
    stands = stands_of(edition)
    return [
        {**row(view, edition, booth, stands[booth.region.code]), "facets": ""} for booth in booths
    ]


def _panel(view: View, change: BoothChange) -> dict[str, Any]:
    return {
        **_head(view, change),
        "fields": [view.words(f"changes.field.{name}") for name in change.fields],
        "programmes": [_programme(view, change, one) for one in change.programmes],
    }


def _line(view: View, change: BoothChange) -> dict[str, Any]:
    turns = [(turn, len(change.turned(turn))) for turn in TURNS]
    return {
        **_head(view, change),
        "counts": [view.counted(f"changes.turns.{turn}", n) for turn, n in turns if n],
    }


def _head(view: View, change: BoothChange) -> dict[str, Any]:
    return {
        "name": change.after.region.name,
        "code": change.after.region.code,
        "province": change.after.region.province.name,
        "path": view.urls.booth(change.after),
    }


def _programme(view: View, change: BoothChange, one: ProgrammeChange) -> dict[str, Any]:
    booth = change.before if one.turn == "gone" else change.after
    kind = "capaian" if isinstance(one.one, Achievement) else "rencana"
    fields = one.fields if one.turn == "changed" else ()
    life = memory_of(view).lives.get((booth.region.code, one.one.id))
    pillar = view.exhibition.hand_in.pillar(one.one.pillar)
    told = life if life and not isinstance(one.one, Achievement) else None
    return {
        "title": view.said(one.one.title),
        "path": f"{view.urls.booth(booth)}#{kind}-{one.one.id}",
        "pillar": one.one.pillar,
        "icon": pillar.icon if pillar else "pin",
        "pillar_name": view.said(pillar.name) if pillar else one.one.pillar,
        "turn": one.turn,
        "words": view.words(f"changes.turn.{one.turn}"),
        "kind": view.words(f"changes.kind.{kind}"),
        "fields": [view.words(f"changes.field.{name}") for name in fields],
        "state": state_of(told) if told else None,
        "state_words": state_words(view.words, told) if told else "",
    }
