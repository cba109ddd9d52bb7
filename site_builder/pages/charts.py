"""Indicators as small drawings: the figures over the years on a zero base. Pure.

The drawing is for the eye only; the figures stand beside it as text, with year and source.
"""

from collections.abc import Sequence
from typing import Any

from site_builder.model.programme import Measurement

_LEFT, _RIGHT, _TOP, _BASE = 24.0, 236.0, 18.0, 100.0


def slope(figures: Sequence[Measurement]) -> dict[str, Any] | None:
    """Path of the line through the figures, of the area below it, and a mark for each.

    Years are spread as they lie, figures of one year evenly. Nothing for a single figure.
    """
    if len(figures) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    values = [float(one.value) for one in figures]
    low, high = min(0.0, *values), max(0.0, *values)
    span = (high - low) or 1.0
    base = _height(0.0, low, span)
    places = [
        (x, _height(value, low, span)) for x, value in zip(_across(figures), values, strict=True)
    ]
    points = [f"{x:.1f} {y:.1f}" for x, y in places]
    line = "M" + "L".join(points)
    return {
        "base": f"{base:.1f}",
        "line": line,
        "area": f"{line}V{base:.1f}H{places[0][0]:.1f}z",
        "marks": [
            {"x": f"{x:.1f}", "y": f"{y:.1f}", "last": at + 1 == len(places)}
            for at, (x, y) in enumerate(places)
        ],
    }


def _height(value: float, low: float, span: float) -> float:
    return _BASE - (value - low) / span * (_BASE - _TOP)


def _across(figures: Sequence[Measurement]) -> list[float]:
    years = [one.year for one in figures]
    wide = _RIGHT - _LEFT
    if sorted(set(years)) != years:
        return [_LEFT + wide * at / (len(years) - 1) for at in range(len(years))]
    return [_LEFT + wide * (year - years[0]) / (years[-1] - years[0]) for year in years]
