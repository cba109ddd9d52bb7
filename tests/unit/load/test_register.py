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


ROW = "A2,Daerah Dua,daerah,{},{}\n"


@pytest.mark.parametrize(
    ("rows", "line", "column"),
    [
        (ROW.format("B", "Negeri A"), 3, "province_name"),
        (ROW.format("A", "Negeri Lain"), 3, "province_name"),
        ("A2,Daerah  Satu,daerah,A,Negeri A\n", 3, "name"),
        ("\nA2,,daerah,A,Negeri A\n", 4, "name"),
        ("A2,\u6771\u4eac,daerah,A,Negeri A\n", 3, "name"),
        ("A2,Daerah\u202e Dua,daerah,A,Negeri A\n", 3, "name"),
        ("A2,Daerah Dua,daerah,A,Negeri A,lebih\n", 3, ""),
        ("A/2,Daerah Dua,daerah,A,Negeri A\n", 3, "code"),
    ],
)
def test_a_row_that_makes_no_own_address_is_refused(rows, line, column):
    """Names that are empty, doubled or hidden, codes that are paths, columns too many."""
    with pytest.raises(RegisterUnusableError) as caught:
        parse_register(OWN + rows, {}, packaged=False)

    assert (line, column) == (caught.value.line, caught.value.column)


@pytest.mark.parametrize(
    ("column", "value"),
    [("lat", "91"), ("lon", "-180.5"), ("population", "-1"), ("area_km2", "x"), ("lat", "nan")],
)
def test_a_figure_out_of_range_is_refused(column, value):
    """Degrees on the globe, quantities from 0."""
    head, row = OWN.splitlines()

    with pytest.raises(RegisterUnusableError) as caught:
        parse_register(f"{head},{column}\n{row},{value}\n", {}, packaged=False)
    assert (2, column, value) == (caught.value.line, caught.value.column, caught.value.value)


def test_a_register_without_regions_is_refused():
    """A header alone is no register."""
    with pytest.raises(RegisterUnusableError):
        parse_register(OWN.splitlines()[0] + "\n", {}, packaged=False)
