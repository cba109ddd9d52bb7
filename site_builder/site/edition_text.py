"""edition.yml of a coming edition: a commented draft, written from the edition before it."""

import json
from collections.abc import Iterator, Sequence

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.text import Text
from site_builder.site.carry_over import exhibition_words

MODELINE = "# yaml-language-server: $schema=../../site_builder/schema/edition.schema.json"
"""First line: tells an editor which schema the file follows."""


def next_edition_text(
    exhibition: Exhibition, before: Edition, participants: Sequence[str], year: int
) -> str:
    """Write edition.yml of a year: title, colours and participants carried over, the rest open."""
    words = exhibition_words(exhibition)
    return "\n".join(_lines((exhibition, words), before, participants, year)) + "\n"


def _lines(
    by: tuple[Exhibition, Catalogue], before: Edition, participants: Sequence[str], year: int
) -> Iterator[str]:
    exhibition, words = by
    yield MODELINE
    yield "format: 1"
    yield f"year: {year}"
    yield "title:"
    yield from _said(before.hand_in.title, str(before.year), str(year))
    yield f"# {words('rollover.to-fill')}"
    yield from (f"# {key}: {words(f'rollover.{key}')}" for key in ("theme_line", "host"))
    yield from (f"# {key}: YYYY-MM-DD" for key in ("opens", "closes"))
    yield f"# {words('rollover.status')}"
    yield "status: draft"
    theme = before.hand_in.theme
    if theme is not None:
        yield "theme:"
        yield from (
            f"  {key}: {json.dumps(value)}"
            for key, value in (("primary", theme.primary), ("accent", theme.accent))
            if value
        )
    yield f"# {words('rollover.participants')}"
    yield "participants:" if participants else "participants: []"
    for code in participants:
        region = exhibition.register.regions.get(code)
        yield f"  - {json.dumps(code)}" + (f"  # {' '.join(region.name.split())}" if region else "")


def _said(text: Text, old: str, new: str) -> Iterator[str]:
    """A text by language with one year put in the place of another."""
    for lang, words in text.entries:
        yield f"  {lang}: {json.dumps(words.replace(old, new), ensure_ascii=False)}"
