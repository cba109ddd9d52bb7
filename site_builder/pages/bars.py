"""Counts as drawings: bars for names, columns for years. Pure.

Achievements are solid, plans are outlined; what each stands for is named, never by colour alone.
The drawing is for the eye only: the same counts stand in the table beside it.
"""

from collections.abc import Sequence
from typing import Any

from site_builder.pages.tallies import Tally

WIDTH = 360
_ROW, _BAR = 48, 14
_HIGH, _TOP, _FOOT = 150, 22, 24
_LABEL = 40
"""Px that a year needs below its column."""


def bars(counts: Sequence[Tally]) -> dict[str, Any]:
    """One bar for each count, solid then outlined, on one scale; px in a drawing `WIDTH` wide."""
    most = max((one.all for one in counts), default=0) or 1
    rows = []
    for at, one in enumerate(counts):
        done, planned = (WIDTH * part / most for part in (one.done, one.planned))
        rows.append(
            {
                "icon": at * _ROW + 1,
                "text": at * _ROW + 18,
                "bar": at * _ROW + 26,
                "inner": at * _ROW + 27,
                "base": at * _ROW + 26.5 + _BAR,
                "done": _px(done) if one.done else "",
                "start": _px(done + 1),
                "planned": _px(max(planned - 2, 1)) if one.planned else "",
            }
        )
    return {
        "width": WIDTH,
        "height": max(1, len(counts)) * _ROW,
        "thick": _BAR,
        "slim": _BAR - 2,
        "marks": rows,
    }


def columns(counts: Sequence[Tally]) -> dict[str, Any]:
    """One column for each count, solid below, outlined above; every nth is to be labelled."""
    most = max((one.all for one in counts), default=0) or 1
    step = WIDTH / max(1, len(counts))
    wide = min(step * 0.72, 48.0)
    every = -(-_LABEL // max(1, int(step)))
    base = _TOP + _HIGH
    made = []
    for at, one in enumerate(counts):
        done, planned = (_HIGH * part / most for part in (one.done, one.planned))
        made.append(
            {
                "x": _px(at * step + (step - wide) / 2),
                "middle": _px(at * step + step / 2),
                "top": _px(base - done),
                "done": _px(done) if one.done else "",
                "outline": _px(base - done - planned + 1),
                "planned": _px(max(planned - 2, 1)) if one.planned else "",
                "number": _px(base - done - planned - 6) if one.all else "",
                "labelled": (len(counts) - 1 - at) % every == 0,
            }
        )
    return {
        "width": WIDTH,
        "height": base + _FOOT,
        "base": base,
        "label": base + 18,
        "thick": _px(wide),
        "marks": made,
    }


def _px(value: float) -> str:
    return f"{value:.1f}"
