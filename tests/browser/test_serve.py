"""`pameran serve` in a browser: a save is seen, a broken one is told, a mended one seen again."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "site"))
from edits import write_exhibition

pytestmark = pytest.mark.browser

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1767200400", "PYTHONUNBUFFERED": "1"}
BOOTH = "exhibits/2022/kota-madiun/booth.yml"
FIRST = "Semboyan nomor 0 dari daerah ini"
SHOWN = 20_000
"""Milliseconds after which a save counts as never shown."""

FIRST_SITE = 60_000
"""The same for the first site, which MkDocs has to begin."""


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A small exhibition of its own."""
    folder = tmp_path_factory.mktemp("tulis") / "root"
    write_exhibition(folder)
    return folder


@pytest.fixture(scope="module")
def address(root):
    """Where it is served while it is written."""
    command = [sys.executable, "-m", "site_builder", "serve", "--root", str(root), "--port", "0"]
    with subprocess.Popen(
        [*command, "--locale", "en"],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as child:
        yield re.search(r"http://\S+", child.stdout.readline())[0]
        child.kill()


@pytest.fixture
def page(browser, root, address):
    """The page of a booth, open; the exhibition as it was at first, and its site built."""
    write_exhibition(root)
    shown = browser.new_page()
    shown.goto(f"{address}2022/kota-madiun/")
    says(shown, FIRST, FIRST_SITE)
    shown.wait_for_selector(".pameran-faults", state="detached", timeout=FIRST_SITE)
    yield shown
    shown.close()


def says(page, words, patience=SHOWN):
    page.wait_for_selector(f"main >> text={words}", timeout=patience)


def save(root, text):
    (root / BOOTH).write_text(text)


def test_a_save_is_shown_without_a_click(page, root):
    """The page loads itself again."""
    text = (root / BOOTH).read_text()
    save(root, text.replace(FIRST, "Pasar pagi yang baru saja disimpan"))

    says(page, "Pasar pagi yang baru saja disimpan")
    assert page.locator(".pameran-faults").count() == 0


def test_a_broken_save_lays_faults_on_the_last_good_page(page, root):
    """The file and the fault on top; below them what was shown last."""
    text = (root / BOOTH).read_text()
    save(root, text.replace("provenance: official", "provenance: oficial"))

    page.wait_for_selector(".pameran-faults", timeout=SHOWN)
    assert BOOTH in page.inner_text(".pameran-faults")
    says(page, FIRST)
    save(root, text)
    page.wait_for_selector(".pameran-faults", state="detached", timeout=SHOWN)


@pytest.mark.parametrize("wait", [0, 30, 90, 300, 700], ids=lambda one: f"{one}ms")
def test_what_is_mended_at_once_is_shown(page, root, wait):
    """However soon after the break: the mended text, and no faults."""
    text = (root / BOOTH).read_text()
    mended = f"Semboyan yang diperbaiki setelah {wait} milidetik"
    save(root, text.replace("provenance: official", "provenance: oficial"))
    page.wait_for_timeout(wait)
    save(root, text.replace(FIRST, mended))

    says(page, mended)
    page.wait_for_selector(".pameran-faults", state="detached", timeout=SHOWN)


def test_the_exhibitions_own_style_sheet_is_loaded_again(page, root):
    """It is made while serving, in a folder that was not there before."""
    place = root / "assets" / "css" / "tokens.css"
    place.parent.mkdir(parents=True, exist_ok=True)
    held = Path(__file__).parents[2] / "assets" / "css" / "tokens.css"
    place.write_text(f"{held.read_text()}\nh1 {{ display: none }}\n")

    page.wait_for_selector("h1", state="hidden", timeout=SHOWN)
    place.unlink()
    page.wait_for_selector("h1", timeout=SHOWN)


def test_own_words_are_shown(page, root):
    """A word of the frame, from exhibits/words."""
    place = root / "exhibits" / "words" / "id.toml"
    place.parent.mkdir(exist_ok=True)
    place.write_text('"frame.about" = "Seputar pameran ini"\n')

    page.wait_for_selector("text=Seputar pameran ini", timeout=SHOWN, state="attached")


def test_an_own_guide_page_is_shown(page, root, address):
    """From docs/guide, made while serving, too."""
    place = root / "docs" / "guide" / "id" / "about.md"
    place.parent.mkdir(parents=True)
    place.write_text("# Tentang\n\nKeterangan yang baru saja ditulis.\n")
    page.goto(f"{address}tentang/")

    page.wait_for_selector("text=Keterangan yang baru saja ditulis", timeout=FIRST_SITE)
