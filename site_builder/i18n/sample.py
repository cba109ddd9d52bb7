"""Samples in remedies, said in the reader's language: `<Photo.credit|text>` becomes words."""

import re
from collections.abc import Mapping

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.line import written

_MARK = re.compile(r"<(?P<part>\w+)\.(?P<key>\w+)\|(?P<form>[a-z-]+)>")
_BARE = {"integer", "number", "year", "day-form"}
"""Forms of values that are never quoted."""

_QUOTED = {"region-code"}
"""Forms of values that are always quoted, as the guide does."""


def example_key(at: tuple[str, str], form: str, words: Catalogue) -> str:
    """The nearest key of an example: of this field, of fields so called, of the small type."""
    keys = (
        f"schema.example.{at[0]}.{at[1]}",
        f"schema.example.{at[1]}",
        f"schema.example.form.{form}",
    )
    return next(key for key in keys if key in words)


def spoken(args: Mapping[str, str], words: Catalogue) -> dict[str, str]:
    """Values of a problem with the words of its sample filled in."""
    told = dict(args)
    if "sample" in told:
        told["sample"] = _MARK.sub(lambda mark: _said(mark, words), told["sample"])
    return told


def _said(mark: re.Match[str], words: Catalogue) -> str:
    form = mark["form"]
    if f"schema.example.form.{form}" not in words:
        return mark[0]  # an author's own words that look like a mark
    said = words(example_key((mark["part"], mark["key"]), form, words))
    if form in _QUOTED:
        return f'"{said}"'
    return said if form in _BARE else written(said)
