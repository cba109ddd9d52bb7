"""Halls and maps on built sites: every booth is there, in the order of the list, whatever the number."""

import gzip

import pytest

pytestmark = pytest.mark.site


def attributes(page, xpath):
    return [str(one) for one in page.xpath(xpath)]


@pytest.mark.parametrize("kind", ["wide", "tall"])
@pytest.mark.parametrize("year", ["2022", "2023"])
def test_the_plan_links_every_booth_in_the_order_of_the_list(real_site, year, kind):
    """Each stand of the plan is a link with the region's name; DOM order is the list's order."""
    for prefix in ("", "en/"):
        page = real_site.pages[f"{prefix}{year}/index.html"]
        listed = attributes(page, "//li[@data-stand]/@data-stand")
        stands = page.xpath(f"//*[contains(@class, 'plan--{kind}')]//a[@class='plan-stand']")

        assert listed
        assert listed == [one.get("data-code") for one in stands]
        for item, one in zip(page.xpath("//li[@data-stand]//h4/a"), stands, strict=True):
            assert item.get("href") == one.get("href")
            assert item.text_content() in one.xpath("string(./*[local-name()='title'])")


def test_winners_are_marked_in_the_plan(real_site):
    """Seven of ten booths of 2022 won something; their names say it too."""
    page = real_site.pages["2022/index.html"]
    won = page.xpath("//*[contains(@class, 'plan--wide')]//a[.//*[@class='plan-medal']]")

    assert 7 == len(won)
    assert all("Terbaik 2022" in one.xpath("string(./*[local-name()='title'])") for one in won)


def test_facets_count_the_booths_that_carry_them(real_site):
    """The number beside a choice is the number of booths in the list that have it."""
    for name in ("2022/index.html", "en/2022/index.html"):
        page = real_site.pages[name]
        words = [one.split() for one in attributes(page, "//li[@data-stand]/@data-words")]
        boxes = page.xpath("//form[@data-facets]//label[@class]")

        assert boxes
        for box in boxes:
            field = box.find("input")
            token = f"{field.get('name')}:{field.get('value')}"
            said = box.xpath("string(.//*[@class='facet__n'])")
            assert str(sum(token in one for one in words)) == said, token


@pytest.mark.parametrize("path", ["2022/peta/index.html", "en/2023/peta/index.html"])
def test_the_map_shows_every_booth_and_lists_all(real_site, path):
    """As a mark of its own or in a cluster; the list beside it is complete."""
    page = real_site.pages[path]
    hall = real_site.pages[path.replace("peta/", "")]
    wide = page.xpath("//*[contains(@class, 'map--wide')]")[0]
    alone = wide.xpath(".//a[contains(@class, 'map-mark')]")
    merged = [int(one.text) for one in wide.xpath(".//*[@class='map-cluster-n']")]
    listed = page.xpath("//section[@class='isl']//li/a")

    assert len(hall.xpath("//li[@data-stand]")) == len(alone) + sum(merged) == len(listed)


def test_a_booth_shows_where_its_region_lies(real_site):
    """The own province with a ring, named for those who do not see it."""
    page = real_site.pages["2022/kabupaten-lombok-timur/index.html"]
    drawing = page.xpath("//*[@class='locator']")[0]

    assert "Letak Kabupaten Lombok Timur di Nusa Tenggara Barat" == drawing.get("aria-label")
    assert drawing.xpath("./*[@class='loc-me']")


def test_a_booth_leads_on(real_site):
    """Stands on both sides in a round, and up to three regions alike; the pillar elsewhere."""
    for name, page in real_site.pages.items():
        if not page.xpath("//*[@class='stage__no']"):
            continue
        assert 1 <= len(page.xpath("//nav[@class='nextstand']/a")) <= 2, name
        assert 1 <= len(page.xpath("//ul[contains(@class, 'alike__list')]/li")) <= 3, name


def test_another_register_has_a_plan_by_province_and_no_map_without_positions(own_site):
    """What the data does not hold is not drawn, and nothing leads to it."""
    page = own_site.pages["2024/index.html"]
    halls = [
        one.text for one in page.xpath("//*[contains(@class, 'plan--wide')]//*[@class='plan-hall']")
    ]

    assert ["North", "South"] == halls
    assert 2 == len(page.xpath("//*[contains(@class, 'plan--wide')]//a[@class='plan-stand']"))
    assert not [name for name in own_site.pages if "/map/" in name]
    assert not page.xpath("//a[contains(@href, 'map/')]")


def test_all_514_regions_have_a_room_and_a_light_page(large_site):
    """The halls fold into 38 rooms, each a link; the hall stays within 60 kB packed."""
    page = large_site.pages["2022/index.html"]
    for kind in ("wide", "tall"):
        rooms = page.xpath(f"//*[contains(@class, 'plan--{kind}')]//a[@class='plan-room']")
        squares = page.xpath(f"//*[contains(@class, 'plan--{kind}')]//*[@data-code]")
        assert 38 == len(rooms)
        assert 514 == len({one.get("data-code") for one in squares}) == len(squares)
    assert 514 == len(page.xpath("//li[@data-stand]"))
    for name in ("2022/index.html", "en/2022/index.html", "2022/peta/index.html"):
        assert len(gzip.compress(large_site.texts[name].encode(), mtime=0)) <= 60_000, name
    for name in (
        "index.html",
        "2022/kabupaten-bandung/index.html",
        "en/2022/kota-bandung/index.html",
    ):
        assert len(gzip.compress(large_site.texts[name].encode(), mtime=0)) <= 15_000, name
