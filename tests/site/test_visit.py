"""Tours, comparing and statistics on built pages, in both languages."""

import json

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


@PREFIXES
def test_statistics_are_the_sums_of_the_open_data(real_site, prefix):
    """By pillar and in the whole, for each edition; each chart has its table beside it."""
    tree = page(real_site, f"{prefix}statistik/")
    booths = {
        year: json.loads((real_site.folder / f"data/v1/{year}/booths.json").read_text())["booths"]
        for year in (2022, 2023)
    }
    sums = [
        sum(one["achievements"] + one["plans"] for one in booths[year]) for year in (2022, 2023)
    ]
    overview = tree.xpath("//div[h2[@id='sekilas']]//tbody/tr")
    pillars = [
        [int(cell.text) for cell in row.xpath("./td")]
        for row in tree.xpath("//div[@id='menurut-pillar']//tbody/tr")
    ]

    assert sums == [int(cell.text) for cell in overview[2].xpath("./td")[1:]]
    assert sums == [sum(row[at] for row in pillars) for at in (2, 3)]
    assert 6 == len(pillars)
    for section in tree.xpath("//div[starts-with(@id, 'menurut-')]"):
        rows = section.xpath(".//tbody/tr")
        assert section.xpath(".//figure[@aria-hidden='true']//*[local-name()='svg']")
        drawn = section.xpath(".//*[local-name()='text'][@class='chart__name']")
        assert section.get("id") == "menurut-year" or len(rows) == len(drawn)


@PREFIXES
def test_a_region_has_a_column_to_compare(real_site, prefix):
    """Every region of the list has its script, with its words in the page's language."""
    tree = page(real_site, f"{prefix}bandingkan/")
    slugs = tree.xpath("//datalist/option/@data-slug")

    assert 10 == len(slugs)
    for slug in slugs:
        script = (real_site.folder / "assets" / "bandingkan" / f"{slug}.js").read_text()
        held = json.loads(script.removeprefix("pameranCompare.receive(").rstrip().rstrip(")"))
        column = held["in"]["en" if prefix else "id"]
        assert slug == held["slug"]
        assert (real_site.folder / column["path"] / "index.html").is_file()
        assert 6 == len(column["pillars"])
    assert 4 == len(tree.xpath("//form//input[@list='daftar-daerah']"))
    assert 6 == len(tree.xpath("//section[@class='part']//a[contains(@href, '/pilar/')]"))


def test_figures_that_are_compared_keep_year_and_source(real_site):
    """No figure without the year it holds for; a sample's figure has its source."""
    seen = 0
    for path in (real_site.folder / "assets" / "bandingkan").glob("*.js"):
        held = json.loads(path.read_text().removeprefix("pameranCompare.receive(").rstrip()[:-1])
        for cell in held["in"]["id"]["pillars"].values():
            for one in cell["done"] + cell["planned"]:
                for indicator in one["indicators"]:
                    seen += 1
                    assert all(figure["year"] for figure in indicator["figures"])
                    assert indicator["source"]["link"].startswith("http")

    assert 17 == seen


def test_one_language_one_pillar_has_statistics_too(own_site):
    """Another organizer's exhibition: nothing asks for islands or a second language."""
    tree = page(own_site, next(one for one in own_site.pages if "statis" in one)[:-10])

    assert 1 == len(tree.xpath("//div[@id='menurut-pillar']//tbody/tr"))


@PREFIXES
def test_the_entrance_asks_what_the_visitor_looks_for(real_site, prefix):
    """Its form leads to the search page of the same language, under the name that page reads."""
    form = page(real_site, prefix).xpath("//search/form")[0]

    assert "get" == form.get("method")
    assert form.get("action").endswith(f"{prefix}cari/")
    assert ["q"] == form.xpath(".//input/@name")
    assert form.xpath(".//label[@for='q']/text()")


@PREFIXES
def test_pairs_that_are_alike_are_offered_for_comparing(real_site, prefix):
    """Each pair with both slugs in its address; no region stands in two pairs."""
    links = page(real_site, f"{prefix}bandingkan/").xpath("//*[contains(@class, 'pairs')]//a/@href")
    pairs = [one.partition("?daerah=")[2].split(",") for one in links]
    slugs = [slug for pair in pairs for slug in pair]

    assert 3 == len(pairs)
    assert 6 == len(set(slugs))
    assert all((real_site.folder / "assets/bandingkan" / f"{one}.js").is_file() for one in slugs)


@PREFIXES
def test_winners_of_one_occasion_stand_together(real_site, prefix):
    """Seven awards of one name under one heading, each at its address, with its certificate."""
    tree = page(real_site, f"{prefix}2022/penghargaan/")
    rows = tree.xpath("//section[contains(@class, 'wonset')]//li")

    assert 1 == len(tree.xpath("//section[contains(@class, 'wonset')]/h2"))
    assert 7 == len(rows)
    assert all(one.get("id").startswith("penghargaan-terbaik-") for one in rows)
    assert all(one.xpath(".//a[contains(@href, 'terbaik-')]") for one in rows)
