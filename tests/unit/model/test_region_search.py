"""Regions as people type them: codes, names, abbreviations, slips; what is not plain is asked."""

import random

import pytest

from site_builder.load.register import packaged_register
from site_builder.model.region_search import regions_meant, regions_near


def names(wanted: str) -> list[str]:
    return [region.name for region in regions_meant(packaged_register(), wanted)]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("52.03", "Kabupaten Lombok Timur"),
        ("5203", "Kabupaten Lombok Timur"),
        ("lombok timur", "Kabupaten Lombok Timur"),
        ("Lotim", "Kabupaten Lombok Timur"),
        ("kab. demak", "Kabupaten Demak"),
        ("Kab Bogor", "Kabupaten Bogor"),
        ("kota-madiun", "Kota Madiun"),
        ("PPU", "Kabupaten Penajam Paser Utara"),
        ("jakpus", "Kota Administrasi Jakarta Pusat"),
        ("tolitoli", "Kabupaten Toli-Toli"),
        ("yogya", "Kota Yogyakarta"),
        ("Makasar", "Kota Makassar"),
        ("kota bandng", "Kota Bandung"),
        ("depok kota", "Kota Depok"),
        ("kabupaten surakarta", "Kota Surakarta"),
        ("siantar", "Kota Pematangsiantar"),
    ],
)
def test_one_region_is_meant(wanted, name):
    """However it is written."""
    assert [name] == names(wanted)


@pytest.mark.parametrize("wanted", ["bandung", "Bandng", "madiun"])
def test_a_name_of_both_a_regency_and_a_city_means_both(wanted):
    """26 short names do; the person chooses."""
    found = names(wanted)

    assert ["Kabupaten", "Kota"] == [name.split()[0] for name in found]


def test_part_of_several_names_is_a_question():
    """All of them, in the order of the register."""
    lomboks = ["Barat", "Tengah", "Timur", "Utara"]

    assert [f"Kabupaten Lombok {part}" for part in lomboks] == names("lombok")
    assert "Kabupaten Lima Puluh Kota" not in names("kota")


@pytest.mark.parametrize("wanted", ["nirwana", "", "?", "x" * 5000, "kota tengah"])
def test_no_region_is_meant(wanted):
    """And the nearest names can still be offered."""
    assert [] == names(wanted)
    assert regions_near(packaged_register(), wanted)


def test_slips_never_give_another_region():
    """One or two wrong letters in every fifth name: it is found, or asked for among others."""
    chance = random.Random(7)
    regions = list(packaged_register().regions.values())[::5]
    alone = 0
    for region in regions:
        letters = list(region.name.lower())
        for _ in range(chance.choice((1, 2))):
            letters[chance.randrange(len(letters))] = chance.choice("aeiounrst")
        found = regions_meant(packaged_register(), "".join(letters))

        assert region in found or len(found) != 1
        alone += found == (region,)
    assert alone >= len(regions) - 5
