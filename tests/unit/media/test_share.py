"""Share pictures: their size, their bytes, and texts that never leave the board."""

import io
from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image

from site_builder.media.share import BYTES_MOST, share_picture
from site_builder.media.share_text import BODY_BOTTOM, FOOT_TOP, LEFT, RIGHT, placed, width_of
from site_builder.model.page import LateFile
from site_builder.model.share import Paint, ShareCard

BUSY = "".join(
    f'<path d="M{x} {y}h4v4z" fill="#{(x * 7919 + y * 104729) % 0xFFFFFF:06x}"/>'
    for x in range(0, 480, 5)
    for y in range(0, 320, 5)
)


def cloth(body):
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320" width="480" height="320">'
        f"{body}</svg>"
    )
    return LateFile("kain.svg", (body,), text.encode)


RED = cloth('<rect width="480" height="320" fill="#f00"/>')
PAINT = Paint("#17366b", "#ffffff", "#c9d6ea", "#f2b233", "#142033", ("#00ff00", "#0000ff"))
CARD = ShareCard(
    "a.jpg", "B-05", "Kota Madiun", "Jawa Timur", "Gas.", "Pameran 2022", PAINT, (RED,)
)
LONG = replace(
    CARD,
    sign="AA-514",
    name="Kabupaten Administrasi Kepulauan Siau Tagulandang Biaro",
    place="Daerah Khusus Ibukota Jakarta",
    line="Layanan terpadu bagi warga kepulauan. " * 4,
    foot="Pameran Kota Cerdas se-Indonesia Raya 2022",
)


def opened(card):
    return Image.open(io.BytesIO(share_picture(card)))


def test_board_threads_and_cloth_stand_side_by_side():
    """The declared size, nothing beside the pixels, each part in its place."""
    picture = opened(CARD)

    assert ("JPEG", (1200, 630)) == (picture.format, picture.size)
    assert set() == picture.info.keys() - {
        "jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"
    }  # fmt: skip
    for at, colour in (
        ((20, 300), (23, 54, 107)),
        ((1000, 5), (255, 0, 0)),
        ((1199, 629), (255, 0, 0)),
    ):
        assert picture.getpixel(at) == pytest.approx(colour, abs=6)


def test_the_same_card_gives_the_same_bytes():
    """And any text, colour or cloth is part of what decides them."""
    assert share_picture(LONG) == share_picture(replace(LONG))
    others = [
        replace(CARD, line="Gas"),
        replace(CARD, paint=replace(PAINT, soft="#c9d6eb")),
        replace(CARD, cloths=(cloth(""),)),
    ]
    assert 4 == len({one.inputs for one in (CARD, *others)})


@pytest.mark.parametrize("card", [CARD, replace(CARD, cloths=(cloth(BUSY),))])
def test_a_busy_cloth_stays_small(card):
    """Even a cloth of thousands of coloured corners is sent within the budget."""
    assert len(share_picture(card)) <= BYTES_MOST


@pytest.mark.parametrize(
    "card",
    [
        CARD,
        LONG,
        replace(LONG, sign=""),
        replace(CARD, name="W" * 90, line="m" * 160, foot="x" * 200),
        replace(CARD, name="Pameran " * 40, line="Kata " * 300),
    ],
)
def test_texts_fit_the_board(card):
    """No line passes the right edge, none stands on another, none on the foot."""
    *body, foot = placed(card)

    assert FOOT_TOP == foot.y
    for one in (*body, foot):
        assert one.x >= LEFT
        assert one.x + width_of(one.text, one.size, one.weight) <= RIGHT
    assert all(one.y + one.size * 5 // 4 <= BODY_BOTTOM for one in body)
    assert all(upper.y + upper.size <= lower.y for upper, lower in pairwise(body))


def test_what_the_check_lets_pass_is_not_cut():
    """A long name and a tagline of full length stand there whole."""
    said = " ".join(one.text for one in placed(LONG))

    assert " ".join(" ".join(LONG.texts).split()) == said
