"""Colours derived from a pillar's board colour: thread, text on light and dark walls, washes.

A pillar is one colour in exhibition.yml; everything else follows here, held to WCAG 2.2 contrast.
"""

import colorsys
from dataclasses import dataclass

from site_builder.model.colour import (
    BLACK,
    LEAST_CONTRAST,
    WHITE,
    best_on,
    contrast,
    luminance,
    mix,
)

_LIGHT_WALL, _DARK_WALL = "#e9ece8", "#1a2740"
_NIGHT = "#02060e"
_TEXT_CONTRAST = 5.0


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
    best, reached = best_on(ground)
    return best if reached >= LEAST_CONTRAST else BLACK


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
