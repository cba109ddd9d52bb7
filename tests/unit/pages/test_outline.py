"""Outlines: simplified within a tolerance, clipped to the window, written short."""

from site_builder.load.outlines import packaged_land
from site_builder.load.register import packaged_register
from site_builder.pages.outline import Frame, drawn, simplified

SQUARE = ((100.0, 0.0), (101.0, 0.0), (101.0, -1.0), (100.0, -1.0), (100.0, 0.0))


def test_a_square_is_drawn_from_its_upper_left_corner():
    """Longitude goes right, latitude up."""
    frame = Frame(west=99, north=1, scale=10, width=100, height=100)

    assert "M10 10l10 0 0 10-10 0 0-10z" == drawn([SQUARE], frame, 0.5)


def test_what_lies_outside_is_cut_off():
    """With a margin of 2 px, so that no edge shows."""
    frame = Frame(west=100.5, north=1, scale=10, width=100, height=100)

    assert "M-2 10l7 0 0 10-7 0z" == drawn([SQUARE], frame, 0.5)
    assert "" == drawn([SQUARE], Frame(120, 1, 10, 100, 100), 0.5)


def test_specks_are_left_out():
    """What covers less than asked is not drawn."""
    assert "" == drawn([SQUARE], Frame(99, 1, 1, 100, 100), 0.5, least=2)


def test_a_line_moves_by_less_than_the_tolerance():
    """Corners that do not matter go, the others stay."""
    line = [(0.0, 0.0), (5.0, 0.3), (10.0, 0.0), (10.0, 8.0)]

    assert [(0.0, 0.0), (10.0, 0.0), (10.0, 8.0)] == simplified(line, 0.5)
    assert line == simplified(line, 0.2)


def test_every_region_and_province_has_an_outline():
    """Of the packaged register; the islets of Kepulauan Seribu are a marker only at province scale."""
    land, register = packaged_land(), packaged_register()

    assert set(register.provinces) == set(land.provinces)
    assert set(register.regions) == set(land.regions)
    assert all(ring[0] == ring[-1] for rings in land.regions.values() for ring in rings)
