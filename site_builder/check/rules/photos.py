"""Photos as declared: described, used, each with its own id, and one cover at most."""

import unicodedata
from collections.abc import Iterator, Mapping

from site_builder.check.rules.ids import check_ids
from site_builder.check.scope import Scope
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem

_TRUE = "true"


def check_photos(scope: Scope) -> Iterator[Problem]:
    """Judge the photos of a booth, and what lies in its `photos/`."""
    items = list(scope.raw_items("photos"))
    yield from check_ids(scope, items)
    covers = [at for at, raw in items if raw.get("cover") == _TRUE]
    for at in covers[1:]:
        yield scope.at_value("photo-covers", (*at, "cover"))
    for at, raw in items:
        unsaid = raw.get("alt") is None and raw.get("decorative") != _TRUE
        if unsaid and not scope.may_hide(at):
            yield scope.at_key("photo-alt-missing", (*at, "alt"), id=raw.get("id", ""))
    limit = scope.exhibition.hand_in.limits.photos
    if len(items) > limit:
        yield scope.at_key("photos-too-many", ("photos",), count=len(items), limit=limit)
    yield from _check_unused(scope, items)
    yield from _check_named(scope, {str(raw.get("id")) for _, raw in items})


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _check_unused(
    scope: Scope, items: list[tuple[FieldPath, Mapping[str, object]]]
) -> Iterator[Problem]:
    """Every file in `photos/` is listed; one listed in other capitals has that fault alone."""
    present = [f"photos/{name}" for name in scope.loaded.present_photos.get(scope.file, ())]
    files = {str(raw.get("file")) for _, raw in items}
    misnamed = {_folded(file) for file in files.difference(present)}
    for file in present:
        if file not in files and _folded(file) not in misnamed:
            yield scope.at_key("photo-unused", ("photos",), file=file)


def _check_named(scope: Scope, known: set[str]) -> Iterator[Problem]:
    """Every photo that a programme shows is listed."""
    for at, raw in scope.raw_programmes():
        named = raw.get("photos")
        for index, photo_id in enumerate(named if isinstance(named, list) else []):
            if isinstance(photo_id, str) and photo_id not in known:
                near = nearest(photo_id, known) or ""
                where = (*at, "photos", index)
                yield scope.at_value("photo-unknown", where, value=photo_id, nearest=near)
