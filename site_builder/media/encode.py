"""Make all renditions of one photo from one decode.

Upright, sRGB, without metadata, never enlarged (R9). A JPEG is decoded at the smallest scale that
still feeds the widest rendition (`draft`), and each width is made from the next larger one.
Source: settings measured in docs/decisions/0030-renditions-quick.md.
"""

import io
from collections.abc import Sequence
from typing import Any

import PIL
from PIL import Image, ImageCms, ImageOps, features

from site_builder.model.photo import Rendition

PIXELS_MOST = 89_000_000
"""Largest photo that is decoded (R7)."""

WEBP_METHOD = 2
AVIF_SPEED = 8

RESAMPLING = Image.Resampling.BICUBIC
GAP_WIDEST, GAP_NEXT = 3.0, 1.0
"""How many times smaller than before a picture has to become at the least after means of whole
pixels are taken (Pillow's `reducing_gap`). 1.0: half a width is the mean of two by two pixels."""


class PhotoBrokenError(Exception):
    """A photo's pixels cannot be decoded. Raised by: `encode_renditions`."""


def encoder_versions() -> dict[str, str]:
    """Name every library and setting that has a say in the bytes of a rendition."""
    return {
        "pillow": PIL.__version__,
        "webp": f"{features.version('webp')} m{WEBP_METHOD}",
        "avif": f"{features.version('avif')} s{AVIF_SPEED}",
        "jpeg": str(features.version("libjpeg_turbo")),
        "lcms": str(features.version("littlecms2")),
        "steps": "3",
    }


def encode_renditions(
    source: bytes, plan: Sequence[Rendition], wanted: Sequence[Rendition], quality: int
) -> list[bytes]:
    """Encode the wanted renditions of a photo's plan, in the order wanted.

    Takes the photo's bytes and needs no file, so that it may run on another machine.

    The whole plan decides how pixels are scaled, so a picture has the same bytes whether the
    others are made with it or not.

    Raises: PhotoBrokenError if the photo cannot be decoded whole, is too large, or Pillow fails at
        it in another way; MemoryError, which is the machine's matter.
    """
    try:
        return _encoded(_decode(source, max(one.width for one in plan)), plan, wanted, quality)
    except MemoryError:
        raise
    except Exception as fault:  # whatever a decoder raises, it is this photo that it fell over
        raise PhotoBrokenError(str(fault)) from fault


def _encoded(
    picture: Image.Image, plan: Sequence[Rendition], wanted: Sequence[Rendition], quality: int
) -> list[bytes]:
    picture.info.clear()  # what a camera wrote down would go into the picture (R9)
    made: dict[Rendition, bytes] = {}
    gap = GAP_WIDEST
    for width, height in sorted({(one.width, one.height) for one in plan}, reverse=True):
        picture = picture.resize((width, height), RESAMPLING, reducing_gap=gap)
        gap = GAP_NEXT
        group = [one for one in wanted if one.width == width]
        made.update((one, _encode(picture, one.format, quality)) for one in group)
    return [made[one] for one in wanted]


def _decode(source: bytes, widest: int) -> Image.Image:
    with Image.open(io.BytesIO(source), formats=("JPEG", "PNG", "WEBP")) as opened:
        if opened.width * opened.height > PIXELS_MOST:
            raise ValueError(opened.size)
        turned = opened.getexif().get(0x0112, 1) in {5, 6, 7, 8}
        scale = widest / (opened.height if turned else opened.width)
        opened.draft(None, (round(opened.width * scale), round(opened.height * scale)))
        profile = opened.info.get("icc_profile")
        opened.load()
        ImageOps.exif_transpose(opened, in_place=True)
        return to_srgb(opened, profile)


def to_srgb(picture: Image.Image, profile: Any) -> Image.Image:  # noqa: ANN401 - Pillow's own
    """Give a picture in sRGB, with an alpha channel where it had any transparency."""
    if picture.mode.startswith("I") or picture.mode == "F":
        picture = picture.point(lambda value: value / 256).convert("L")
    has_alpha = "A" in picture.getbands() or "transparency" in picture.info
    target = "RGBA" if has_alpha else "RGB"
    if profile and picture.mode in {"RGB", "RGBA", "CMYK", "L"}:
        try:
            return _converted(picture, profile, target)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a damaged profile: the numbers are taken as sRGB, as browsers do
    return picture if picture.mode == target else picture.convert(target)


def _converted(picture: Image.Image, profile: bytes, target: str) -> Image.Image:
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    srgb = ImageCms.createProfile("sRGB")
    alpha = picture.getchannel("A") if "A" in picture.getbands() else None
    flat = picture.convert("RGB") if picture.mode == "RGBA" else picture
    done = ImageCms.profileToProfile(flat, source, srgb, outputMode="RGB")
    if done is None:
        raise ValueError(target)
    if alpha is not None:
        done.putalpha(alpha)
    return done.convert(target)


def _encode(picture: Image.Image, image_format: str, quality: int) -> bytes:
    out = io.BytesIO()
    if image_format == "webp":
        picture.save(out, "WEBP", quality=quality, method=WEBP_METHOD)
    elif image_format == "avif":
        picture.save(out, "AVIF", quality=quality, speed=AVIF_SPEED, max_threads=1)
    else:
        _flattened(picture).save(out, "JPEG", quality=quality, progressive=True, optimize=True)
    return out.getvalue()


def _flattened(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground
