"""Photographs of 12 Mpixel for a made exhibition: each another one, the same for the same seed.

Cut from the photographs of Debian's `lomiri-wallpapers-16.04` (CC0, CC-BY, CC-BY-SA) where they are
installed, and drawn where they are not.
"""

import io
import random
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path("/usr/share/backgrounds")
SIZE = (4000, 3000)
QUALITY = 88
_AT_A_TIME = 2
_CUT_LEAST = 0.7
"""Least part of a photograph's width that a cut shows."""


def sources() -> list[Path]:
    """The installed photographs, sorted."""
    return sorted(FOLDER.glob("*_by_*.jpg"))


def told() -> str:
    """Which photographs these are, for the results."""
    where = f"cut from the {len(sources())} photographs of lomiri-wallpapers-16.04"
    width, height = SIZE
    kind = where if sources() else "drawn (lomiri-wallpapers-16.04 is not installed)"
    return f"JPEGs of {width} x {height} px at quality {QUALITY}, {kind}"


def photograph(seed: int, size: tuple[int, int] = SIZE) -> bytes:
    """Give one photograph as JPEG."""
    dice = random.Random(seed)
    given = sources()
    picture = _cut(given[seed % len(given)], dice, size) if given else _drawn(dice, size)
    return _coded(picture, QUALITY)


def instead_of(content: bytes, seed: int) -> bytes:
    """Give another photograph in exactly as many bytes; zeros follow its end."""
    with Image.open(io.BytesIO(content)) as before:
        size = before.size
    with Image.open(io.BytesIO(photograph(seed, size))) as opened:
        for quality in (80, 60, 40, 20, 5):
            other = _coded(opened, quality)
            if len(other) <= len(content):
                return other.ljust(len(content), b"\0")
    raise ValueError(len(content))


def write_photographs(places: list[Path], kept: Path, size: tuple[int, int] = SIZE) -> None:
    """Write another photograph to each place; those made before are kept in a folder."""
    kept.mkdir(parents=True, exist_ok=True)

    def write(seed: int) -> None:
        held = kept / f"{size[0]}x{size[1]}-{len(sources())}-{seed}.jpg"
        if not held.is_file():
            beside = held.with_suffix(".part")
            beside.write_bytes(photograph(seed, size))
            beside.replace(held)
        places[seed].parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(held, places[seed])

    with ThreadPoolExecutor(_AT_A_TIME) as executor:
        list(executor.map(write, range(len(places))))


def _cut(place: Path, dice: random.Random, size: tuple[int, int]) -> Image.Image:
    """A part of a photograph, at the sides asked for, mirrored every other time."""
    with Image.open(place) as opened:
        picture = opened.convert("RGB")
    scale = dice.uniform(_CUT_LEAST, 1.0) * min(picture.width / size[0], picture.height / size[1])
    width, height = size[0] * scale, size[1] * scale
    left = dice.uniform(0, picture.width - width)
    top = dice.uniform(0, picture.height - height)
    box = (left, top, left + width, top + height)
    cut = picture.resize(size, Image.Resampling.BICUBIC, box=box)
    mirrored = dice.random() < 1 / 2
    return cut.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if mirrored else cut


def _drawn(dice: random.Random, size: tuple[int, int]) -> Image.Image:
    """Coloured areas under a coarse and a fine noise: as costly to code as a photograph."""
    colour: Callable[[], tuple[int, ...]] = lambda: tuple(dice.randrange(256) for _ in range(3))  # noqa: E731
    picture = Image.new("RGB", size, colour())
    draw = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y = dice.randrange(size[0]), dice.randrange(size[1])
        draw.ellipse((x, y, x + size[0] // 5, y + size[1] // 6), fill=colour())
    small = (max(1, size[0] // 8), max(1, size[1] // 8))
    coarse = Image.effect_noise(small, 60).resize(size).convert("RGB")
    fine = Image.effect_noise(size, 20).convert("RGB")
    return Image.blend(Image.blend(picture, coarse, 0.3), fine, 0.15)


def _coded(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()
