"""Facts that hold on every page of every site, read with a real HTML parser."""

import gzip
import re
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.site

OUTSIDE = ("http:", "https:", "mailto:", "tel:", "data:")


def addresses(page):
    for element in page.iter():
        for name in ("href", "src", "poster", "action"):
            if element.get(name) is not None and not (
                element.tag == "link" and element.get("rel") in {"canonical", "alternate"}
            ):
                yield element, element.get(name)
        for part in (element.get("srcset") or "").split(","):
            if part.strip():
                yield element, part.split()[0]


def test_every_link_and_anchor_leads_somewhere(any_site):
    """Relative addresses find a file, fragments find an id."""
    broken = []
    for name, page in any_site.pages.items():
        if name == "404.html":
            continue
        for _element, address in addresses(page):
            if address.startswith(OUTSIDE):
                continue
            target = any_site.resolve(name, address)
            fragment = urlsplit(address).fragment
            if not (any_site.folder / target).is_file() or (
                fragment
                and target in any_site.pages
                and not any_site.pages[target].xpath("//*[@id=$id]", id=fragment)
            ):
                broken.append((name, address))

    assert [] == broken


def test_nothing_is_loaded_from_another_host(any_site):
    """Pictures, scripts, styles and fonts all come with the site."""
    loading = {"img", "script", "link", "source", "iframe", "video", "audio"}
    foreign = [
        (name, address)
        for name, page in any_site.pages.items()
        for element, address in addresses(page)
        if element.tag in loading and address.startswith(("http:", "https:", "//"))
    ]
    sheets = b"".join(path.read_bytes() for path in any_site.folder.rglob("*.css"))

    assert [] == foreign
    assert not re.search(rb"url\([\"']?(https?:)?//", sheets)
    assert b"@import" not in sheets


def test_ids_are_unique_and_headings_descend_in_order(any_site):
    """One h1, and no level is skipped."""
    for name, page in any_site.pages.items():
        ids = page.xpath("//@id")
        levels = [int(element.tag[1]) for element in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]

        assert len(ids) == len(set(ids)), name
        assert 1 == levels.count(1), name
        assert all(b - a <= 1 for a, b in pairwise(levels)), (name, levels)


def test_every_picture_has_alt_and_size(any_site):
    """Nothing moves when it loads, and every reader gets its words."""
    for name, page in any_site.pages.items():
        for image in page.xpath("//img"):
            assert image.get("alt") is not None, name
            assert image.get("width"), (name, image.get("src"))
            assert image.get("height"), (name, image.get("src"))
            assert not image.get("srcset") or image.get("sizes"), name


def test_at_most_one_picture_is_urgent(any_site):
    """The first picture of a booth is eager with high priority, all others wait."""
    for name, page in any_site.pages.items():
        assert len(page.xpath("//*[@fetchpriority='high']")) <= 1, name


def test_every_page_says_its_language_title_and_description(any_site):
    """The language of the path is the language of the page."""
    for name, page in any_site.pages.items():
        first = name.split("/")[0]
        lang = page.get("lang")
        assert lang == (first if first in {"en", "ms"} else lang), name
        assert page.findtext(".//title").strip(), name
        assert page.xpath("//meta[@name='description']/@content")[0].strip(), name
        assert 1 == len(page.xpath("//main")), name


def test_no_script_or_handler_comes_from_a_hand_in(any_site):
    """Scripts are our two files, one fixed line and data; there are no handlers at all."""
    for name, page in any_site.pages.items():
        inline = [one.text or "" for one in page.xpath("//script[not(@src) and not(@type)]")]
        assert 1 == len(inline), name
        assert "pameran.scheme" in inline[0], name
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), name
        assert not page.xpath("//*[starts-with(@href, 'javascript:')]"), name


def packed(content):
    return len(gzip.compress(content, mtime=0))


def test_pages_stay_within_their_budget(any_site):
    """Gzip: HTML at most 15 kB (maps 30), all style sheets of a page 40, its scripts 45."""
    for name, page in any_site.pages.items():
        most = 30_000 if name.endswith("/peta/index.html") else 15_000
        assert packed(any_site.texts[name].encode()) <= most, name
        if name == "404.html":  # answered under any path, so it links from the host's root
            continue
        sheets = {
            any_site.resolve(name, one) for one in page.xpath("//link[@rel='stylesheet']/@href")
        }
        scripts = {any_site.resolve(name, one) for one in page.xpath("//script/@src")}
        sizes = {path: packed((any_site.folder / path).read_bytes()) for path in sheets | scripts}
        most = (
            70_000 if page.xpath("//*[@data-form]") else 45_000
        )  # the form works without a server
        assert sum(sizes[one] for one in sheets) <= 40_000, name
        assert sum(sizes[one] for one in scripts) <= most, name
