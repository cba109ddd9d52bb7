"""Files of photos: large enough, not too narrow, sharp, light, without a position, each once."""

from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.model.photo import PhotoFile
from site_builder.model.problem import FieldPath, Problem

COVER_WIDTH = 800
WIDTH = 640
"""Least width in px of a cover and of any other photo."""

RATIO_MOST = 2.5
"""Longer side to shorter one, above which a photo is a strip."""

SHARP_LEAST = 50.0
"""Variance of the Laplacian: measured on ten photos, sharp ones 182 and more, blurred 10 to 57."""

BRIGHT_LEAST = 40.0
"""Mean of luminance, of 255."""


def check_photo_files(scope: Scope) -> Iterator[Problem]:
    """Judge every photo's file, whatever else is wrong in the booth."""
    raw = dict(scope.raw_items("photos"))
    seen: dict[str, FieldPath] = {}
    for at, photo in scope.loaded.photo_files.get(scope.file, {}).items():
        where = (*at, "file")
        file = raw[at].get("file")
        if photo.has_position:
            yield scope.at_value("photo-position", where, file=file, path=photo.path)
        least = COVER_WIDTH if raw[at].get("cover") == "true" else WIDTH
        if photo.width < least:
            width = photo.width
            yield scope.at_value("photo-too-small", where, file=file, width=width, least=least)
        first = raw[seen[photo.digest]] if photo.digest in seen else None
        if first is not None and (file, raw[at].get("id")) != (first.get("file"), first.get("id")):
            line = scope.parsed.places.of_value((*seen[photo.digest], "file")).line
            yield scope.at_value("photo-doubled", where, file=file, line=line)
        seen.setdefault(photo.digest, at)
        yield from _check_looks(scope, where, file, photo)


def _check_looks(
    scope: Scope, where: FieldPath, file: object, photo: PhotoFile
) -> Iterator[Problem]:
    """Advice: a photo that can be shown, but not well."""
    short, long = sorted((photo.width, photo.height))
    if long > RATIO_MOST * short:
        size = f"{photo.width} x {photo.height}"
        yield scope.at_value("photo-too-wide", where, file=file, size=size)
    if photo.brightness is not None and photo.brightness < BRIGHT_LEAST:
        yield scope.at_value("photo-dark", where, file=file)
    elif photo.sharpness is not None and photo.sharpness < SHARP_LEAST:
        yield scope.at_value("photo-blurred", where, file=file)
