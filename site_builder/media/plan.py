"""Which pictures are made from a photo: addresses and sizes, from its header alone.

Pages print srcset from this plan while the pictures are still being made; a test holds the plan
equal to what is made. Pure.
"""

import hashlib
import json
from collections.abc import Mapping

from site_builder.model.exhibition import RenditionSettings
from site_builder.model.exhibits import Exhibition
from site_builder.model.photo import PhotoFile, Rendition

FOLDER = "media/"
_KEY_LENGTH = 20
_EXTENSIONS = {"jpeg": "jpg"}


def recipe_digest(settings: RenditionSettings, versions: Mapping[str, str]) -> str:
    """Digest all that changes the bytes of a rendition beside its source and its width.

    The widths count: each picture is made from the next larger one, so its bytes depend on them.
    """
    recipe = {
        "quality": settings.quality,
        "versions": dict(sorted(versions.items())),
        "widths": sorted(settings.widths),
    }
    return hashlib.sha256(json.dumps(recipe, sort_keys=True).encode()).hexdigest()


def rendition_key(photo_digest: str, recipe: str) -> str:
    """Name what one photo gives under one recipe; part of file names and cache keys."""
    return hashlib.sha256(f"{photo_digest}{recipe}".encode()).hexdigest()[:_KEY_LENGTH]


def plan_renditions(
    photo: PhotoFile, settings: RenditionSettings, recipe: str
) -> tuple[Rendition, ...]:
    """List the files to make for one photo, by format as set, then width ascending.

    Never wider than the photo; a photo narrower than every width gives one at its own width.

    Args:
        photo: width and height in px, upright.
        settings: widths, formats, quality.
        recipe: digest from `recipe_digest`.

    Raises: ValueError if the photo has no pixels (load reports such a file first).
    """
    if photo.width < 1 or photo.height < 1:
        raise ValueError(photo.path)
    key = rendition_key(photo.digest, recipe)
    widths = sorted({width for width in settings.widths if width <= photo.width})
    return tuple(
        Rendition(
            image_format,
            width,
            max(1, round(photo.height * width / photo.width)),
            f"{FOLDER}{key}-{width}.{_EXTENSIONS.get(image_format, image_format)}",
        )
        for image_format in dict.fromkeys(settings.formats)
        for width in widths or [photo.width]
    )


def plan_all(exhibition: Exhibition, recipe: str) -> dict[str, tuple[Rendition, ...]]:
    """Plan every photo of the shown booths once, by digest of the source."""
    settings = exhibition.hand_in.renditions
    return {
        photo.file.digest: plan_renditions(photo.file, settings, recipe)
        for edition in exhibition.editions
        for booth in edition.open_booths
        for photo in booth.photos
    }
