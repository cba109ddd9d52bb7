"""Several languages: every page in each, alternates both ways, the untranslated said so."""

import pytest

pytestmark = pytest.mark.site

BASE = "https://pameran.example/uji/coba/"


def file_of(address):
    path = address.removeprefix(BASE)
    return path + "index.html" if path == "" or path.endswith("/") else path


def alternates(page):
    return {
        one.get("hreflang"): one.get("href")
        for one in page.xpath("//link[@rel='alternate' and @hreflang]")
    }


def test_every_page_is_there_in_every_language(trap_site):
    """A switch never leads to a gap."""
    first = {name for name in trap_site.pages if name.split("/")[0] not in {"en", "ms"}} - {
        "404.html"
    }

    for lang in ("en", "ms"):
        assert {f"{lang}/{name}" for name in first} == {
            name for name in trap_site.pages if name.startswith(f"{lang}/")
        }


def test_alternates_are_absolute_and_mutual(trap_site):
    """Each version lists itself and all others, and x-default is the first language."""
    seen = 0
    for name, page in trap_site.pages.items():
        found = alternates(page)
        if not found:
            continue
        seen += 1
        assert name in {file_of(address) for address in found.values()}
        assert found["x-default"] == found["id"]
        for address in found.values():
            assert found == alternates(trap_site.pages[file_of(address)])

    assert seen > 30


def test_a_page_without_words_of_its_own_points_at_the_original(trap_site):
    """Canonical and the sitemap name the Indonesian page; the text is marked; one note says so."""
    page = trap_site.pages["en/2022/kota-madiun/index.html"]
    sitemap = (trap_site.folder / "sitemap.xml").read_text()

    assert [BASE + "2022/kota-madiun/"] == page.xpath("//link[@rel='canonical']/@href")
    assert {} == alternates(page)
    assert BASE + "2022/kota-madiun/" in sitemap
    assert BASE + "en/2022/kota-madiun/" not in sitemap
    assert "id" == page.xpath("//p[@class='nameplate__tag']/span/@lang")[0]
    assert 1 == len(page.xpath("//p[@class='langnote']"))
    assert not trap_site.pages["2022/kota-madiun/index.html"].xpath("//p[@class='langnote']")


def test_the_switch_leads_to_the_same_page(trap_site):
    """From a booth to the same booth."""
    page = trap_site.pages["en/2022/kota-bandung/index.html"]
    links = {one.get("hreflang"): one.get("href") for one in page.xpath("//a[@hreflang]")}

    targets = {
        lang: trap_site.resolve("en/2022/kota-bandung/index.html", link)
        for lang, link in links.items()
    }
    assert {
        "id": "2022/kota-bandung/index.html",
        "ms": "ms/2022/kota-bandung/index.html",
    } == targets


def test_a_third_language_speaks_its_own_words_and_borrows_the_rest(trap_site):
    """The exhibition's word file is used; what it lacks is English."""
    text = trap_site.texts["ms/2022/index.html"]

    assert "Dewan" in text
    assert "Tadbir Urus" in text
    assert "Awards" in text


def test_an_exhibition_in_one_language_has_no_switch(own_site):
    """And no second tree."""
    assert not own_site.pages["index.html"].xpath("//a[@hreflang]")
    assert "region/northport/index.html" in own_site.pages
    assert "2024/pillar/people/index.html" in own_site.pages
