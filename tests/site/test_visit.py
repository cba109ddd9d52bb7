"""Tours, comparing and statistics on built pages, in both languages."""

import pytest

pytestmark = pytest.mark.site

PREFIXES = pytest.mark.parametrize("prefix", ["", "en/"], ids=["id", "en"])


def page(site, path):
    return site.pages[f"{path}index.html"]


@PREFIXES
def test_a_tour_shows_all_its_stops_in_order(real_site, prefix):
    """Booth, text, programme with its place there; the next and the previous stop."""
    tree = page(real_site, f"{prefix}2022/tur/tujuh-terbaik/")
    halts = tree.xpath("//li[contains(@class, 'halt')]")

    assert [f"perhentian-{at}" for at in range(1, 8)] == [one.get("id") for one in halts]
    assert 7 == len(tree.xpath("//ol[@class='route__list']//a"))
    assert ["Kota Bandung", "Kota Surakarta", "Kota Semarang", "Kabupaten Demak"] == [
        one.xpath("string(.//h2)") for one in halts[:4]
    ]
    assert halts[0].xpath(".//a[contains(@href, 'kota-bandung/#capaian-tata-kelola-terpadu')]")
    assert not halts[6].xpath(".//div[@class='halt__shown']")
    assert not halts[0].xpath(".//a[@href='#perhentian-0']")
    for at, halt in enumerate(halts[1:-1], start=2):
        assert halt.xpath(f".//a[@href='#perhentian-{at - 1}']")
        assert halt.xpath(f".//a[@href='#perhentian-{at + 1}']")


@PREFIXES
def test_a_booth_names_the_tours_that_lead_through_it(real_site, prefix):
    """With the stops before and after it; home and hall lead to the tours."""
    lines = page(real_site, f"{prefix}2022/kota-madiun/").xpath("//nav[@class='tourline']//li")

    assert 2 == len(lines)
    assert lines[0].xpath(".//a[contains(@href, 'tur/tujuh-terbaik/#perhentian-6')]")
    assert lines[0].xpath(".//a[contains(@href, 'kota-yogyakarta/#capaian-gandeng-gendong')]")
    assert lines[0].xpath(".//a[contains(@href, 'kabupaten-wonogiri/')]")
    assert not page(real_site, f"{prefix}2022/kota-dumai/").xpath("//nav[@class='tourline']")
    for entry in ("", "2022/"):
        assert 2 == len(page(real_site, prefix + entry).xpath("//li[@class='tour']"))
