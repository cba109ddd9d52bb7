"""The form of a region that was there before: its booth carried over, its due plans asked for."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from site_builder.cli.run import run
from site_builder.i18n.catalogue import catalogue
from site_builder.model.codes import CODES
from site_builder.pages.form import TOLD
from site_builder.pages.urls import Urls

pytestmark = pytest.mark.browser

BASE = Path(__file__).parent.parent / "golden" / "base"
PLAN = """\
  - id: taman-kota
    title: {id: Taman kota baru, en: A new park}
    pillar: environment
    target_year: 2023
    description: {id: Taman di tepi sungai yang dapat dipakai seluruh warga kota setiap hari.}
  - id: jalur-sepeda
    title: {id: Jalur sepeda, en: Bicycle lanes}
    pillar: governance
    target_year: 2026
    description: {id: Jalur sepeda yang menghubungkan sekolah dan pasar di seluruh kota.}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """Two editions: in the first a plan that is due in the second."""
    root = tmp_path_factory.mktemp("dua") / "root"
    shutil.copytree(BASE, root)
    exhibits = root / "exhibits"
    with (exhibits / "2022" / "kota-madiun" / "booth.yml").open("a", encoding="utf-8") as booth:
        booth.write(PLAN)  # its last list is that of its plans
    edition = (exhibits / "2022" / "edition.yml").read_text()
    (exhibits / "2023").mkdir()
    (exhibits / "2023" / "edition.yml").write_text(edition.replace("2022", "2023"))
    place = exhibits / "exhibition.yml"
    place.write_text(place.read_text() + "intake: {email: stan@pameran.example}\n")
    return root


@pytest.fixture(scope="module")
def site(root, tmp_path_factory):
    """Its site for a file system."""
    out = tmp_path_factory.mktemp("dua") / "situs"
    assert 0 == run(["build", "--root", str(root), "--out", str(out), "--portable"])
    return out


@pytest.fixture
def form(page, site):
    """The form, with the region chosen."""
    page.goto((site / "ikut" / "formulir" / "index.html").as_uri())
    box = page.get_by_role("combobox").first
    box.fill("Kota Madiun")
    box.press("Tab")
    return page


def test_a_due_plan_is_asked_for_in_the_words_of_check(form):
    """It stands in the list by itself; an answer ends the question."""
    entry = form.get_by_role("region", name="Kabar rencana").get_by_role("listitem")
    expect(entry).to_have_count(1)
    assert "Taman kota baru, target 2023" in entry.inner_text()
    form.get_by_role("button", name="Periksa saja").click()
    values = {"plan": "taman-kota", "target": 2023, "year": 2023}
    said = catalogue("id")("problem.plan-unanswered.message", **values)
    expect(form.locator(".verdict")).to_contain_text(f"SB704 {said}")

    entry.get_by_label("Status").select_option("done")
    form.get_by_role("button", name="Periksa saja").click()
    expect(form.locator(".verdict")).not_to_contain_text("SB704")


def test_the_earlier_booth_is_carried_over_and_handed_in(form, root, tmp_path, capsys):
    """What is still ahead stays a plan, what was due becomes a question; the zip passes."""
    form.get_by_role("button", name="Muat stan 2022").click()
    plans = form.get_by_role("region", name="Rencana", exact=True)
    expect(plans.get_by_text("Jalur sepeda", exact=True)).to_be_visible()
    assert 0 == plans.get_by_text("Taman kota baru", exact=True).count()
    answer = form.get_by_role("region", name="Kabar rencana").get_by_role("listitem")
    expect(answer).to_have_count(1)
    answer.get_by_label("Status").select_option("running")
    with form.expect_download() as waiting:
        form.get_by_role("button", name="Periksa dan unduh zip").click()
    zip_ = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(zip_)

    assert "kota-madiun-2023.zip" == zip_.name
    mail = form.get_by_role("link", name="stan@pameran.example").get_attribute("href")
    assert mail.startswith("mailto:stan@pameran.example?subject=Stan%20Kota%20Madiun%202023")
    assert 0 == run(["intake", str(zip_), "--root", str(root)]), capsys.readouterr().out
    assert (root / "exhibits" / "2023" / "kota-madiun" / "booth.yml").is_file()
    assert [] == form.faults


def test_every_fault_the_form_can_tell_has_its_page(site):
    """The codes in the form are links."""
    words = catalogue("id")
    for lang in ("id", "en"):
        urls = Urls(lang, "id", words)
        missing = [
            name
            for name in TOLD
            if not (site / urls.problem(CODES[name][0]) / "index.html").is_file()
        ]
        assert [] == missing
