"""Comparing regions: a page to choose two to four, and a script file of each region's column.

A region is shown as all its booths tell it together, each programme as its newest booth does.
Columns come as scripts (`pameranCompare.receive(...)`), read when a region is chosen, so that the
page works from a file system and under the site's policy. Nothing is added up to a score.
"""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from site_builder.model.edition import Award
from site_builder.model.exhibits import Booth
from site_builder.model.page import OutputFile, Page
from site_builder.model.programme import Achievement
from site_builder.model.text import Text
from site_builder.model.ties import Told
from site_builder.pages.awarded import awards_of
from site_builder.pages.facts import facts_of, facts_source
from site_builder.pages.kin import told_path
from site_builder.pages.memory import memory_of
from site_builder.pages.onward import likest
from site_builder.pages.ornament import cloth_path
from site_builder.pages.plan_state import state_of, state_words
from site_builder.pages.programme import indicator_values
from site_builder.pages.tour import STYLES
from site_builder.pages.view import View, alternates

FOLDER = "assets/bandingkan/"
SCRIPTS = ("assets/js/compare-table.js", "assets/js/compare.js")
LEAST, MOST = 2, 4
"""How many regions can stand side by side."""

PAIRS_MOST = 3
"""How many comparisons are offered to who has no region in mind."""

_SAID = ("few", "many", "twice", "unknown", "failed", "waiting", "shown")
_CELL = ("none", "achievements", "plans", "sample", "source", "no-awards", "no-facts")


def compare_pages(view: View) -> Iterator[Page]:
    """The page of one language."""
    path = view.urls.top("compare")
    key = path.removeprefix(view.urls.of(""))
    newest = view.exhibition.newest
    yield Page(
        path=path,
        lang=view.lang,
        template="compare.html",
        title=view.words("compare.title"),
        description=view.words("compare.lead"),
        values={
            "folder": FOLDER,
            "query": view.urls.word("region"),
            "places": [
                {
                    "id": f"daerah-{at}",
                    "label": view.words("compare.region", at=at),
                    "optional": at > LEAST,
                }
                for at in range(1, MOST + 1)
            ],
            "regions": [{"name": booth.region.name, "slug": booth.slug} for booth in _booths(view)],
            "pairs": list(islice(_pairs(view), PAIRS_MOST)),
            "say": [
                {"name": name, "said": view.words(f"compare.{name}", name="{name}")}
                for name in (*_SAID, *_CELL)
            ],
            "year": str(newest.year),
            "hall_path": view.urls.hall(newest),
            "pillars": [
                {
                    "id": one.id,
                    "icon": one.icon,
                    "name": view.said(one.name),
                    "path": view.urls.pillar(newest, one.id),
                }
                for one in view.exhibition.hand_in.pillars
            ],
        },
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="compare",
        styles=STYLES,
        scripts=SCRIPTS,
    )


def compare_files(views: list[View]) -> Iterator[OutputFile]:
    """A script file for each region that has a booth: its column in every language."""
    for booth in _booths(views[0]):
        columns = {view.lang: _column(view, booth) for view in views}
        held = json.dumps({"slug": booth.slug, "in": columns}, separators=(",", ":"))
        content = f"pameranCompare.receive({held})\n".encode()
        yield OutputFile(f"{FOLDER}{booth.slug}.js", content)


def _pairs(view: View) -> Iterator[dict[str, Any]]:
    """Regions with the one that is likest them, each region once, of the fullest edition."""
    edition = max(view.exhibition.editions, key=lambda one: len(one.open_booths))
    alike = likest(edition)
    left = {booth.region.code: booth for booth in edition.open_booths}
    for booth in edition.open_booths:
        likes = [left[one] for one in alike[booth.region.code] if one in left]
        if booth.region.code not in left or not likes:
            continue
        pair = (left.pop(booth.region.code), left.pop(likes[0].region.code))
        yield {
            "slugs": ",".join(one.slug for one in pair),
            "regions": [{"name": one.region.name, "cloth": cloth_path(one.region)} for one in pair],
        }


def _booths(view: View) -> list[Booth]:
    """The newest booth of every region that has one, by region code."""
    found: dict[str, Booth] = {}
    for edition in view.exhibition.editions:
        found.update({booth.region.code: booth for booth in edition.open_booths})
    return [found[code] for code in sorted(found)]


def _column(view: View, booth: Booth) -> dict[str, Any]:
    region = booth.region
    source = facts_source(view)
    return {
        "name": region.name,
        "about": f"{region.province.name} · {booth.year}",
        "path": view.urls.booth(booth),
        "cloth": cloth_path(region),
        "sample": booth.hand_in.provenance == "sample",
        "facts": facts_of(view, region),
        "source": source,
        "awards": _awards(view, region.code),
        "pillars": {
            pillar.id: _cell(view, region.code, pillar.id)
            for pillar in view.exhibition.hand_in.pillars
        },
    }


def _awards(view: View, code: str) -> list[dict[str, Any]]:
    """Every award of a region, the newest edition's first, participation too."""
    return [
        {
            "title": view.words(f"award.kind.{award.kind}", year=award.year),
            "category": _plain(view, _subject(view, award)),
            "path": f"{view.urls.awards(edition)}#penghargaan-{award.id}",
        }
        for edition in reversed(view.exhibition.editions)
        for award in awards_of(edition, code)
    ]


def _subject(view: View, award: Award) -> Text:
    """What an award is for: the pillar it names, its own category, else its name."""
    if award.category is None:
        return award.name
    pillar = view.exhibition.hand_in.pillar(award.category.entries[0][1])
    return pillar.name if pillar else award.category


def _plain(view: View, text: Text) -> str:
    """Words for a script, which writes them as text."""
    return text.in_(view.lang)[0]


def _cell(view: View, code: str, pillar_id: str) -> dict[str, Any]:
    """What a region did and plans in one pillar."""
    own = [
        one for one in memory_of(view).told_by_region.get(code, ()) if one.one.pillar == pillar_id
    ]
    return {
        "done": [_programme(view, one) for one in own if isinstance(one.one, Achievement)],
        "planned": [_programme(view, one) for one in own if not isinstance(one.one, Achievement)],
    }


def _programme(view: View, told: Told) -> dict[str, Any]:
    one = told.one
    life = None if isinstance(one, Achievement) else memory_of(view).lives.get(told.key)
    year = (
        str(one.year)
        if isinstance(one, Achievement)
        else view.words("booth.target", year=one.target_year)
    )
    return {
        "title": _plain(view, one.title),
        "path": told_path(view, told),
        "year": year,
        "state": {"name": state_of(life), "words": state_words(view.words, life)} if life else None,
        "indicators": [
            {
                "name": _plain(view, indicator.name),
                "figures": held["figures"],
                "source": held["source"],
            }
            for indicator in one.indicators
            for held in (indicator_values(view, indicator),)
        ],
    }
