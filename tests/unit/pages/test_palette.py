"""Colours that follow from one colour in exhibition.yml: readable, whatever was chosen."""

import itertools

import pytest

from site_builder.pages.palette import (
    board_by_day,
    board_by_night,
    contrast,
    on_dark,
    on_light,
    text_on,
    wash_dark,
    wash_light,
)

LEVELS = ("00", "33", "66", "77", "99", "cc", "ff")
GRID = ["#" + "".join(parts) for parts in itertools.product(LEVELS, repeat=3)]
REAL = ["#1f5299", "#a82252", "#ecae30", "#00666a", "#b04a1c", "#2d5314", "#17366b"]


@pytest.mark.parametrize("colour", [*REAL, *GRID])
def test_every_derived_colour_is_readable(colour):
    """Text on walls, tints, boards and second boards meets WCAG's 4.5, by day and by night."""
    day, night = board_by_day(colour), board_by_night(colour)
    pairs = [
        (on_light(colour), "#e9ece8"),
        (on_light(colour), wash_light(colour)),
        (on_dark(colour), "#1a2740"),
        (on_dark(colour), wash_dark(colour)),
        (text_on(colour), colour),
        *(
            (said, ground)
            for board in (day, night)
            for said in (board.text, board.soft)
            for ground in (board.ground, board.deep)
        ),
    ]

    assert [] == [pair for pair in pairs if contrast(*pair) < 4.5]


def test_the_chosen_colour_stays_where_it_reads():
    """The exhibition's own blue is the board; nothing is changed without need."""
    board = board_by_day("#17366b")

    assert "#17366b" == board.ground
    assert "#ffffff" == board.text
