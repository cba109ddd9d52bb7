"""Marks on a map: merged where they would overlap, named where there is room."""

from itertools import combinations
from math import hypot

import pytest

from site_builder.load.register import packaged_register
from site_builder.pages.clusters import Group, clustered, labelled, radius_of
from site_builder.pages.map_views import INDONESIA, JAVA

REGIONS = [one for one in packaged_register().regions.values() if one.lat is not None]


def places(frame, regions=REGIONS):
    return [(one.code, *frame.at(one.lon, one.lat)) for one in regions]


@pytest.mark.parametrize("factor", [1.0, 1.75])
@pytest.mark.parametrize("frame", [INDONESIA, JAVA])
def test_no_two_marks_overlap_and_no_place_is_lost(frame, factor):
    """With all 514 regions, on the national map and on enlarged Jawa, wide and narrow."""
    given = places(frame)
    groups = clustered(given, factor)

    assert sorted(key for key, _, _ in given) == sorted(
        key for group in groups for key in group.members
    )
    for one, other in combinations(groups, 2):
        apart = hypot(one.x - other.x, one.y - other.y)
        assert apart >= radius_of(one, factor) + radius_of(other, factor) - 0.001


def test_marks_come_in_the_order_of_the_places():
    """By their first member, so that the keyboard walks the map as the list."""
    groups = clustered(places(INDONESIA), 1.0)
    order = [key for key, _, _ in places(INDONESIA)]

    first = [order.index(group.members[0]) for group in groups]
    assert sorted(first) == first


def test_two_marks_far_apart_stay_two():
    """Nothing is merged that can be told apart."""
    assert [("a",), ("b",)] == [one.members for one in clustered([("a", 0, 0), ("b", 30, 0)], 1.0)]
    assert [("a", "b")] == [one.members for one in clustered([("a", 0, 0), ("b", 10, 0)], 1.0)]


def test_a_name_goes_to_the_free_side():
    """Right where nothing is in the way, left before the edge, nowhere without room."""
    window = (0.0, 0.0, 400.0, 200.0)
    names = {"a": "Demak", "b": "Madiun"}
    alone = labelled([Group(100, 100, ("a",))], names, window, 1.0)
    edge = labelled([Group(390, 100, ("a",))], names, window, 1.0)
    tight = labelled([Group(20, 15, ("a",))], names, (0.0, 0.0, 40.0, 30.0), 1.0)

    assert ["start", "end"] == [alone["a"].anchor, edge["a"].anchor]
    assert {} == tight
