"""Ties between programmes: ideas that were followed, and regions named as partners."""

from site_builder.load.tree import load_tree
from site_builder.model.ties import partner_regions, ties_of

MODEL, FOLLOWER = ("35.77", "layanan-terpadu"), ("33.72", "layanan-surakarta")


def ties(root):
    return ties_of(load_tree(root).exhibition.editions)


def test_an_idea_is_tied_both_ways(memory_root):
    """The model knows who followed it, whatever edition the reference names."""
    found = ties(memory_root)

    assert MODEL == found.models[FOLLOWER].key
    assert [FOLLOWER] == [one.key for one in found.followers[MODEL]]


def test_a_programme_is_told_as_its_newest_booth_tells_it(memory_root):
    """The achievement of 2023 is shown by the booth of 2024."""
    assert 2024 == ties(memory_root).told[MODEL].booth.year


def test_a_region_named_as_partner_is_tied(memory_root):
    """Whether or not it has a booth of its own."""
    found = ties(memory_root)

    for code in ("35.77", "14.72"):
        assert [FOLLOWER] == [told.key for told, _ in found.partnerships[code]]
    assert {"35.77", "14.72"} == partner_regions(load_tree(memory_root).exhibition.editions)


def test_what_a_reference_does_not_find_is_no_tie(memory_root):
    """An unknown programme, and a programme that names itself."""
    place = memory_root / "exhibits" / "2024" / "kota-surakarta" / "booth.yml"
    for reference in ("2023/kota-madiun/tidak-ada", "layanan-surakarta"):
        place.write_text(place.read_text().replace("2023/kota-madiun/layanan-terpadu", reference))
        assert {} == dict(ties(memory_root).models)
        place.write_text(place.read_text().replace(reference, "2023/kota-madiun/layanan-terpadu"))
