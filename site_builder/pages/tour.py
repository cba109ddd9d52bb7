"""Tours: curated walks through booths, a page for each, and their signs on hall, home and booths.

A stop whose booth is not shown (withdrawn, or left out of this build) is passed over; the stops
that remain are counted anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from site_builder.i18n.formats import number
from site_builder.model.edition import Stop, Tour
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.page import Page
from site_builder.model.programme import Achievement, Plan
from site_builder.pages.awarded import badges
from site_builder.pages.gallery import caption
from site_builder.pages.ornament import cloth_path
from site_builder.pages.picture import SIZES_SHOT, picture
from site_builder.pages.rich import plain_of, rich_said
from site_builder.pages.stands import stands_of
from site_builder.pages.view import View, alternates

STYLES = ("assets/css/visit.css",)
CLOTHS_MOST = 7
"""Cloths that a tour's sign shows."""


@dataclass(frozen=True, slots=True)
class Halt:
    """A stop that can be shown."""

    edition: Edition
    """Edition of the booth, which need not be the tour's."""
    booth: Booth
    stop: Stop

    @property
    def programme(self) -> Achievement | Plan | None:
        """The programme shown there, if the booth tells of it."""
        found = (one for one in self.booth.hand_in.programmes if one.id == self.stop.programme)
        return next(found, None)


def halts_of(view: View, edition: Edition, tour: Tour) -> list[Halt]:
    """The stops of a tour whose booths are shown, in order."""
    by_key = view.kept.get("booths by key")
    if by_key is None:
        by_key = {
            booth.key: (one, booth) for one in view.exhibition.editions for booth in one.open_booths
        }
        view.kept["booths by key"] = by_key
    known = cast("dict[str, tuple[Edition, Booth]]", by_key)
    keys = [one.booth if "/" in one.booth else f"{edition.year}/{one.booth}" for one in tour.stops]
    return [
        Halt(*known[key], stop) for key, stop in zip(keys, tour.stops, strict=True) if key in known
    ]


def tour_pages(view: View) -> Iterator[Page]:
    """One page for each tour of each edition; it stays even if no stop can be shown."""
    for edition in view.exhibition.editions:
        for tour in edition.hand_in.tours:
            yield _tour_page(view, edition, tour)


def tour_signs(view: View, edition: Edition) -> list[dict[str, Any]]:
    """The tours of an edition that have a stop to show: title, length, cloths on the way."""
    signs = []
    for tour in edition.hand_in.tours:
        halts = halts_of(view, edition, tour)
        if halts:
            signs.append(
                {
                    "title": view.said(tour.title),
                    "path": view.urls.tour(edition, tour.id),
                    "length": view.counted("tour.stops", len(halts)),
                    "cloths": [cloth_path(one.booth.region) for one in halts[:CLOTHS_MOST]],
                }
            )
    return signs


def tours_through(view: View, booth: Booth) -> list[dict[str, Any]]:
    """The stops of tours that a booth is, each with the stops before and after it."""
    if "tours" not in view.kept:
        view.kept["tours"] = _through(view)
    return cast("dict[str, list[dict[str, Any]]]", view.kept["tours"]).get(booth.key, [])


def _through(view: View) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for edition in view.exhibition.editions:
        for tour in edition.hand_in.tours:
            halts = halts_of(view, edition, tour)
            for at, halt in enumerate(halts):
                place = {
                    "title": view.said(tour.title),
                    "path": f"{view.urls.tour(edition, tour.id)}#{_part(at)}",
                    "progress": _progress(view, at, len(halts)),
                    **_sides(view, halts, at, inside=False),
                }
                found.setdefault(halt.booth.key, []).append(place)
    return found


def _part(at: int) -> str:
    return f"perhentian-{at + 1}"


def _progress(view: View, at: int, total: int) -> str:
    counts = {"at": number(at + 1, view.lang), "total": number(total, view.lang)}
    return view.words("tour.progress", **counts)


def _sides(view: View, halts: Sequence[Halt], at: int, *, inside: bool) -> dict[str, Any]:
    """The stops before and after one: as parts of the tour's page, or as places on booths."""
    sides: dict[str, Any] = {"previous": None, "next": None}
    for side, other in (("previous", at - 1), ("next", at + 1)):
        if 0 <= other < len(halts):
            halt = halts[other]
            path = f"#{_part(other)}" if inside else _place(view, halt)
            sides[side] = {"name": halt.booth.region.name, "path": path}
    return sides


def _place(view: View, halt: Halt) -> str:
    """Where a stop is on the site: its booth, at the programme if one is shown."""
    one = halt.programme
    if one is None:
        return view.urls.booth(halt.booth)
    kind = "capaian" if isinstance(one, Achievement) else "rencana"
    return f"{view.urls.booth(halt.booth)}#{kind}-{one.id}"


def _tour_page(view: View, edition: Edition, tour: Tour) -> Page:
    path = view.urls.tour(edition, tour.id)
    key = path.removeprefix(view.urls.of(""))
    halts = halts_of(view, edition, tour)
    title = tour.title.in_(view.lang)[0]
    introduction = tour.introduction
    others = [one for one in tour_signs(view, edition) if one["path"] != path]
    values = {
        "title": view.said(tour.title),
        "year": str(edition.year),
        "hall_path": view.urls.hall(edition),
        "introduction": rich_said(view, introduction) if introduction else None,
        "length": view.counted("tour.stops", len(halts)),
        "stops": [_stop(view, halts, at) for at in range(len(halts))],
        "others": others,
    }
    counted = view.counted("tour.stops", len(halts))
    lead = plain_of(introduction.in_(view.lang)[0]) if introduction else f"{title}: {counted}"
    return Page(
        path=path,
        lang=view.lang,
        template="tour.html",
        title=f"{title} · {edition.year}",
        description=lead,
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        year=edition.year,
        section="hall",
        styles=STYLES,
        untranslated=_untranslated(view, tour, halts),
    )


def _untranslated(view: View, tour: Tour, halts: Sequence[Halt]) -> bool:
    texts = [tour.title, tour.introduction, *(halt.stop.text for halt in halts)]
    return any(text is not None and text.get(view.lang) is None for text in texts)


def _stop(view: View, halts: Sequence[Halt], at: int) -> dict[str, Any]:
    halt = halts[at]
    booth, cover = halt.booth, halt.booth.cover
    stand = stands_of(halt.edition)[booth.region.code]
    return {
        "part": _part(at),
        "at": number(at + 1, view.lang),
        "progress": _progress(view, at, len(halts)),
        "name": booth.region.name,
        "province": booth.region.province.name,
        "label": stand.label,
        "path": view.urls.booth(booth),
        "cloth": cloth_path(booth.region),
        "picture": picture(view, cover, SIZES_SHOT) if cover else None,
        "photo_note": caption(view, cover) if cover else None,
        "badges": list(badges(view, halt.edition, booth.region.code)),
        "sample": booth.hand_in.provenance == "sample",
        "text": rich_said(view, halt.stop.text),
        "programme": _programme(view, halt),
        **_sides(view, halts, at, inside=True),
    }


def _programme(view: View, halt: Halt) -> dict[str, Any] | None:
    one = halt.programme
    if one is None:
        return None
    pillar = view.exhibition.hand_in.pillar(one.pillar)
    done = isinstance(one, Achievement)
    return {
        "title": view.said(one.title),
        "path": _place(view, halt),
        "pillar": one.pillar,
        "icon": pillar.icon if pillar else "",
        "pillar_name": view.said(pillar.name) if pillar else "",
        "done": done,
        "year": str(one.year)
        if isinstance(one, Achievement)
        else view.words("booth.target", year=one.target_year),
    }
