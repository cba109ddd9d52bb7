"""What the pixels of a photo say: how sharp and how bright it is, from one small decode.

A JPEG is decoded at up to an eighth of its size. Imported only where a photo is measured, for
Pillow takes a while. Imports: Pillow.
"""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageFilter, ImageStat

_SIDE = 640
"""Width in px at which sharpness is measured: figures of other widths cannot be compared."""

_SMALL_MOST, _WHOLE_MOST = 32_000_000, 6_000_000
"""Most pixels of a picture that is decoded small, and of one that has to be decoded whole: twelve
photos of a booth are to take no more than a few seconds (R2)."""

_FLAT, _PLAIN = 10.0, 1.0
"""Deviation of brightness below which nothing could be sharp, and below which it is no photo."""

_EDGES = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)


@dataclass(frozen=True, slots=True)
class Pixels:
    """Two figures of a photo."""

    sharpness: float | None
    """Variance of the Laplacian at 640 px; nothing for a picture without shapes."""
    brightness: float
    """Mean of luminance, 0 to 255."""


def measure(content: bytes) -> Pixels | None:
    """Measure a photo; nothing if it is a plain area, or cannot be decoded cheaply enough.

    Args:
        content: the bytes of a photo whose header is sound.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as opened:
                small = opened.format in {"JPEG", "MPO"} and not opened.info.get("progressive")
                most = _SMALL_MOST if small else _WHOLE_MOST
                if opened.width * opened.height > most:
                    return None
                opened.draft("L", (_SIDE, max(1, _SIDE * opened.height // opened.width)))
                return _measured(opened)
        except (OSError, ValueError, SyntaxError, TypeError, ArithmeticError, MemoryError):
            return None


def _measured(opened: Image.Image) -> Pixels | None:
    grey = opened.convert("L")
    if grey.width > _SIDE:
        height = max(1, round(grey.height * _SIDE / grey.width))
        grey = grey.resize((_SIDE, height), Image.Resampling.BOX)
    told = ImageStat.Stat(grey)
    brightness = round(told.mean[0], 1)
    if told.stddev[0] < _PLAIN:
        return None
    if told.stddev[0] < _FLAT or min(grey.size) < 3:  # noqa: PLR2004 - the kernel's side
        return Pixels(None, brightness)
    edges = grey.filter(_EDGES).crop((1, 1, grey.width - 1, grey.height - 1))
    return Pixels(round(ImageStat.Stat(edges).var[0], 1), brightness)
