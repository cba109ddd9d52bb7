"""Statistics: counts of what the hand-ins say, over all editions and for each; every chart a table.

Over all editions a programme counts once, as its newest booth tells it; in an edition, as it stands
there. Nothing is weighed and nobody is ranked: rows keep the order of their lists.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from markupsafe import Markup

from site_builder.i18n.formats import number
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.page import Page
from site_builder.model.ties import Told
from site_builder.pages.bars import bars, columns
from site_builder.pages.collaborations import KINDS
from site_builder.pages.memory import memory_of
from site_builder.pages.stands import ORDER, hall_of
from site_builder.pages.tallies import NOTHING, Tally, tallies, tally, told_in, year_of
from site_builder.pages.tour import STYLES
from site_builder.pages.view import View, alternates

YEARS_MOST = 24
"""Years up to which a chart shows those without a programme too."""


@dataclass(frozen=True, slots=True)
class _Name:
    """What a row is called."""

    words: str | Markup
    pillar: str = ""
    icon: str = ""
    path: str = ""


def statistics_pages(view: View) -> Iterator[Page]:
    """The page of one language."""
    path = view.urls.top("statistics")
    key = path.removeprefix(view.urls.of(""))
    yield Page(
        path=path,
        lang=view.lang,
        template="statistics.html",
        title=view.words("stats.title"),
        description=view.words("stats.lead"),
        values={
            "notes": _notes(view),
            "editions": [str(one.year) for one in view.exhibition.editions],
            "overview": _overview(view),
            "charts": list(_charts(view)),
        },
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="statistics",
        styles=STYLES,
    )


def _notes(view: View) -> list[str]:
    """What the counts are, and how many booths are samples."""
    booths = [one for edition in view.exhibition.editions for one in edition.open_booths]
    samples = sum(one.hand_in.provenance == "sample" for one in booths)
    notes = [view.words("stats.note.once"), view.words("stats.note.said")]
    if samples:
        total = number(len(booths), view.lang)
        notes.append(view.counted("stats.note.samples", samples, total=total))
    return notes


def _overview(view: View) -> list[dict[str, Any]]:
    """A row for each count: over all editions, then for each."""
    editions = view.exhibition.editions
    every = [one for edition in editions for one in edition.open_booths]
    by_edition = zip(_by_edition(view), (list(one.open_booths) for one in editions), strict=True)
    scopes = [(_all(view), every), *by_edition]
    counted = [_counts(told, booths) for told, booths in scopes]
    return [
        {
            "name": view.words(f"stats.count.{name}"),
            "cells": [number(one[name], view.lang) for one in counted],
        }
        for name in counted[0]
    ]


def _counts(told: Sequence[Told], booths: Sequence[Booth]) -> dict[str, int]:
    found = tally(told)
    return {
        "regions": len({one.region.code for one in booths}),
        "provinces": len({one.region.province.code for one in booths}),
        "programmes": found.all,
        "achievements": found.done,
        "plans": found.planned,
        "quick-wins": sum(one.one.quick_win for one in told),
        "indicators": sum(len(one.one.indicators) for one in told),
        "partners": sum(len(one.one.partners) for one in told),
    }


def _all(view: View) -> list[Told]:
    return list(memory_of(view).ties.told.values())


def _by_edition(view: View) -> list[list[Told]]:
    """The programmes as each edition tells them, listed once for all charts."""
    if "told by edition" not in view.kept:
        view.kept["told by edition"] = [told_in(one) for one in view.exhibition.editions]
    return cast("list[list[Told]]", view.kept["told by edition"])


def _charts(view: View) -> Iterator[dict[str, Any]]:
    newest = view.exhibition.newest
    pillars = {
        one.id: _Name(view.said(one.name), one.id, one.icon, view.urls.pillar(newest, one.id))
        for one in view.exhibition.hand_in.pillars
    }
    yield _chart(view, "pillar", pillars, lambda one: (one.one.pillar,))
    provinces = _provinces(view)
    islands = _islands(view)
    if islands:
        yield _chart(view, "island", islands, lambda one: (hall_of(one.booth.region.province),))
    yield _chart(view, "province", provinces, lambda one: (one.booth.region.province.code,))
    years = {str(year): _Name(str(year)) for year in _years(year_of(one) for one in _all(view))}
    yield _chart(view, "year", years, lambda one: (str(year_of(one)),))
    kinds = {kind: _Name(view.words(f"ties.kind.{kind}")) for kind in KINDS}
    yield _chart(view, "partner", kinds, lambda one: [each.kind for each in one.one.partners])


def _chart(
    view: View, name: str, names: Mapping[str, _Name], keys: Callable[[Told], Iterable[str]]
) -> dict[str, Any]:
    """A chart with its table: achievements and plans over all editions, then editions."""
    over_all = tallies(_all(view), keys, names)
    by_edition = [tallies(told, keys) for told in _by_edition(view)]
    rows = [
        _row(view, names[key], over_all[key], [one.get(key) for one in by_edition]) for key in names
    ]
    counts = [over_all[key] for key in names]
    drawing = columns(counts) if name == "year" else bars(counts)
    return {
        "id": name,
        "title": view.words(f"stats.by.{name}"),
        "note": _note(view, name),
        "rows": [{**row, "mark": mark} for row, mark in zip(rows, drawing["marks"], strict=True)],
        "upright": name == "year",
        "drawing": {key: value for key, value in drawing.items() if key != "marks"},
        "empty": not any(one.all for one in counts),
    }


def _row(
    view: View, name: _Name, over_all: Tally, by_edition: Sequence[Tally | None]
) -> dict[str, Any]:
    done, planned = number(over_all.done, view.lang), number(over_all.planned, view.lang)
    return {
        "name": name.words,
        "pillar": name.pillar,
        "icon": name.icon,
        "path": name.path,
        "all": number(over_all.all, view.lang),
        "both": view.words("stats.both", done=done, planned=planned),
        "cells": [done, planned, *(number((one or NOTHING).all, view.lang) for one in by_edition)],
    }


def _note(view: View, name: str) -> str:
    if name == "province":
        shown = {one.code for one in _with_booths(view.exhibition.editions)}
        without = len(view.exhibition.register.provinces.keys() - shown)
        return view.counted("stats.without", without) if without else ""
    return view.words(f"stats.note.{name}") if name in {"year", "partner"} else ""


def _with_booths(editions: Iterable[Edition]) -> list[Any]:
    """Provinces with a booth in any edition, by code."""
    found = {
        booth.region.province.code: booth.region.province
        for edition in editions
        for booth in edition.open_booths
    }
    return [found[code] for code in sorted(found)]


def _provinces(view: View) -> dict[str, _Name]:
    newest = view.exhibition.newest
    open_now = {one.code for one in _with_booths([newest])}
    return {
        one.code: _Name(
            one.name, path=view.urls.province(newest, one) if one.code in open_now else ""
        )
        for one in _with_booths(view.exhibition.editions)
    }


def _islands(view: View) -> dict[str, _Name]:
    """Groups of islands in the order of the halls; nothing where a register has none."""
    groups = dict.fromkeys(
        one.island_group for one in view.exhibition.register.provinces.values() if one.island_group
    )
    ordered = sorted(groups, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    return {name: _Name(name) for name in ordered}


def _years(found: Iterable[int]) -> list[int]:
    """All years from the first to the last; only those met where they lie far apart."""
    met = sorted(set(found))
    if met and met[-1] - met[0] < YEARS_MOST:
        return list(range(met[0], met[-1] + 1))
    return met
