"""Pages of faults: every code in every language, with wrong, right and remedy; small and whole."""

import gzip
import re

import pytest

from site_builder.i18n.examples import example_of
from site_builder.model.codes import CODES

pytestmark = pytest.mark.site

FOLDER = "ikut/temuan"
CODE = re.compile(r"/temuan/(SB[0-9]{3})/index\.html$")


def test_every_code_has_its_page_in_every_language(trap_site):
    """And there is no page of a code that is none."""
    codes = {code for code, _ in CODES.values()}

    for prefix in ("", "en/", "ms/"):
        pages = [name for name in trap_site.pages if name.startswith(f"{prefix}{FOLDER}/")]
        assert codes == {found[1] for name in pages if (found := CODE.search(name))}
        assert f"{prefix}{FOLDER}/index.html" in pages


def test_the_board_leads_to_every_page(any_site):
    """In the order of the codes, each under its range, with its title."""
    for name, page in any_site.pages.items():
        if not name.endswith(f"{FOLDER}/index.html"):
            continue
        rows = page.xpath("//section[@class='faultrange']//li")
        shown = [row.get("id") for row in rows]
        targets = [any_site.resolve(name, row.xpath("./a/@href")[0]) for row in rows]

        assert sorted(code for code, _ in CODES.values()) == shown
        assert [name.replace("index.html", f"{code}/index.html") for code in shown] == targets
        for row, target in zip(rows, targets, strict=True):
            assert row.xpath("string(./a/span)") == any_site.pages[target].xpath("string(//h1)")


def test_a_page_shows_wrong_right_and_remedy(trap_site):
    """As the example says, the differing lines marked; in the page's language."""
    for name, (code, severity) in CODES.items():
        page = trap_site.pages[f"{FOLDER}/{code}/index.html"]
        example = example_of(code)
        sheets = page.xpath("//div[@class='sides']//pre")
        lines = [len(sheet.xpath("./span|./mark")) for sheet in sheets]

        assert [len(example.wrong.splitlines()), len(example.right.splitlines())] == lines, name
        assert any(sheet.xpath("./mark") for sheet in sheets), name
        assert page.xpath(f"//p[contains(@class, 'weight--{severity}')]"), name
        assert page.xpath("//section[@class='mend']/p/text()"), name
        assert page.xpath("//nav[@class='nearby']/a"), name


def test_the_words_are_those_of_the_check(trap_site):
    """Indonesian and English say what the report says."""
    said = {
        prefix: trap_site.pages[f"{prefix}{FOLDER}/SB220/index.html"].xpath(
            "string(//p[@class='side__told'])"
        )
        for prefix in ("", "en/")
    }

    assert "Pilar lingkungan tidak ada di pameran ini." in said[""]
    assert "This exhibition has no pillar lingkungan." in said["en/"]


def test_what_a_line_hides_is_shown(trap_site):
    """A character nobody sees, and a tab."""
    hidden = trap_site.texts[f"{FOLDER}/SB007/index.html"]

    assert "menjadi[U+200B] gas" in hidden
    assert "\u200b" not in hidden
    assert "[tab] year: 2023" in trap_site.texts[f"{FOLDER}/SB011/index.html"]


def test_pages_of_faults_are_small(trap_site):
    """They are read on a phone beside an editor: a page under 4 kB gzip, the board under 12."""
    sizes = {
        name: len(gzip.compress(text.encode()))
        for name, text in trap_site.texts.items()
        if f"{FOLDER}/" in name
    }

    assert max(size for name, size in sizes.items() if CODE.search(name)) < 4_000
    assert max(size for name, size in sizes.items() if not CODE.search(name)) < 12_000


def test_the_criteria_of_completeness_are_published(trap_site):
    """On the board, a hundred points in all; on no booth is there a score."""
    page = trap_site.pages[f"{FOLDER}/index.html"]
    points = [int(one) for one in page.xpath("//div[contains(@class, 'criteria')]//td[2]/text()")]

    assert 100 == sum(points)
    assert "Kelengkapan" not in trap_site.texts["2022/kota-bandung/index.html"]


def test_only_pages_of_faults_load_their_style_sheet(trap_site):
    """All others stay as light as they were."""
    for name, page in trap_site.pages.items():
        sheets = page.xpath("//link[@rel='stylesheet']/@href")
        assert (f"{FOLDER}/" in name) == any("css/faults.css" in one for one in sheets), name
