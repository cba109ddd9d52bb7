"""One declared photo: its place inside the booth's folder, then what its header says (R7).

Only a plain file inside the folder is opened; pixels are decoded by `photo_facts` only.
Imports: model, store (by `load.photo_facts` and `load.photo_seen`).
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from site_builder.load.files import entries_of, is_plain_folder, read_regular
from site_builder.load.photo_facts import PhotoFacts
from site_builder.load.photo_seen import PhotosSeen
from site_builder.model.codes import problem
from site_builder.model.nearest import nearest
from site_builder.model.photo import PhotoFile
from site_builder.model.problem import FieldPath, Problem, Span

PIXELS_MOST = 89_000_000
_MEGABYTE = 1_000_000
_PIXELS_TOLD = "89 Mpx"
_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
_PLAIN_NAME = re.compile(r"[^/\\:\x00-\x1f]+(/[^/\\:\x00-\x1f]+)*")
_SIDEWAYS = {5, 6, 7, 8}
_CANNOT = {
    "file-too-large": "photo-too-large",
    "file-unreadable": "file-unreadable",
    "file-missing": "photo-missing",
}
"""How a file that cannot be opened is told of a photo; whatever else is no place of a photo."""


def load_photo(
    root: Path,
    folder: str,
    file: str,
    where: tuple[Callable[[], Span], FieldPath, int],
    known: tuple[PhotoFacts, PhotosSeen] | None = None,
) -> PhotoFile | Problem:
    """Judge one declared photo by its file's header; measure it where its figures are asked for.

    Args:
        root: the project's folder.
        folder: POSIX path of the booth's folder from the root.
        file: path of the photo as declared, from the booth's folder.
        where: span (asked for only if there is something to tell) and field path of the
            declaration, and the size limit in MB.
        known: figures of photos, without which no pixel is decoded, and files seen before.
    """
    span, at, most = where
    path = f"{folder}/{file}"
    fault = _path_fault(root, folder, file)
    if fault is not None:
        name, values = fault
        return problem(name, span(), at, file=file, **values)
    state = known[1].state(root / path) if known else None
    seen = known[1].of(path, state) if known else None
    if seen is not None and seen.bytes <= most * _MEGABYTE:
        return seen
    opened = read_regular(root, path, most * _MEGABYTE)
    if opened.content is None:
        name = _CANNOT.get(opened.problem.name if opened.problem else "", "photo-path")
        return problem(name, span(), at, file=file, most=f"{most} MB")
    judged = _judged(path, opened.content, (span, at, file))
    if known is None or isinstance(judged, Problem):
        return judged
    figures = known[0].of(judged.digest, opened.content)
    sharpness, brightness = figures.get("sharpness"), figures.get("brightness")
    photo = replace(judged, sharpness=sharpness, brightness=brightness)
    known[1].keep(photo, state)
    return photo


def _path_fault(root: Path, folder: str, file: str) -> tuple[str, dict[str, str]] | None:
    parts = file.split("/")
    if not _PLAIN_NAME.fullmatch(file) or any(part in {"", ".", ".."} for part in parts):
        return "photo-path", {"most": ""}
    if Path(file).suffix.lower() not in _FORMATS:
        return "photo-mismatched", {"format": ""}
    here = root / folder
    for part in parts:
        if not is_plain_folder(here):
            return "photo-missing", {"nearest": ""}
        names = {entry.name for entry in entries_of(here)}
        if part not in names:
            folded = {_folded(name): name for name in names}
            other = folded.get(_folded(part))
            if other is not None:
                return "photo-case", {"present": file.replace(part, other)}
            near = nearest(part, names)
            return "photo-missing", {"nearest": file.replace(part, near) if near else ""}
        here = here / part
    return None


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _judged(
    path: str, content: bytes, where: tuple[Callable[[], Span], FieldPath, str]
) -> PhotoFile | Problem:
    """Judge a photo's bytes."""
    from site_builder.load import photo_header  # noqa: PLC0415 - Pillow loads with the first photo

    span, at, file = where
    try:
        header = photo_header.read_header(content)
    except photo_header.PhotoTooLargeError:
        return problem("photo-too-large", span(), at, file=file, most=_PIXELS_TOLD)
    except photo_header.PhotoUnreadableError:
        return problem("photo-unreadable", span(), at, file=file)
    width, height = header.size
    if header.kind != _FORMATS[Path(path).suffix.lower()]:
        return problem("photo-mismatched", span(), at, file=file, format=header.kind)
    if width * height > PIXELS_MOST or min(header.size) < 1:
        return problem("photo-too-large", span(), at, file=file, most=_PIXELS_TOLD)
    if header.orientation in _SIDEWAYS:
        width, height = height, width
    return PhotoFile(
        path=path,
        digest=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        format=header.kind,
        width=width,
        height=height,
        orientation=header.orientation,
        has_position=header.has_position,
    )
