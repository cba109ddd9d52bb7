"""From plan to achievement: what a region did and announced, year by year, over all editions."""

from typing import Any

from site_builder.model.exhibits import Booth
from site_builder.model.programme import Achievement
from site_builder.pages.view import View


def trace_of(view: View, booth: Booth) -> list[dict[str, Any]]:
    """Events of the region known in this booth's edition, by year; achievements before plans.

    An event that the same programme has in several editions is told once, as the newest tells it.
    """
    known: dict[tuple[str, bool], dict[str, Any]] = {}
    for edition in view.exhibition.editions:
        found = edition.booth_of(booth.region.code)
        if edition.year > booth.year or found is None:
            continue
        for one in found.hand_in.programmes:
            done = isinstance(one, Achievement)
            year = one.year if isinstance(one, Achievement) else one.target_year
            known[one.id, done] = {"year": year, "done": done, "title": view.said(one.title)}
    events = sorted(known.values(), key=lambda event: (event["year"], not event["done"]))
    years: dict[tuple[int, bool], list[dict[str, Any]]] = {}
    for event in events:
        years.setdefault((event["year"], event["done"]), []).append(event["title"])
    return [
        {"year": str(year), "done": done, "titles": titles}
        for (year, done), titles in years.items()
    ]
