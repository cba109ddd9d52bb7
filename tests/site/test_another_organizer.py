"""Another organizer: two provinces, three pillars, Malay and English, an own register, no code.

Made by `pameran init` of the installed package and filled with data; links, ids and budgets of its
pages are held by test_every_page.
"""

import json
import re

import pytest

pytestmark = pytest.mark.site

BASE = "https://dua-wilayah.example/pameran/"
INDONESIA = re.compile(
    r"indonesia|kabupaten|regenc(y|ies)|kemendagri|\bBIG\b|cahya|island(?!_group)|kepulauan|gugus pulau"
    r"|jawa|sumatera|kalimantan|papua|kota cerdas|smart cit",
    re.IGNORECASE,
)


@pytest.mark.parametrize("options", [[], ["--register", "--language=ms", "--language=en"]])
def test_a_new_exhibition_builds_at_once(installed, tmp_path, options):
    """Before its first booth: an empty hall, and every link of its pages leads somewhere."""
    assert 0 == installed("init", tmp_path / "baru", *options).returncode
    done = installed("build", "--root", tmp_path / "baru")

    assert 0 == done.returncode, done.stderr
    entrance = (tmp_path / "baru" / "site" / "index.html").read_text()
    assert "counts__list" not in entrance  # zeros tell nobody anything


def test_it_has_no_problem(installed, organizer_root):
    """Not even a warning."""
    done = installed("check", "--root", organizer_root, "--strict", "--format", "json")

    assert (0, "") == (done.returncode, done.stdout)


def test_addresses_speak_its_first_language(organizer_site):
    """Path words come from its own word file, in both languages the same."""
    for path in (
        "2025/bandar-teluk/index.html",
        "2026/tonggak/air/index.html",
        "2026/wilayah/wilayah-utara/index.html",
        "2026/anugerah/index.html",
        "daerah/bandar-teluk/index.html",
        "sertai/index.html",
        "tentang/index.html",
    ):
        assert path in organizer_site.pages
        assert f"en/{path}" in organizer_site.pages


def test_every_page_is_in_the_language_of_its_address(organizer_site):
    """And says so, to people and to machines."""
    for name, page in organizer_site.pages.items():
        lang = "en" if name.startswith("en/") else "ms"
        assert lang == page.get("lang"), name
        versions = {
            one.get("hreflang"): one.get("href")
            for one in page.xpath("//link[@rel='alternate' and @hreflang]")
        }
        if versions:
            assert versions["x-default"] == versions.get("ms", versions["en"]), name
            assert all(address.startswith(BASE) for address in versions.values()), name
    both = organizer_site.pages["2026/bandar-teluk/index.html"]
    assert {"ms", "en", "x-default"} == set(both.xpath("//link[@rel='alternate']/@hreflang"))


def test_borrowed_words_say_in_which_language_they_are(organizer_site):
    """Malay lacks some words: the English ones are marked, in text only; English pages mark none."""
    said = organizer_site.pages["2026/bandar-teluk/index.html"].xpath(
        "//div[contains(@class, 'pameran')]//span[@lang='en']/text()"
    )

    assert said
    for name, one in organizer_site.pages.items():
        if not name.startswith("en/"):
            assert [] == one.xpath("//svg//span | //option//span | //title//span"), name


def test_its_words_are_malay_and_english(organizer_site):
    """Own words in Malay, packaged ones in English, hand-ins in both."""
    malay, english = organizer_site.texts["index.html"], organizer_site.texts["en/index.html"]

    assert "Dua wilayah di bawah satu bumbung." in malay
    assert "Bandar yang menadah hujan." in malay
    assert "Two provinces under one roof." in english
    assert "where regions show what they have achieved" in english
    assert "The town that catches rain." in english
    assert "Forest" in english
    assert "Hutan" in malay


def test_it_has_a_memory_and_an_award(organizer_site):
    """The plan of 2025 is done in 2026; the winner hangs on the wall in both languages."""
    region = organizer_site.texts["daerah/bandar-teluk/index.html"]

    assert "2025" in region
    assert "2026" in region
    for prefix in ("", "en/"):
        wall = organizer_site.pages[f"{prefix}2026/anugerah/index.html"]
        assert ["Bandar Teluk"] == wall.xpath("//*[@class='plaque__name']/a/text()")


def test_nothing_of_indonesia_is_left(organizer_site):
    """No island, no ministry, no map of another country; problem pages may show examples of ours."""
    found = []
    for name, page in organizer_site.pages.items():
        if "findings" in name:
            continue
        said = " ".join([page.text_content(), *page.xpath("//@alt|//@aria-label|//@content")])
        found += [(name, one[0]) for one in INDONESIA.finditer(said)]
    files = [path.name for path in organizer_site.folder.rglob("*") if "indonesia" in path.name]

    assert [] == found
    assert [] == files


def test_its_open_data_name_its_regions(organizer_site):
    """Codes, names and provinces of its register."""
    text = (organizer_site.folder / "data" / "v1" / "2026" / "booths.json").read_text("utf-8")
    assert {"U1", "S2"} == set(re.findall(r'"(U1|S2)"', json.dumps(json.loads(text))))
    assert "Wilayah Utara" in text
