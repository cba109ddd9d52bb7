"""Characters a hand-in may hold (R5): refused are those no reader can see and some can abuse.

Joiners are fine between letters and inside emoji, where scripts need them. Decoded values are
judged, not the file's text: YAML escapes can spell any character.
"""

import re
import unicodedata

from site_builder.model.reading import UNSEEN

_REFUSED = re.compile(UNSEEN)
_JOINER = re.compile("[\u200c\u200d]")
_MARKS_MOST = 4
"""Marks above or below one letter; no writing piles up more."""

_SIGNS_MOST = 8
"""Marks of any kind in a row: vowel signs and the like, which take room of their own."""


def refused_character(text: str) -> str | None:
    """Name the first character that is refused as `U+200B`, or nothing."""
    if text.isascii() and text.isprintable():
        return None
    found = _REFUSED.search(text) or _lonely_joiner(text)
    if found is None:
        return _piled_mark(text)
    return f"U+{ord(found[0]):04X}"


def _lonely_joiner(text: str) -> re.Match[str] | None:
    """A joiner that joins nothing: beside a Latin letter, or at the beginning of a word.

    At the end of a word a non-joiner is right where a script writes its killer sign.
    """
    for found in _JOINER.finditer(text):
        before = text[max(0, found.start() - 1) : found.start()]
        after = text[found.end() : found.end() + 1]
        open_end = found[0] == "\u200c" and (not after or after.isspace())
        if not before or _is_latin(before):
            return found
        if not open_end and (not after or _is_latin(after)):
            return found
    return None


def _is_latin(character: str) -> bool:
    return character.isascii() or unicodedata.name(character, "").startswith("LATIN")


def _piled_mark(text: str) -> str | None:
    pile = signs = 0
    for character in text:
        pile = pile + 1 if unicodedata.combining(character) else 0
        signs = signs + 1 if unicodedata.category(character)[0] == "M" else 0
        if pile > _MARKS_MOST or signs > _SIGNS_MOST:
            return f"U+{ord(character):04X}"
    return None


def not_nfc(text: str) -> str | None:
    """Give the NFC form of a text that is not in it, or nothing."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return None
    return unicodedata.normalize("NFC", text)
