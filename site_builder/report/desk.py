"""The organizer's desk as text for a terminal, as CSV for the office, and as JSON for programs."""

import csv
import io
import json
from typing import Any

from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import day, number
from site_builder.model.desk import STATES, Desk, DeskRow
from site_builder.report.values import shown, whole

_BOM = "\ufeff"
"""Tells a spreadsheet that the text is UTF-8."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run. Source: OWASP, CSV injection."""

_TEXT = 600


def render_desk_text(desk: Desk, words: Catalogue) -> str:
    """One line a participant below a line of counts; no final line end."""
    width = max((len(row.region.name) for row in desk.rows), default=0)
    lines = [_head(desk, words)]
    for row in desk.rows:
        parts = [
            f"{row.region.code:6}",
            f"{row.region.name:{width}}",
            _state(row, words),
            words("desk.points", points=row.score.points) if row.score else "",
            words(f"desk.step.{row.step}"),
        ]
        lines.append("  ".join(part for part in parts if part))
    return "\n".join(lines)


def render_desk_csv(desk: Desk, words: Catalogue) -> str:
    """A table for a spreadsheet: semicolons, as Indonesian and European settings expect; a BOM."""
    out = io.StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    columns = ("code", "name", "province", "state", "errors", "warnings", "score", "review")
    more = ("review-date", "review-note", "changed", "deadline", "step", "file")
    table.writerow([words(f"desk.column.{name}") for name in (*columns, *more)])
    for row in desk.rows:
        table.writerow([_safe(cell) for cell in _cells(desk, row, words)])
    return _BOM + out.getvalue()


def render_desk_json(desk: Desk) -> str:
    """One document: the edition, and each participant with keys instead of words."""
    closes = desk.deadline.isoformat() if desk.deadline else None
    held = {
        "edition": desk.edition.year,
        "closes": closes,
        "rows": [_json(row) for row in desk.rows],
    }
    return json.dumps(held, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _head(desk: Desk, words: Catalogue) -> str:
    counts = ", ".join(
        f"{words(f'desk.state.{state}')} {number(desk.count(state), words.lang)}"
        for state in STATES
        if desk.count(state)
    )
    title = shown(desk.edition.hand_in.title.in_(words.lang)[0])
    head = words("desk.head", title=title, counts=counts)
    if desk.deadline is None:
        return head
    return f"{head} {words('desk.deadline', day=day(desk.deadline, words.lang))}"


def _state(row: DeskRow, words: Catalogue) -> str:
    said = words(f"desk.state.{row.state}")
    if row.errors:
        said += f" ({words('desk.errors', count=len(row.errors))})"
    if row.review is not None:
        said += f", {words(f'desk.review.{row.review.state}')}"
    return said + (f", {words('desk.changed')}" if row.changed else "")


def _cells(desk: Desk, row: DeskRow, words: Catalogue) -> list[str]:
    review = row.review
    note = review.note.in_(words.lang)[0] if review and review.note else ""
    return [
        row.region.code,
        row.region.name,
        row.region.province.name,
        words(f"desk.state.{row.state}"),
        str(len(row.errors)),
        str(row.warnings),
        str(row.score.points) if row.score else "",
        words(f"desk.review.{review.state}") if review else "",
        review.date.isoformat() if review else "",
        shown(note, _TEXT),
        words("desk.changed") if row.changed else "",
        desk.deadline.isoformat() if desk.deadline else "",
        words(f"desk.step.{row.step}"),
        row.file or "",
    ]


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _json(row: DeskRow) -> dict[str, Any]:
    review = row.review
    note = dict(review.note.entries) if review and review.note else None
    return {
        "code": row.region.code,
        "name": row.region.name,
        "state": row.state,
        "step": row.step,
        "file": row.file,
        "errors": len(row.errors),
        "warnings": row.warnings,
        "score": row.score.points if row.score else None,
        "waiting": [plan.id for plan in row.waiting],
        "changed": row.changed,
        "review": {
            "date": review.date.isoformat(),
            "state": review.state,
            "note": {lang: whole(words) for lang, words in note.items()} if note else None,
        }
        if review
        else None,
    }
