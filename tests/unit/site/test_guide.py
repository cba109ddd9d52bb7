"""The guide: which page is shown, and how pages find each other."""

import pytest

from site_builder.i18n.catalogue import catalogue
from site_builder.load.register import load_register, packaged_register
from site_builder.pages.urls import Urls
from site_builder.site.guide import guide_files, guide_linked, guide_path, guide_shelves

CSV = "code,name,type,province_code,province_name\nN1,Northport,city,N,North\n"


@pytest.fixture
def own_register(tmp_path):
    """A register of another country."""
    (tmp_path / "exhibits").mkdir()
    (tmp_path / "exhibits" / "own.csv").write_text(CSV)
    return load_register(tmp_path, "own.csv")[0]


@pytest.mark.parametrize(
    ("lang", "address"), [("id", "ikut/peninjau/"), ("en", "take-part/reviewer/")]
)
def test_pages_name_each_other_by_file(lang, address):
    """The address words are those of the first language; a part keeps its anchor."""
    urls = Urls(lang, lang, catalogue(lang))
    text = "[a](join-reviewer.md) [b](join.md#part) [c](https://example.org/x.md) [d](#part)"

    linked = guide_linked(text, "join-organizer", urls)

    join = guide_path("join", urls)
    assert (
        f"[a](../../{address}) [b](../../{join}#part) [c](https://example.org/x.md) [d](#part)"
        == linked
    )


def test_another_country_has_a_guide_without_indonesia(tmp_path, own_register):
    """General pages where there are some, the packaged ones otherwise."""
    packaged = guide_files(guide_shelves(tmp_path, packaged_register()), "en")
    general = guide_files(guide_shelves(tmp_path, own_register), "en")

    assert packaged.keys() == general.keys()
    for stem in ("about", "join"):
        assert "kabupaten" not in general[stem][0]
        assert "Indonesia" not in general[stem][0]
        assert packaged[stem] != general[stem]


def test_an_exhibition_replaces_pages_file_by_file(tmp_path, own_register):
    """Its own page wins over the general one."""
    own = tmp_path / "docs" / "guide" / "en"
    own.mkdir(parents=True)
    (own / "about.md").write_text("# Ours\n")

    assert ("# Ours\n", "en") == guide_files(guide_shelves(tmp_path, own_register), "en")["about"]


def test_a_language_without_a_guide_borrows_it_and_says_so(tmp_path):
    """Malay shows English, marked as English."""
    text, lang = guide_files(guide_shelves(tmp_path, packaged_register()), "ms")["join"]

    assert "en" == lang
    assert "How to take part" in text


@pytest.mark.parametrize("shelf", ["", "general/"])
def test_both_languages_have_the_same_parts(shelf):
    """Equal numbers of headings, steps, blocks of code and commands."""
    from site_builder.site.guide import PACKAGED

    for page in sorted((PACKAGED / f"{shelf}id").glob("*.md")):
        texts = [
            (PACKAGED / f"{shelf}{lang}" / page.name).read_text("utf-8") for lang in ("id", "en")
        ]
        counts = [
            [text.count(mark) for mark in ("\n## ", "\n```", "\npameran ", "\n- ", "\n1. ", "](")]
            for text in texts
        ]
        assert counts[0] == counts[1], page.name
