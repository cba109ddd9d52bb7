"""Characters a hand-in may hold (R5): refused are those no reader can see and some can abuse.

Joiners are fine between letters and inside emoji, where scripts need them. Decoded values are
judged, not the file's text: YAML escapes can spell any character.
"""

import re
import unicodedata

_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
_LINE_ENDS = "\x85\u2028\u2029"
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_JOINER = re.compile("[\u200c\u200d]")
_MARKS_MOST = 4


def refused_character(text: str) -> str | None:
    """Name the first character that is refused as `U+200B`, or nothing."""
    if text.isascii() and text.isprintable():
        return None
    found = _REFUSED.search(text) or _lonely_joiner(text)
    if found is None:
        return _piled_mark(text)
    return f"U+{ord(found[0]):04X}"


def _lonely_joiner(text: str) -> re.Match[str] | None:
    for found in _JOINER.finditer(text):
        around = (
            text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        )
        if len(around) < 2 or any(_is_latin(one) for one in around):  # noqa: PLR2004 - both sides
            return found
    return None


def _is_latin(character: str) -> bool:
    return character.isascii() or unicodedata.name(character, "").startswith("LATIN")


def _piled_mark(text: str) -> str | None:
    pile = 0
    for character in text:
        pile = pile + 1 if unicodedata.combining(character) else 0
        if pile > _MARKS_MOST:
            return f"U+{ord(character):04X}"
    return None


def not_nfc(text: str) -> str | None:
    """Give the NFC form of a text that is not in it, or nothing."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return None
    return unicodedata.normalize("NFC", text)


def without_hidden(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Take out of a file's text what would stop or mislead the reader of YAML.

    Control characters become U+FFFD; what YAML, but no editor, takes as a line end becomes a blank.

    Returns the text, same length, and line, column and name of the first such character a line.
    """
    if not _HIDDEN.search(text):
        return text, []
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        first = _HIDDEN.search(line)
        if first:
            found.append((number, first.start() + 1, f"U+{ord(first[0]):04X}"))
    return _HIDDEN.sub(lambda one: " " if one[0] in _LINE_ENDS else "\ufffd", text), found
