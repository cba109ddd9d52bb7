"""A QR code as the path of an SVG: dark squares row by row, with the quiet zone it needs."""

import re
from typing import Any

import segno

_MASK = 4
"""Pattern laid over the code. Any of the eight can be read; trying all of them takes five times as
long as the rest of a booth's page."""

_DARK = re.compile(b"\x01+")

_QUIET = 4
"""Light modules around the code. Source: ISO/IEC 18004, 7.3.8."""


def qr_values(text: str) -> dict[str, Any]:
    """Give `size` in modules, quiet zone included, and the path `drawing` of all dark ones.

    Level M: a seventh of the code may be soiled or torn.
    """
    matrix = segno.make(text, error="m", micro=False, boost_error=False, mask=_MASK).matrix
    drawing = "".join(
        f"M{run.start() + _QUIET} {y}h{len(run[0])}v1h-{len(run[0])}z"
        for y, row in enumerate(matrix, start=_QUIET)
        for run in _DARK.finditer(row)
    )
    return {"size": len(matrix) + 2 * _QUIET, "drawing": drawing}
