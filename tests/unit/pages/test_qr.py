"""The drawn code is the code: every dark square is there, once, with light around it."""

import re

import pytest
import zxingcpp

from site_builder.pages.qr import qr_values

_QUIET = 4
"""Light modules around the code. Source: ISO/IEC 18004, 7.3.8."""

ADDRESS = "https://pameran.example/kota/2022/kabupaten-penajam-paser-utara/"


def drawn(values):
    """The modules as the path says them: rows of bytes, dark is 0."""
    size = values["size"]
    rows = [bytearray(b"\xff" * size) for _ in range(size)]
    pieces = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", values["drawing"])
    assert values["drawing"] == "".join(f"M{x} {y}h{w}v1h-{b}z" for x, y, w, b in pieces)
    for x, y, width, back in pieces:
        assert width == back
        for at in range(int(x), int(x) + int(width)):
            assert 255 == rows[int(y)][at]
            rows[int(y)][at] = 0
    return rows


@pytest.mark.parametrize("text", [ADDRESS, "https://a.id/", f"{ADDRESS}{'kota/' * 60}"])
def test_a_reader_finds_what_was_written(text):
    """Read back from the path, at the level that lets a seventh be soiled."""
    rows = drawn(qr_values(text))
    view = memoryview(b"".join(rows)).cast("B", (len(rows), len(rows)))

    found = zxingcpp.read_barcode(view, zxingcpp.QRCode, is_pure=True)

    assert text == found.text
    assert "M" == found.ec_level


def test_light_is_left_around_the_code():
    """Four modules on every side, and dark begins right behind them."""
    rows = drawn(qr_values(ADDRESS))

    for side in (rows, rows[::-1], [*zip(*rows, strict=True)], [*zip(*rows, strict=True)][::-1]):
        assert all(set(row) == {255} for row in side[:_QUIET])
        assert 0 in side[_QUIET]


def test_the_same_address_gives_the_same_code():
    """A page that did not change stays the same byte for byte."""
    assert qr_values(ADDRESS) == qr_values(ADDRESS)
