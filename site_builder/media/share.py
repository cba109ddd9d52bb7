"""Draw a share picture: the board with its texts, all threads upright, a third of cloth.

The same card gives the same bytes with the same libraries; a picture holds no metadata.
"""

import io
from functools import cache
from hashlib import sha256
from importlib.metadata import version

import PIL
import resvg_py
from PIL import Image, ImageDraw, features

from site_builder.media.share_text import (
    FONT,
    LEFT,
    SIGN_HEIGHT,
    SIGN_PADDING,
    TOP,
    Written,
    font,
    placed,
    width_of,
)
from site_builder.model.page import LateFile
from site_builder.model.share import HEIGHT, WIDTH, ShareCard

BYTES_MOST = 120_000
BOARD_WIDTH, THREADS_WIDTH = 800, 18
_CLOTH_LEFT = BOARD_WIDTH + THREADS_WIDTH
_DRAWN = 70
"""Percent of its size at which a cloth is drawn: it takes most of the time, and pictures are shown
at half their size."""
_QUALITIES = (76, 66, 54, 40)
"""Tried in turn until the picture is small enough."""


@cache
def share_recipe() -> tuple[str, ...]:
    """Name every library, file and setting that has a say in the bytes of a picture."""
    return (
        PIL.__version__,
        str(features.version("freetype2")),
        str(features.version("libjpeg_turbo")),
        version("resvg-py"),
        sha256(FONT.read_bytes()).hexdigest(),
        "steps 2",
    )


def share_picture(card: ShareCard) -> bytes:
    """Give the picture of a card as JPEG."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), card.paint.ground)
    draw = ImageDraw.Draw(picture)
    _threads(draw, card.paint.threads)
    for at, cloth in enumerate(card.cloths):
        top, bottom = (HEIGHT * one // len(card.cloths) for one in (at, at + 1))
        picture.paste(_cloth(cloth, WIDTH - _CLOTH_LEFT, bottom - top), (_CLOTH_LEFT, top))
    for one in placed(card):
        _write(draw, one, card)
    return _encoded(picture)


def _threads(draw: ImageDraw.ImageDraw, threads: tuple[str, ...]) -> None:
    for at, colour in enumerate(threads):
        left, right = (BOARD_WIDTH + THREADS_WIDTH * one // len(threads) for one in (at, at + 1))
        draw.rectangle((left, 0, right - 1, HEIGHT), fill=colour)


def _cloth(cloth: LateFile, width: int, height: int) -> Image.Image:
    """The middle of a cloth, filling a field."""
    size = (
        f'width="{width * _DRAWN // 100}" height="{height * _DRAWN // 100}" '
        'preserveAspectRatio="xMidYMid slice"'
    )
    svg = cloth.content.decode().replace('width="480" height="320"', size, 1)
    drawn = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(drawn)), formats=("PNG",)) as opened:
        return opened.convert("RGB").resize((width, height), Image.Resampling.BICUBIC)


def _write(draw: ImageDraw.ImageDraw, line: Written, card: ShareCard) -> None:
    paint = card.paint
    fill = {"sign": paint.on_sign, "text": paint.text, "soft": paint.soft}[line.kind]
    if line.kind == "sign":
        right = LEFT + 2 * SIGN_PADDING + width_of(line.text, line.size, line.weight)
        draw.rectangle((LEFT, TOP, right - 1, TOP + SIGN_HEIGHT - 1), fill=paint.sign)
    draw.text((line.x, line.y), line.text, fill=fill, font=font(line.size, line.weight))


def _encoded(picture: Image.Image) -> bytes:
    content = b""
    for quality in _QUALITIES:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, progressive=True, optimize=True)
        content = out.getvalue()
        if len(content) <= BYTES_MOST:
            break
    return content
