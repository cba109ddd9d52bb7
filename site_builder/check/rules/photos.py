"""Photos: described, large enough, without a position, used, and one cover at most."""

from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.model.booth import Photo
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem

COVER_WIDTH = 800
WIDTH = 640
"""Least width in px of a cover and of any other photo."""


def check_photos(scope: Scope) -> Iterator[Problem]:
    """Judge the declared photos of a booth, and what lies in its `photos/`."""
    declared = list(scope.parts("photos", Photo))
    covers = [at for at, photo in declared if photo.cover]
    for at in covers[1:]:
        yield scope.at_value("photo-covers", (*at, "cover"))
    seen: dict[str, FieldPath] = {}
    for at, photo in declared:
        if photo.id in seen:
            line = scope.parsed.places.of_value((*seen[photo.id], "id")).line
            yield scope.at_value("id-doubled", (*at, "id"), id=photo.id, line=line)
        seen.setdefault(photo.id, at)
        if photo.alt is None and not photo.decorative:
            yield scope.at_key("photo-alt-missing", (*at, "alt"), id=photo.id)
    yield from _check_files(scope)
    known = {
        str(raw["id"]) for _, raw in scope.raw_items("photos") if isinstance(raw.get("id"), str)
    }
    yield from _check_use(scope, declared, known)


def _check_files(scope: Scope) -> Iterator[Problem]:
    """Judge every photo's file, whatever else is wrong in the booth."""
    raw = dict(scope.raw_items("photos"))
    for at, photo in scope.loaded.photo_files.get(scope.file, {}).items():
        where = (*at, "file")
        file = raw[at].get("file")
        if photo.has_position:
            yield scope.at_value("photo-position", where, file=file)
        least = COVER_WIDTH if raw[at].get("cover") == "true" else WIDTH
        if photo.width < least:
            yield scope.at_value(
                "photo-too-small", where, file=file, width=photo.width, least=least
            )


def _check_use(
    scope: Scope, declared: list[tuple[FieldPath, Photo]], known: set[str]
) -> Iterator[Problem]:
    files = {photo.file for _, photo in declared}
    raw = scope.raw("photos")
    for entry in raw if isinstance(raw, list) else []:
        if isinstance(entry, dict) and isinstance(entry.get("file"), str):
            files.add(entry["file"])
    for name in scope.loaded.present_photos.get(scope.file, ()):
        if f"photos/{name}" not in files:
            yield scope.at_key("photo-unused", ("photos",), file=f"photos/{name}")
    for at, one in scope.programmes():
        for index, photo_id in enumerate(one.photos):
            if photo_id not in known:
                near = nearest(photo_id, known) or ""
                where = (*at, "photos", index)
                yield scope.at_value("photo-unknown", where, value=photo_id, nearest=near)
    limit = scope.exhibition.hand_in.limits.photos
    if len(declared) > limit:
        yield scope.at_key("photos-too-many", ("photos",), count=len(declared), limit=limit)
