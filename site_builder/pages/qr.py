"""A QR code as the path of an SVG: dark squares row by row, with the quiet zone it needs."""

from typing import Any

import segno

_MASK = 4
"""Pattern laid over the code. Any of the eight can be read; trying all of them takes five times as
long as the rest of a booth's page."""

_QUIET = 4
"""Light modules around the code. Source: ISO/IEC 18004, 7.3.8."""


def qr_values(text: str) -> dict[str, Any]:
    """Give `size` in modules, quiet zone included, and the path `drawing` of all dark ones.

    Level M: a seventh of the code may be soiled or torn.
    """
    matrix = segno.make(text, error="m", micro=False, boost_error=False, mask=_MASK).matrix
    rows = []
    for y, row in enumerate(matrix, start=_QUIET):
        start = None
        for x, dark in enumerate((*row, 0), start=_QUIET):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                rows.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
                start = None
    return {"size": len(matrix) + 2 * _QUIET, "drawing": "".join(rows)}
