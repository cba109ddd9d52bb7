"""The packaged register is whole, and an own one is read or refused with its line."""

import pytest

from site_builder.load.register import RegisterUnusableError, packaged_register, parse_register

OWN = "code,name,type,province_code,province_name\nA1,Daerah Satu,daerah,A,Negeri A\n"


def test_the_packaged_register_holds_all_regions():
    """514 regions in 38 provinces, each with a place, an area and a population."""
    register = packaged_register()
    regions = register.regions.values()

    assert (514, 38) == (len(register.regions), len(register.provinces))
    assert 514 == len({region.slug for region in regions})
    assert all(
        region.lat and region.lon and region.area_km2 and region.population for region in regions
    )
    assert "52.03" == register.by_slug("kabupaten-lombok-timur").code
    assert "2024s2" == register.population_date


def test_an_own_register_needs_five_columns_only():
    """Facts that are not there stay empty."""
    region = parse_register(OWN, {}, packaged=False).regions["A1"]

    assert ("Daerah Satu", "Negeri A", None) == (region.name, region.province.name, region.lat)


@pytest.mark.parametrize(
    ("text", "line"),
    [(OWN.replace("type", "kind"), 1), (OWN + "A1,Daerah Dua,daerah,A,Negeri A\n", 3)],
)
def test_an_unusable_register_names_its_line(text, line):
    """A missing column and a doubled code are refused."""
    with pytest.raises(RegisterUnusableError) as caught:
        parse_register(text, {}, packaged=False)

    assert line == caught.value.line
