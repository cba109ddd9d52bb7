"""Where the texts of a share picture stand: as large as fits, wrapped, never over the edge."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

from site_builder.model.share import ShareCard

FONT = Path(__file__).parent.parent / "assets/fonts/plus-jakarta-sans-latin-wght-normal.woff2"

LEFT, RIGHT = 64, 736
TOP, FOOT_TOP = 64, 536
BODY_BOTTOM = 516
"""Nothing but the foot stands below."""

SIGN_HEIGHT, SIGN_PADDING = 63, 20
_SIGN_SIZE, _PLACE_SIZE, _FOOT_SIZE = 36, 31, 24
_BELOW_SIGN, _BELOW_NAME, _BELOW_PLACE = 36, 14, 26
_SIZES = ((88, 31), (76, 31), (66, 31), (58, 29), (50, 27), (44, 25), (38, 23), (32, 21), (26, 19))
"""Sizes of the name and of what is said, tried in turn."""
_BOLD, _HALF_BOLD, _MEDIUM = 800, 700, 500


@dataclass(frozen=True, slots=True)
class Written:
    """One line of text; `x` and `y` are its left end and the top of its line box."""

    text: str
    x: int
    y: int
    size: int
    weight: int
    kind: str
    """Which colour it takes: sign, text or soft."""


@cache
def font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    """The typeface of the site at a size and weight.

    The basic layout, because the other one depends on a library of the system.
    """
    made = ImageFont.truetype(io.BytesIO(_font_bytes()), size, layout_engine=ImageFont.Layout.BASIC)
    made.set_variation_by_axes([weight])
    return made


@cache
def _font_bytes() -> bytes:
    return FONT.read_bytes()


def width_of(text: str, size: int, weight: int) -> int:
    """How wide a line of text becomes."""
    return round(font(size, weight).getlength(text))


def placed(card: ShareCard) -> tuple[Written, ...]:
    """Give all lines: sign, name, place, what is said, foot."""
    top = TOP + SIGN_HEIGHT + _BELOW_SIGN if card.sign else TOP
    lines: tuple[Written, ...] = ()
    for sizes in _SIZES:
        lines, bottom = _body(card, top, sizes)
        if bottom <= BODY_BOTTOM:
            break
    kept = tuple(one for one in lines if one.y + one.size * 5 // 4 <= BODY_BOTTOM)
    if len(kept) < len(lines):  # longer than any text that passes the check
        kept = (*kept[:-1], _cut(kept[-1]))
    return (*_sign(card), *kept, *_foot(card))


def _sign(card: ShareCard) -> Iterator[Written]:
    if card.sign:
        y = TOP + (SIGN_HEIGHT - _SIGN_SIZE * 5 // 4) // 2
        yield Written(card.sign, LEFT + SIGN_PADDING, y, _SIGN_SIZE, _BOLD, "sign")


def _foot(card: ShareCard) -> Iterator[Written]:
    size = _FOOT_SIZE
    for text in wrapped(card.foot, size, _HALF_BOLD)[:1]:
        yield Written(text, LEFT, FOOT_TOP, size, _HALF_BOLD, "text")


def _body(card: ShareCard, y: int, sizes: tuple[int, int]) -> tuple[tuple[Written, ...], int]:
    """The lines between sign and foot at some sizes, and where they end."""
    big, small = sizes
    parts = (
        (card.name, big, _BOLD, "text", _BELOW_NAME),
        (card.place, _PLACE_SIZE, _MEDIUM, "soft", _BELOW_PLACE),
        (card.line, small, _MEDIUM, "text", 0),
    )
    lines = []
    for text, size, weight, kind, below in parts:
        for line in wrapped(text, size, weight):
            lines.append(Written(line, LEFT, y, size, weight, kind))
            y += size * (9 if size > _PLACE_SIZE else 10) // 8
        y += below if text else 0
    return tuple(lines), y


def wrapped(text: str, size: int, weight: int) -> list[str]:
    """Break a text into lines that fit the board; a word longer than a line is broken too."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(joined, size, weight) <= RIGHT - LEFT:
            lines[-1] = joined
        else:
            lines.extend(_pieces(word, size, weight))
    return lines


def _pieces(word: str, size: int, weight: int) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, size, weight) > RIGHT - LEFT:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _cut(line: Written) -> Written:
    text = line.text
    while text and width_of(f"{text}…", line.size, line.weight) > RIGHT - LEFT:
        text = text[:-1]
    return Written(f"{text.rstrip()}…", line.x, line.y, line.size, line.weight, line.kind)
