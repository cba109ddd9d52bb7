"""A photo's header: format, size upright, orientation, whether it tells a position (R7).

The pixels are not decoded here. A file that ends too early is found by its closing bytes, without
decoding it. Imports: model; Pillow (header only).
"""

import hashlib
import io
import re
import struct
import unicodedata
import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from site_builder.load.files import entries_of, is_plain_folder, read_regular
from site_builder.model.codes import problem
from site_builder.model.photo import PhotoFile
from site_builder.model.problem import FieldPath, Problem, Span

PIXELS_MOST = 89_000_000
_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
_PLAIN_NAME = re.compile(r"[^/\\:\x00-\x1f]+(/[^/\\:\x00-\x1f]+)*")
_ORIENTATION, _GPS = 0x0112, 0x8825
_SIDEWAYS = {5, 6, 7, 8}
_KINDS = {"MPO": "JPEG"}
"""Multi-picture JPEGs of phones; their first frame is the photo."""

_MARK, _START_OF_SCAN = 0xFF, 0xDA


def load_photo(
    root: Path, folder: str, file: str, where: tuple[Span, FieldPath, int]
) -> PhotoFile | Problem:
    """Judge one declared photo by its file's header.

    Args:
        root: the project's folder.
        folder: POSIX path of the booth's folder from the root.
        file: path of the photo as declared, from the booth's folder.
        where: span and field path of the declaration, and the size limit in MB.
    """
    span, at, most = where
    fault = _path_fault(root, folder, file)
    if fault is not None:
        name, values = fault
        return problem(name, span, at, file=file, **values)
    opened = read_regular(root, f"{folder}/{file}", most * 1_000_000)
    if opened.content is None:
        found = opened.problem
        name = "photo-too-large" if found and found.name == "file-too-large" else "photo-path"
        return problem(name, span, at, file=file, most=most)
    return _read_header(f"{folder}/{file}", opened.content, (span, at, file))


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
            return "photo-missing", {"nearest": ""}
        here = here / part
    return None


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _read_header(
    path: str, content: bytes, where: tuple[Span, FieldPath, str]
) -> PhotoFile | Problem:
    span, at, file = where
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as opened:
                kind = _KINDS.get(str(opened.format), str(opened.format))
                size = opened.size
                exif = _exif(opened)
                position = bool(exif.get_ifd(_GPS))
    except Image.DecompressionBombError:
        return problem("photo-too-large", span, at, file=file, most="89 Mpixel")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, struct.error, IndexError):
        return problem("photo-unreadable", span, at, file=file)
    if kind != _FORMATS[Path(path).suffix.lower()]:
        return problem("photo-mismatched", span, at, file=file, format=kind)
    if size[0] * size[1] > PIXELS_MOST or min(size) < 1:
        return problem("photo-too-large", span, at, file=file, most="89 Mpixel")
    if not _is_whole(kind, content):
        return problem("photo-unreadable", span, at, file=file)
    orientation = exif.get(_ORIENTATION, 1)
    orientation = orientation if orientation in range(1, 9) else 1
    width, height = size if orientation not in _SIDEWAYS else size[::-1]
    return PhotoFile(
        path=path,
        digest=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        format=kind,
        width=width,
        height=height,
        orientation=orientation,
        has_position=position,
    )


def _exif(opened: Image.Image) -> Image.Exif:
    """The header's EXIF; Pillow's own `getexif` would decode a whole PNG to look for it."""
    if opened.format != "PNG":
        return opened.getexif()
    exif = Image.Exif()
    held = opened.info.get("exif")
    if isinstance(held, bytes):
        exif.load(held)
    return exif


def _is_whole(kind: str, content: bytes) -> bool:
    """Whether the closing bytes are there: a truncated file lacks them."""
    if kind == "JPEG":
        return _scan_ends(content)
    if kind == "PNG":
        return b"IEND" in content
    return len(content) >= 8 + int.from_bytes(content[4:8], "little")


def _scan_ends(content: bytes) -> bool:
    """Whether a JPEG's picture data is closed: walk its segments to the scan, then look for EOI.

    Thumbnails lie in segments and are stepped over; what follows the picture does not matter.
    """
    at = 2
    while at + 4 <= len(content) and content[at] == _MARK:
        marker = content[at + 1]
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == _START_OF_SCAN:
            return content.find(b"\xff\xd9", at) >= 0
    return False
