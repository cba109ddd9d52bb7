"""What is shown where an address of the site is shared: a picture of the size that is declared."""

import pytest
from PIL import Image

pytestmark = pytest.mark.site

BASE = "https://pameran.example/kota/"
PAGES = ["", "2022/", "2023/", "2022/kota-madiun/", "2022/kabupaten-lombok-timur/"]


def meta(page, name):
    return page.xpath(f"//meta[@property='{name}' or @name='{name}']/@content")


@pytest.mark.parametrize("path", [*PAGES, *(f"en/{one}" for one in PAGES)])
def test_a_page_names_its_picture(real_site, path):
    """One picture, there, as large as declared, small, described; the same in both languages."""
    page = real_site.pages[f"{path}index.html"]
    [address] = meta(page, "og:image")
    place = real_site.folder / address.removeprefix(BASE)

    assert address.startswith(BASE)
    with Image.open(place) as picture:
        size = [str(picture.width), str(picture.height)]
        assert "JPEG" == picture.format
    assert ["1200", "630"] == size == meta(page, "og:image:width") + meta(page, "og:image:height")
    assert place.stat().st_size <= 120_000
    assert meta(page, "og:image:alt")[0]
    assert ["summary_large_image"] == meta(page, "twitter:card")
    other = real_site.pages[f"{path.removeprefix('en/')}index.html"]
    assert [address] == meta(other, "og:image")


def test_every_picture_is_named_by_a_page(real_site):
    """None is drawn for nothing, and no two booths share one."""
    named = {one for page in real_site.pages.values() for one in meta(page, "og:image")}
    drawn = [
        BASE + place.relative_to(real_site.folder).as_posix()
        for place in (real_site.folder / "assets" / "bagikan").rglob("*")
        if place.is_file()
    ]

    assert sorted(named) == sorted(drawn)
    assert len(drawn) > 10


def test_a_printed_booth_leads_back(real_site):
    """Its sheet says the address, beside a code that is read aloud by name."""
    page = real_site.pages["en/2022/kota-madiun/index.html"]
    [scan] = page.xpath("//div[@class='scan']")

    assert [f"{BASE}en/2022/kota-madiun/".partition("://")[2]] == scan.xpath(".//span/text()")
    assert ["QR code leading to the booth of Kota Madiun"] == scan.xpath(".//svg/@aria-label")
