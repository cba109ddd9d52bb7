"""Lists that can be narrowed: the choices a list offers, counted, for a form and for its script.

A line carries its values in the order of the form's fields; the script hides what does not fit and
keeps the choice in the address. Without the script the whole list stands.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.i18n.formats import number
from site_builder.pages.view import View

LINES_MOST = 600
"""Lines up to which one page shows them all; with more, each pillar gets a page of its own."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to choose by."""

    query: str
    """Name in the address: the same word in every language."""
    legend: str
    said: Callable[[str], str]
    """From a value to its words."""
    order: Callable[[str], Any]
    """From a value to what it is sorted by."""


def choices(
    view: View, fields: Sequence[Field], lines: Sequence[Sequence[str]]
) -> list[dict[str, Any]]:
    """Give a form's fields with the values that occur, each with its number of lines."""
    return [
        {
            "query": one.query,
            "legend": one.legend,
            "all": view.words("choose.all", count=number(len(lines), view.lang)),
            "options": _options(view, one, Counter(line[at] for line in lines)),
        }
        for at, one in enumerate(fields)
    ]


def _options(view: View, one: Field, counts: Counter[str]) -> list[dict[str, str]]:
    return [
        {"value": value, "words": one.said(value), "count": number(counts[value], view.lang)}
        for value in sorted(counts, key=one.order)
    ]


def pillar_field(view: View) -> Field:
    """Choose by pillar, in the exhibition's order."""
    pillars = view.exhibition.hand_in.pillars
    names = {one.id: one.name.in_(view.lang)[0] for one in pillars}
    places = {one.id: at for at, one in enumerate(pillars)}
    return Field(
        view.urls.word("pillar"),
        view.words("choose.pillar"),
        lambda value: names.get(value, value),
        lambda value: places.get(value, len(places)),
    )


def province_field(view: View) -> Field:
    """Choose by province, by name."""
    names = {one.slug: one.name for one in view.exhibition.register.provinces.values()}
    return Field(
        view.urls.word("province"),
        view.words("choose.province"),
        lambda value: names.get(value, value),
        lambda value: names.get(value, value),
    )


def year_field(view: View) -> Field:
    """Choose by year, ascending."""
    return Field(view.urls.word("year"), view.words("choose.year"), str, int)


def worded_field(view: View, query: str, values: Sequence[str], words: str) -> Field:
    """Choose by a fixed set of values, in its order; `words` is the prefix of their words."""
    return Field(
        view.urls.word(query),
        view.words(f"choose.{query}"),
        lambda value: view.words(f"{words}.{value}"),
        values.index,
    )
