"""The drawn code is the code: every dark square is there, once, with light around it."""

import re

import segno

from site_builder.pages.qr import qr_values


def test_the_path_draws_exactly_the_dark_modules():
    """Read back from the path."""
    address = "https://pameran.example/kota/2022/kabupaten-penajam-paser-utara/"
    values = qr_values(address)

    drawn = []
    for x, y, width, height, back in re.findall(
        r"M(\d+) (\d+)h(\d+)v(\d+)h-(\d+)z", values["drawing"]
    ):
        assert ("1", width) == (height, back)
        drawn.extend((int(x) + at, int(y)) for at in range(int(width)))
    matrix = segno.make(address, error="m", micro=False, boost_error=False).matrix
    dark = {
        (x + 4, y + 4) for y, row in enumerate(matrix) for x, module in enumerate(row) if module
    }
    assert len(drawn) == len(dark)
    assert dark == set(drawn)
    assert len(matrix) + 8 == values["size"]
