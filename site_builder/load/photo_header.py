"""What the bytes of a photo say without decoding its pixels: kind, size, orientation, position.

A file that ends too early is found by walking its segments or chunks to its closing ones.
Imported only where a photo is handed in, for Pillow takes a while. Imports: Pillow (header only).
"""

import io
import re
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

_ORIENTATION, _GPS = 0x0112, 0x8825
_UPRIGHT = 1
_KINDS = {"MPO": "JPEG"}
"""Multi-picture JPEGs of phones; their first frame is the photo."""

_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    AttributeError,
    MemoryError,
    struct.error,
)
"""What Pillow raises on bytes that are no picture."""

_OTHERS = re.compile(rb"GIF8|BM|II\*\0|MM\0\*|%PDF|PK\x03\x04|.{4}ftyp", re.DOTALL)
"""How files of other kinds begin: GIF, BMP, TIFF, PDF, zip; HEIC, AVIF and films."""

_MARK, _START_OF_SCAN, _END = 0xFF, 0xDA, b"\xff\xd9"
_CHUNKS_FROM = 8


class PhotoUnreadableError(Exception):
    """The bytes are no whole picture. Raised by: `read_header`."""


class PhotoTooLargeError(Exception):
    """The picture has too many pixels to be opened at all. Raised by: `read_header`."""


@dataclass(frozen=True, slots=True)
class Header:
    """A picture's header."""

    kind: str
    """JPEG, PNG or WEBP."""
    size: tuple[int, int]
    """px, as stored."""
    orientation: int
    """EXIF orientation, 1 to 8."""
    has_position: bool
    """Whether GPS data is in it."""


def read_header(content: bytes) -> Header:
    """Read a picture's header.

    Raises: PhotoUnreadableError, PhotoTooLargeError.
    """
    if _OTHERS.match(content):
        return Header("other", (0, 0), 1, has_position=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as opened:
                kind = _KINDS.get(str(opened.format), str(opened.format))
                size = opened.size
                exif = _exif(opened, content)
        except Image.DecompressionBombError as bomb:
            raise PhotoTooLargeError from bomb
        except _BROKEN as fault:
            raise PhotoUnreadableError from fault
        if not _is_whole(kind, content):
            raise PhotoUnreadableError
        return Header(kind, size, *_told_by(exif))


def _exif(opened: Image.Image, content: bytes) -> Image.Exif:
    """The EXIF; Pillow's own `getexif` would decode a whole PNG to look for it."""
    if opened.format != "PNG":
        return opened.getexif()
    exif = Image.Exif()
    held = next((body for name, body in _chunks(content) if name == b"eXIf"), None)
    if held is not None:
        exif.load(b"Exif\x00\x00" + held)
    return exif


def _told_by(exif: Image.Exif) -> tuple[int, bool]:
    """Orientation, and whether a position is told; damaged EXIF tells neither."""
    try:
        orientation = exif.get(_ORIENTATION, _UPRIGHT)
        position = bool(exif.get_ifd(_GPS))
    except _BROKEN:
        return _UPRIGHT, False
    known = isinstance(orientation, int) and orientation in range(1, 9)
    return (orientation if known else _UPRIGHT), position


def _is_whole(kind: str, content: bytes) -> bool:
    """Whether the closing bytes are there: a truncated file lacks them."""
    if kind == "JPEG":
        return _scan_ends(content)
    if kind == "PNG":
        return any(name == b"IEND" for name, _ in _chunks(content))
    return len(content) >= _CHUNKS_FROM + int.from_bytes(content[4:8], "little")


def _scan_ends(content: bytes) -> bool:
    """Whether a JPEG's picture data is closed: walk its segments to the scan, then look for EOI.

    Thumbnails lie in segments and are stepped over; what follows the picture does not matter.
    """
    at = 2
    while at + 4 <= len(content) and content[at] == _MARK:
        marker = content[at + 1]
        if marker == _MARK:
            at += 1
            continue
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == _START_OF_SCAN:
            return content.rfind(_END, at) >= 0  # from the end, where it is
    return False


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """A PNG's whole chunks: name and body; nothing after a chunk that is cut off."""
    at = _CHUNKS_FROM
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        end = at + 12 + length
        if end > len(content):
            return
        name = content[at + 4 : at + 8]
        yield name, content[at + 8 : end - 4] if name == b"eXIf" else b""
        at = end
