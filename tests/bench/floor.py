"""The floor: nothing but the pictures, with the builder's recipe, in a bare loop over two threads.

`floor.py PHOTOS OUT` makes three WebP files of every photo below a folder. No cache, no check, no
page: what any builder in Python has to spend on pictures.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

WIDTHS = (1280, 640, 320)
QUALITY, METHOD = 76, 2
RESAMPLING = Image.Resampling.BICUBIC
GAP_WIDEST, GAP_NEXT = 3.0, 1.0
THREADS = 2


def make(photo: Path, out: Path) -> None:
    """Make the pictures of one photo."""
    with Image.open(photo) as opened:
        ratio = opened.height / opened.width
        opened.draft(None, (WIDTHS[0], round(WIDTHS[0] * ratio)))
        opened.load()
    picture: Image.Image = opened
    for width in WIDTHS:
        size = (width, round(width * ratio))
        gap = GAP_WIDEST if width == WIDTHS[0] else GAP_NEXT
        picture = picture.resize(size, RESAMPLING, reducing_gap=gap)
        name = f"{photo.parent.parent.name}-{photo.stem}-{width}.webp"
        picture.save(out / name, "WEBP", quality=QUALITY, method=METHOD)


def main(photos: Path, out: Path) -> None:
    """Make the pictures of all photos."""
    out.mkdir(parents=True)
    with ThreadPoolExecutor(THREADS) as executor:
        list(executor.map(lambda photo: make(photo, out), sorted(photos.rglob("*.jpg"))))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
