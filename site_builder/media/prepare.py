"""A photo made ready to be handed in: upright, at most 2560 px, sRGB, without metadata.

Bytes in, bytes out; the kind of file stays. A photo that is ready already is left alone, and a JPEG
that only carries metadata loses it without being encoded again.
Source: 2560 px holds the widest rendition twice over (docs/decisions/0004-renditions.md); R9.
"""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps

from site_builder.media.encode import PIXELS_MOST, PhotoBrokenError, to_srgb
from site_builder.media.metadata import has_metadata, is_lossless_webp, without_metadata

SIDE_MOST = 2560
"""Longest side in px of a prepared photo."""

QUALITY = 90
"""Of JPEG and WebP: one more encoding that no eye finds, since pages show smaller pictures."""

_ORIENTATION = 0x0112
_RESAMPLING = Image.Resampling.LANCZOS


class PhotoTooLargeError(PhotoBrokenError):
    """A photo has more pixels than are decoded. Raised by: `prepare_photo`."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A photo before and after."""

    content: bytes
    before: tuple[int, int]
    """Width and height in px as stored, before anything was turned."""
    after: tuple[int, int]
    steps: tuple[str, ...]
    """What was done: `turned`, `shrunk`, `colours`, `frames`, `bare`; nothing if it was ready."""


def prepare_photo(content: bytes) -> Prepared:
    """Make a photo ready.

    Raises: PhotoBrokenError if this is no JPEG, PNG or WebP, or cannot be decoded whole;
        PhotoTooLargeError if it has too many pixels.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the size is judged here, and so is what is damaged
        try:
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as opened:
                return _prepared(content, opened)
        except Image.DecompressionBombError as fault:
            raise PhotoTooLargeError(str(fault)) from fault
        except (OSError, ValueError, SyntaxError) as fault:
            raise PhotoBrokenError(str(fault)) from fault


def _prepared(content: bytes, opened: Image.Image) -> Prepared:
    size = opened.size
    if size[0] * size[1] > PIXELS_MOST:
        raise PhotoTooLargeError(size)
    kind = "JPEG" if opened.format == "MPO" else str(opened.format)
    steps = _steps(content, opened, kind)
    scale = min(1.0, SIDE_MOST / max(size))
    if scale < 1:
        opened.draft(None, (round(size[0] * scale), round(size[1] * scale)))
    opened.load()
    if not steps:
        return Prepared(content, size, size, ())
    if kind == "JPEG" and steps == ("bare",):
        return Prepared(without_metadata(content), size, size, steps)
    profile = opened.info.get("icc_profile")
    upright = ImageOps.exif_transpose(opened)
    keeps_grey = upright.mode == "L" and not profile
    picture = upright if keeps_grey else to_srgb(upright, profile)
    picture = _shrunk(picture)
    return Prepared(_encoded(picture, kind, content), size, picture.size, steps)


def _steps(content: bytes, opened: Image.Image, kind: str) -> tuple[str, ...]:
    """What a photo still needs, in the order it is said."""
    needed = {
        "turned": opened.getexif().get(_ORIENTATION, 1) in range(2, 9),
        "shrunk": max(opened.size) > SIDE_MOST,
        "colours": _needs_colours(opened),
        "frames": getattr(opened, "n_frames", 1) > 1,
        "bare": has_metadata(content, kind),
    }
    return tuple(step for step, due in needed.items() if due)


def _needs_colours(opened: Image.Image) -> bool:
    """Whether its numbers are not sRGB's: another profile, CMYK, more than 8 bits."""
    if opened.mode not in {"RGB", "RGBA", "L", "LA", "P", "1"}:
        return True
    profile = opened.info.get("icc_profile")
    if not profile:
        return False
    try:
        described = ImageCms.getProfileDescription(io.BytesIO(profile))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return False  # a damaged profile: browsers take the numbers as sRGB
    return "srgb" not in described.lower()


def _shrunk(picture: Image.Image) -> Image.Image:
    longest = max(picture.size)
    if longest <= SIDE_MOST:
        return picture
    width, height = (max(1, round(side * SIDE_MOST / longest)) for side in picture.size)
    return picture.resize((width, height), _RESAMPLING, reducing_gap=3.0)


def _encoded(picture: Image.Image, kind: str, content: bytes) -> bytes:
    out = io.BytesIO()
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    if kind == "JPEG":
        flat = bare if bare.mode in {"RGB", "L"} else bare.convert("RGB")
        flat.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    elif kind == "PNG":
        bare.save(out, "PNG")
    else:
        bare.save(out, "WEBP", quality=QUALITY, method=4, lossless=is_lossless_webp(content))
    return out.getvalue()
