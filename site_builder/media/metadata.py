"""What a photo's file carries besides its pixels, read from its bytes: nothing is decoded here.

JPEG segments, PNG chunks and WebP chunks are told apart by their names; what is not needed to draw
the picture counts as metadata, trailing bytes included.
"""

from collections.abc import Iterator

_SOI, _EOI = b"\xff\xd8", b"\xff\xd9"
_SOS = 0xDA
_COMMENT = 0xFE
_APPS = range(0xE1, 0xF0)  # APP0 is JFIF, part of the format
_ADOBE = 0xEE  # says how colours are stored
_PNG_NEEDED = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"sRGB", b"gAMA"}
_WEBP_NEEDED = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH"}


def has_metadata(content: bytes, kind: str) -> bool:
    """Whether a file of a kind (`JPEG`, `PNG`, `WEBP`) holds more than its picture.

    A file whose parts cannot be told apart counts as one that does.
    """
    try:
        if kind == "JPEG":
            return without_metadata(content) != content
        if kind == "PNG":
            return any(name not in _PNG_NEEDED for name in _png_chunks(content))
        return any(name not in _WEBP_NEEDED for name in _webp_chunks(content))
    except (IndexError, ValueError):
        return True


def without_metadata(content: bytes) -> bytes:
    """A JPEG without comments, metadata, colour profile and trailing bytes; its pixels unchanged.

    Raises: ValueError if the file's segments cannot be told apart.
    """
    kept = [_SOI]
    at = 2
    while True:
        if content[at : at + 1] != b"\xff":
            raise ValueError(at)
        marker = content[at + 1]
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if end <= at + 2:
            raise ValueError(at)
        if marker == _SOS:
            break
        if marker != _COMMENT and (marker not in _APPS or marker == _ADOBE):
            kept.append(content[at:end])
        at = end
    last = content.index(_EOI, at)
    return b"".join((*kept, content[at:last], _EOI))


def is_lossless_webp(content: bytes) -> bool:
    """Whether a WebP keeps every pixel as it is."""
    try:
        return b"VP8L" in set(_webp_chunks(content))
    except ValueError:
        return False


def _png_chunks(content: bytes) -> Iterator[bytes]:
    at = 8
    name = b""
    while at < len(content):
        name = content[at + 4 : at + 8]
        at += 12 + int.from_bytes(content[at : at + 4])
        yield name
        if name == b"IEND":
            break
    if at != len(content) or name != b"IEND":
        raise ValueError(at)


def _webp_chunks(content: bytes) -> Iterator[bytes]:
    end = 8 + int.from_bytes(content[4:8], "little")
    at = 12
    while at < end:
        size = int.from_bytes(content[at + 4 : at + 8], "little")
        yield content[at : at + 4]
        at += 8 + size + size % 2
    if at != end or end != len(content):
        raise ValueError(at)
