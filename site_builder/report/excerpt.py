"""The source line of a problem, and carets right under the place, whatever the letters are wide.

East Asian wide letters take two columns, marks and joiners none, a tab is shown as one blank, and
what is not printable takes the room of its escape.
"""

import unicodedata

from site_builder.model.problem import Span
from site_builder.report.values import shown

LINE_LONGEST = 160
"""Characters of a source line that are shown, around the place."""

_BEFORE = LINE_LONGEST // 2
_NO_WIDTH = {"Mn", "Me"}
_JOINED_JAMO = range(0x1160, 0x1200)
"""Vowels and finals of a Hangul syllable stand within its first letter."""


def excerpt(span: Span, lines: list[str]) -> tuple[str, str] | None:
    """Give the source line as it is shown and the line of carets; nothing if it is not there."""
    number, column = span.line, span.column
    if number is None or column is None or number > len(lines):
        return None
    source = lines[number - 1].replace("\t", " ")
    start = max(0, column - 1 - _BEFORE) if len(source) > LINE_LONGEST else 0
    part = source[start : start + LINE_LONGEST]
    head = "…" if start else ""
    tail = "…" if start + LINE_LONGEST < len(source) else ""
    place = column - 1 - start
    before = columns(head + part[:place])
    under = columns(part[place : place + span.width])
    return f"{head}{shown(part, None)}{tail}", " " * before + "^" * max(1, under)


def columns(text: str) -> int:
    """Columns a text takes on a terminal; control characters as they are shown."""
    return sum(_width(one) for one in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH or ord(character) in _JOINED_JAMO:
        return 0
    escaped = shown(character)
    if escaped != character:
        return len(escaped)
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
