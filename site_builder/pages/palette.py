"""Colours derived from a pillar's board colour: thread, text on light and dark walls, washes.

A pillar is one colour in exhibition.yml; everything else follows here, held to WCAG 2.2 contrast.
Source: relative luminance and contrast ratio after WCAG 2.2, 1.4.3.
"""

import colorsys
from dataclasses import dataclass

INK = "#142033"
WHITE = "#ffffff"
BLACK = "#000000"
_LIGHT_WALL, _DARK_WALL = "#e9ece8", "#1a2740"
_NIGHT = "#02060e"
_TEXT_CONTRAST = 5.0
_LEAST_CONTRAST = 4.5
_WEIGHTS = (0.2126, 0.7152, 0.0722)
_KNEE, _SLOPE = 0.04045, 12.92


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / _SLOPE if p <= _KNEE else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """Mix two colours; `share` is the part of the first one, 0 to 1."""
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Board:
    """A board (fascia, header) and its deeper shade (footer), with text that reads on both."""

    ground: str
    deep: str
    text: str
    soft: str
    """Text of second rank."""


def text_on(ground: str) -> str:
    """Ink or white, whichever reads better on the ground; black where ink does not reach 4.5."""
    best = max((WHITE, INK), key=lambda colour: contrast(colour, ground))
    return best if contrast(best, ground) >= _LEAST_CONTRAST else BLACK


def board_by_day(primary: str) -> Board:
    """The boards in the exhibition's colour; dark text asks for a lighter second shade."""
    text = text_on(primary)
    deep = mix(primary, BLACK, 0.66) if text == WHITE else mix(primary, WHITE, 0.66)
    return Board(primary, deep, text, _soft(text, primary, deep))


def board_by_night(primary: str) -> Board:
    """The boards in a dark hall: always dark, with white text."""
    ground = _until(mix(primary, WHITE, 0.97), (WHITE,), _NIGHT)
    deep = _until(mix(primary, _NIGHT, 0.3), (WHITE,), _NIGHT)
    return Board(ground, deep, WHITE, _soft(WHITE, ground, deep))


def thread(colour: str) -> str:
    """The bright thread of a pillar, for ornament only."""
    return _with_luminance(colour, 0.29)


def on_light(colour: str) -> str:
    """The pillar's colour as text on light walls and on its own tint."""
    return _until(colour, (_LIGHT_WALL, wash_light(colour)), BLACK)


def on_dark(colour: str) -> str:
    """The pillar's colour as text on dark walls and on its own tint."""
    return _until(_with_luminance(colour, 0.46), (_DARK_WALL, wash_dark(colour)), WHITE)


def wash_light(colour: str) -> str:
    """The tint behind plans by day."""
    return mix(colour, WHITE, 0.12)


def wash_dark(colour: str) -> str:
    """The tint behind plans by night."""
    return mix(colour, "#0d1626", 0.34)


def _with_luminance(colour: str, least: float) -> str:
    """The same hue, lightened until it shines enough."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    for step in range(41):
        raised = min(1.0, lightness + step * 0.02)
        made = colorsys.hls_to_rgb(hue, raised, min(saturation, 0.82))
        tried = "#" + "".join(f"{round(part * 255):02x}" for part in made)
        if luminance(tried) >= least:
            return tried
    return WHITE


def _soft(text: str, *grounds: str) -> str:
    return _until(mix(text, grounds[0], 0.8), grounds, text)


def _until(colour: str, grounds: tuple[str, ...], towards: str) -> str:
    """The colour, moved towards another one until it reads on all grounds."""
    for step in range(21):
        tried = mix(towards, colour, step / 20)
        if all(contrast(tried, ground) >= _TEXT_CONTRAST for ground in grounds):
            return tried
    return towards
