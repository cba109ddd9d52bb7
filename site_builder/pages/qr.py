"""A QR code as the path of an SVG: dark squares row by row, with the quiet zone it needs."""

import re
from typing import Any

import zxingcpp

_LEVEL = "M"
"""A seventh of the code may be soiled or torn."""

_DARK = re.compile(b"\x00+")

_RUNS = tuple(f"h{length}v1h-{length}z" for length in range(178))
"""A run of dark modules by its length; no code is wider than 177 of them."""


def qr_values(text: str) -> dict[str, Any]:
    """Give `size` in modules, quiet zone included, and the path `drawing` of all dark ones.

    Of the eight patterns that may be laid over a code, the library takes the one that ISO/IEC
    18004, 7.8.3 finds best to read.
    """
    # Any: the library's types do not say that an image is a buffer.
    image: Any = zxingcpp.create_barcode(text, zxingcpp.QRCode, ec_level=_LEVEL).to_image()
    modules = bytes(image)
    size = int(image.shape[0])
    drawing = "".join(
        [
            f"M{run.start() - start} {y}{_RUNS[run.end() - run.start()]}"
            for y, start in enumerate(range(0, len(modules), size))
            for run in _DARK.finditer(modules, start, start + size)
        ]
    )
    return {"size": size, "drawing": drawing}
