"""Two editions compared: every region and programme stands in one place, and nothing is invented."""

import pytest

from site_builder.load.tree import load_tree
from site_builder.model.edition_diff import compare


@pytest.fixture
def editions(memory_root):
    """The three editions of the exhibition of memory."""
    return load_tree(memory_root).exhibition.editions


def test_regions_are_new_gone_or_go_on(editions):
    """By region code."""
    diff = compare(editions[0], editions[1])

    assert ["33.21"] == [one.region.code for one in diff.new]
    assert ["32.73", "33.74"] == [one.region.code for one in diff.gone]
    assert ["35.77"] == [one.after.region.code for one in diff.continued]


def test_programmes_take_one_turn_each(editions):
    """Plans that are only answered are gone; a moved target is named; what is alike is not told."""
    (change,) = compare(editions[0], editions[1]).continued

    told = [(one.turn, one.one.id, one.fields) for one in change.programmes]
    assert [
        ("new", "layanan-terpadu", ()),
        ("changed", "data-warga", ("target_year",)),
        ("gone", "satu-pintu", ()),
        ("gone", "taman-lansia", ()),
        ("gone", "bus-malam", ()),
    ] == told


def test_a_plan_that_became_an_achievement_is_achieved(memory_root):
    """The same id on the other side."""
    place = memory_root / "exhibits" / "2024" / "kota-madiun" / "booth.yml"
    text = place.read_text().replace("  - id: layanan-terpadu\n", "  - id: bus-malam\n")
    place.write_text(text)
    editions = load_tree(memory_root).exhibition.editions

    (change,) = compare(editions[0], editions[2]).continued
    assert ["bus-malam"] == [one.one.id for one in change.turned("achieved")]


def test_an_edition_does_not_differ_from_itself(editions):
    """Nothing new, nothing gone, everything the same."""
    for one in editions:
        diff = compare(one, one)
        assert ((), ()) == (diff.new, diff.gone)
        assert all(change.same for change in diff.continued)


def test_parts_of_a_booth_are_named(editions):
    """By their name in the file."""
    (change,) = compare(editions[1], editions[2]).continued

    assert ("tagline",) == change.fields
