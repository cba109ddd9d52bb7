"""The organizer's desk as a page: only in `build --desk`, linked from nowhere, listed nowhere."""

from collections.abc import Mapping
from typing import Any

from site_builder.i18n.formats import day, number
from site_builder.model.desk import STATES, Desk, DeskRow
from site_builder.model.page import Page
from site_builder.pages.view import View, alternates


def desk_page(view: View, desk: Desk, letters: Mapping[str, str]) -> Page:
    """The table of all participants; `letters` are the messages to them, by region code."""
    path = view.urls.top("desk")
    key = path.removeprefix(view.urls.of(""))
    year = desk.edition.year
    return Page(
        path=path,
        lang=view.lang,
        template="desk.html",
        title=view.words("desk.title", year=year),
        description=view.words("desk.private"),
        values={
            "edition": view.said(desk.edition.hand_in.title),
            "deadline": view.words("desk.deadline", day=day(desk.deadline, view.lang))
            if desk.deadline
            else "",
            "counts": [
                {
                    "state": state,
                    "words": view.words(f"desk.state.{state}"),
                    "count": number(desk.count(state), view.lang),
                }
                for state in STATES
                if desk.count(state)
            ],
            "rows": [_row(view, row, letters.get(row.region.code, "")) for row in desk.rows],
        },
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        scripts=("assets/js/desk.js",),
        listed=False,
    )


def _row(view: View, row: DeskRow, letter: str) -> dict[str, Any]:
    review = row.review
    return {
        "code": row.region.code,
        "name": row.region.name,
        "province": row.region.province.name,
        "state": row.state,
        "state_words": view.words(f"desk.state.{row.state}"),
        "errors": number(len(row.errors), view.lang),
        "warnings": number(row.warnings, view.lang),
        "points": number(row.score.points, view.lang) if row.score else "",
        "review": view.words(f"desk.review.{review.state}") if review else "",
        "review_day": day(review.date, view.lang) if review else "",
        "review_order": review.date.isoformat() if review else "",
        "note": view.said(review.note) if review and review.note else None,
        "changed": row.changed,
        "step": view.words(f"desk.step.{row.step}"),
        "file": row.file or "",
        "letter": letter,
    }
