"""Counts and their drawings: every programme once under each of its keys, and bars on one scale."""

from types import SimpleNamespace

from site_builder.model.programme import Achievement, Plan
from site_builder.pages.bars import WIDTH, bars, columns
from site_builder.pages.tallies import Tally, tallies, tally, told_in, year_of


def programme(kind, pillar, year):
    at = {"year": year} if kind is Achievement else {"target_year": year}
    return kind.model_construct(id=f"{pillar}-{year}", pillar=pillar, **at)


def told(kind, pillar, year=2022):
    return SimpleNamespace(one=programme(kind, pillar, year))


ALL = [told(Achievement, "economy"), told(Achievement, "economy"), told(Plan, "living", 2025)]


def by_pillar(one):
    return (one.one.pillar,)


def test_achievements_and_plans_are_counted_apart():
    """Keys that are known are listed in their order, counted or not; others come after them."""
    found = tallies(ALL, by_pillar, ["society", "living"])

    assert ["society", "living", "economy"] == list(found)
    assert [Tally(), Tally(0, 1), Tally(2, 0)] == list(found.values())
    assert 1 == found["living"].all


def test_all_keys_of_a_programme_count():
    """A programme with three partners counts three times by their kind."""
    assert {"region": Tally(2, 0), "central": Tally(1, 0)} == tallies(
        ALL[:1], lambda _: ["region", "region", "central"]
    )


def test_the_sum_is_that_of_all_programmes():
    """Also of none."""
    assert Tally(2, 1) == tally(ALL)
    assert Tally() == tally([])


def test_an_edition_counts_what_stands_in_it():
    """Programmes of booths that are shown, in the order of the hand-ins."""
    booth = SimpleNamespace(hand_in=SimpleNamespace(programmes=[one.one for one in ALL]))
    found = told_in(SimpleNamespace(open_booths=[booth, booth]))

    assert Tally(4, 2) == tally(found)
    assert [2022, 2022, 2025] == [year_of(one) for one in found[:3]]


def test_bars_stand_on_one_scale():
    """The largest sum fills the width; what is nothing is not drawn."""
    first, second, none = bars([Tally(6, 2), Tally(2, 0), Tally()])["marks"]

    assert f"{WIDTH * 6 / 8:.1f}" == first["done"]
    assert WIDTH == round(float(first["start"]) + float(first["planned"]) + 1)
    assert f"{WIDTH * 2 / 8:.1f}" == second["done"]
    assert "" == second["planned"] == none["done"] == none["planned"]


def test_columns_stand_on_the_base_and_are_labelled_where_there_is_room():
    """The last year always has its label; forty years do not all get one."""
    drawing = columns([Tally(1, 0), Tally(1, 3)])
    low, high = drawing["marks"]
    many = columns([Tally(1, 0)] * 40)["marks"]

    assert drawing["base"] == float(low["top"]) + float(low["done"])
    assert float(high["outline"]) < float(low["top"])
    assert low["labelled"]
    assert many[-1]["labelled"]
    assert sum(one["labelled"] for one in many) < 12


def test_nothing_to_draw_is_no_fault():
    """An exhibition without a programme has empty drawings."""
    assert [] == bars([])["marks"] == columns([])["marks"]
    assert "" == bars([Tally()])["marks"][0]["done"]
