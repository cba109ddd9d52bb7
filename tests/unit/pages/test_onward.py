"""Regions alike, and charts: the likest come first, figures stand where their years lie."""

from decimal import Decimal
from types import SimpleNamespace

from site_builder.model.programme import Measurement
from site_builder.pages.charts import slope
from site_builder.pages.onward import ALIKE_MOST, alike_of


def booth(code, kind="kota", people=None, pillars=()):
    programmes = [SimpleNamespace(pillar=one) for one in pillars]
    return SimpleNamespace(
        region=SimpleNamespace(code=code, type=kind, population=people),
        hand_in=SimpleNamespace(programmes=programmes),
    )


def alike(*booths):
    return alike_of(SimpleNamespace(open_booths=booths))


def test_cities_of_the_same_size_are_alike():
    """Type first, then population."""
    found = alike(
        booth("a", people=100_000),
        booth("b", people=110_000),
        booth("c", people=900_000),
        booth("d", kind="kabupaten", people=100_000),
    )

    assert ("b", "c", "d") == found["a"]


def test_of_two_as_large_the_one_with_the_same_pillars_is_liker():
    """Pillars decide among neighbours in size."""
    found = alike(
        booth("a", people=100, pillars=["economy"]),
        booth("b", people=100, pillars=["living"]),
        booth("c", people=100, pillars=["economy"]),
    )

    assert ("c", "b") == found["a"]


def test_nobody_is_alike_to_itself_and_three_are_enough():
    """Whatever the number of booths, with or without populations."""
    found = alike(*(booth(f"{at:03}") for at in range(40)))

    assert all(code not in others for code, others in found.items())
    assert {ALIKE_MOST} == {len(others) for others in found.values()}
    assert {"a": ()} == alike(booth("a"))


def figures(*pairs):
    return [Measurement(value=Decimal(value), year=year) for value, year in pairs]


def test_a_slope_stands_on_zero():
    """The baseline is the zero line, even if all figures are far from it."""
    drawn = slope(figures((50, 2018), (100, 2022)))

    assert "100.0" == drawn["base"]
    assert "M24.0 59.0L236.0 18.0" == drawn["line"]
    assert [False, True] == [mark["last"] for mark in drawn["marks"]]


def test_three_figures_stand_where_their_years_lie():
    """Baseline, result and target in one line."""
    drawn = slope(figures((10, 2018), (20, 2020), (40, 2026)))

    assert ["24.0", "77.0", "236.0"] == [mark["x"] for mark in drawn["marks"]]


def test_figures_below_zero_hang_below_the_line():
    """A falling balance crosses the zero line."""
    drawn = slope(figures((10, 2020), (-10, 2021)))

    assert "59.0" == drawn["base"]
    assert ["18.0", "100.0"] == [mark["y"] for mark in drawn["marks"]]


def test_a_single_figure_is_no_line():
    """Nothing is drawn that is not known."""
    assert slope(figures((1, 2020))) is None
    assert slope(figures((1, 2020), (1, 2020)))["line"].count("L") == 1
