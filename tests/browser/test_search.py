"""The search as a visitor uses it: whoever asks for a region or a programme gets its booth."""

import sys
from pathlib import Path

import pytest

from site_builder.cli.run import run

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))
from made import make_exhibition
from queries import ALL, SAMPLE, questions

pytestmark = pytest.mark.browser

RIGHT = 0.9
"""Least share of questions that must be answered right (issue 6)."""


def answers(page, asked):
    """Ask on the open page; the addresses of the results, in order."""
    page.fill("#q", asked)
    page.press("#q", "Enter")
    page.wait_for_selector(f'html[data-searched="{asked}"]', state="attached")
    return page.eval_on_selector_all("[data-result]", "all => all.map(one => one.pathname)")


def wrong(browser, address, lines):
    """Ask every question; those that were answered wrong, with what came."""
    context = browser.new_context()
    page = context.new_page()
    failed = []
    for lang in ("id", "en"):
        page.goto(f"{address}{'' if lang == 'id' else 'en/'}cari/")
        for at, asked, wanted, within in questions(lines):
            if at != lang:
                continue
            found = answers(page, asked)
            if not any(f"/{wanted}/" in one for one in found[:within]):
                failed.append((lang, asked, wanted, found[:3]))
    context.close()
    return failed


@pytest.fixture(scope="module")
def every_region(tmp_path_factory, serving):
    """A made exhibition with a booth of each region, served: its address."""
    folder = tmp_path_factory.mktemp("semua")
    make_exhibition(folder / "root", 514)
    assert 0 == run(["build", "--root", str(folder / "root"), "--out", str(folder / "www" / "x")])
    with serving(folder / "www") as host:
        yield f"{host}x/"


def test_questions_over_the_exhibits_are_answered(browser, served):
    """Names in full, short, former and misspelt; programmes, pillars, root words; both languages."""
    failed = wrong(browser, served, SAMPLE)

    assert len(failed) <= (1 - RIGHT) * len(list(questions(SAMPLE))), failed


def test_questions_over_all_regions_are_answered(browser, every_region):
    """The same with 514 booths to choose from."""
    failed = wrong(browser, every_region, ALL)

    assert len(failed) <= (1 - RIGHT) * len(list(questions(ALL))), failed


def test_nothing_is_loaded_before_something_is_asked(browser, served):
    """Neither the index nor the list of names."""
    context = browser.new_context()
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served + "cari/")
    page.wait_for_load_state("networkidle")
    before = [url for url in asked if "pagefind" in url or "assets/cari" in url]
    answers(page, "madiun")
    context.close()

    assert [] == before
    assert any("pagefind" in url for url in asked)


def test_an_address_is_a_question(page, served):
    """A shared address draws its results without a click, and no fault is told."""
    page.goto(served + "cari/?q=gas+metana")
    page.wait_for_selector("[data-result]")

    assert "gas metana" == page.input_value("#q")
    assert "gas metana" in page.inner_text("[data-said]")
    assert [] == page.faults


def test_nothing_found_leads_on(page, served):
    """The page says so and shows other ways."""
    page.goto(served + "cari/?q=xyzzyqwv")
    page.wait_for_selector("html[data-searched]", state="attached")

    assert "Tidak ada hasil" in page.inner_text("[data-said]")
    assert page.is_visible("[data-ways]")


def test_from_a_folder_names_and_titles_are_searched(page, portable):
    """And the page says what it cannot do."""
    page.goto((portable / "cari" / "index.html").as_uri() + "?q=metana")
    page.wait_for_selector("[data-result]")
    page.click("[data-result]")

    assert "kota-madiun/index.html" in page.url
    assert [] == page.faults
