"""The form in a real browser: filled in, its zip taken in and checked, drafts, faults, keyboard."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from site_builder.cli.run import run
from site_builder.i18n.catalogue import catalogue

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent.parent
AXE = (Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REGION, FOLDER = "Kota Surakarta (33.72)", "kota-surakarta"
SUMMARY = (
    "Kota ini menata layanan publik dan lingkungannya bersama warga, sekolah, dan dunia usaha."
)
CODES = {
    *("SB007", "SB201", "SB202", "SB208", "SB212", "SB222", "SB310", "SB418"),
    *("SB501", "SB502", "SB510", "SB601", "SB722"),
}
"""Faults of many kinds: unseen characters, forms, limits, doubled ids, years, photos, texts."""

DESCRIPTION = "Warga menabung sampah terpilah di bank sampah, dan hasilnya dicatat setiap pekan."


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    """Two photos as a phone takes them: one on its side with a position, one far too large."""
    folder = tmp_path_factory.mktemp("foto")
    stored = Image.effect_noise((1200, 900), 80).convert("RGB")
    stored.paste("red", (0, 0, 400, 300))  # upright, this is the corner at the top right
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "N", 2: (1.0, 30.0, 0.0), 3: "E", 4: (99.0, 10.0, 0.0)})
    stored.save(folder / "Taman Kota.jpg", exif=exif)
    Image.effect_noise((3600, 1800), 80).convert("RGB").save(folder / "bank sampah.png")
    return folder


@pytest.fixture(params=["file", "http"])
def address(request, portable, served):
    """The form from a file system in Indonesian, and from a server in English."""
    if request.param == "file":
        return (portable / "ikut" / "formulir" / "index.html").as_uri()
    return f"{served}en/ikut/formulir/"


@pytest.fixture
def form(page, address):
    """The form, opened wide, with the words of its language."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    page.words = catalogue("en" if "/en/" in address else "id")
    page.get_by_role("heading", level=2).first.wait_for()
    return page


def section(page, name):
    return page.get_by_role("region", name=page.words(f"form.section.{name}"), exact=True)


def titled(page, indonesian, english):
    return indonesian if page.words.lang == "id" else english


def text(page, within, titles, indonesian, english=None):
    """Write a text in one or both languages."""
    group = within.get_by_role("group", name=titled(page, *titles)).last
    group.get_by_label(page.words("form.language.id")).fill(indonesian)
    if english:
        group.get_by_label(page.words("form.language.en")).fill(english)


def add(page, within, one):
    within.get_by_role(
        "button", name=page.words("form.js.add", what=page.words(f"form.one.{one}").lower())
    ).last.click()


def choose_region(page, name=REGION, year="2023"):
    within = section(page, "region")
    within.get_by_label(page.words("form.js.edition"), exact=True).select_option(year)
    box = within.get_by_role("combobox").first
    box.fill(name)
    box.press("Tab")


def add_photo(page, file, words, *, cover=False):
    within = section(page, "photos")
    add(page, within, "photos")
    item = within.get_by_role("listitem").last
    item.locator("input[type=file]").set_input_files(file)
    item.locator("canvas").wait_for()
    text(page, item, ("Teks alternatif", "Alt text"), words, f"In English: {words}")
    text(page, item, ("Kredit", "Credit"), "Dinas Komunikasi dan Informatika")
    item.get_by_label(titled(page, "Lisensi", "Licence")).select_option("CC-BY-4.0")
    item.get_by_label(titled(page, "Orang dalam foto", "People")).select_option("none")
    if cover:
        item.get_by_label(titled(page, "Foto sampul", "Cover")).check()


def add_programme(page, kind, title, year):
    within = section(page, kind)
    add(page, within, kind)
    item = within.locator(":scope > .fs__room > fieldset > ol > li").last
    text(page, item, ("Judul program", "Title"), title, f"In English: {title}")
    item.get_by_role("radio", name=titled(page, "Lingkungan", "Environment")).check()
    text(page, item, ("Uraian", "Description"), DESCRIPTION)
    label = ("Tahun capaian", "Year") if kind == "achievements" else ("Tahun target", "Target year")
    item.get_by_label(titled(page, *label)).first.fill(year)
    return item


def add_indicator(page, item):
    item.locator("summary", has_text=titled(page, "Indikator", "Indicators")).click()
    add(page, item, "indicators")
    figure = item.locator(".fold li").first
    text(page, figure, ("Nama indikator", "Indicator"), "Sampah terpilah", "Sorted waste")
    text(page, figure, ("Satuan", "Unit"), "ton", "tonnes")
    figure.get_by_role("radio").first.check()
    for name, value, year in (
        (("Data awal", "Baseline"), "17.5", "2020"),
        (("Hasil", "Result"), "40", "2022"),
    ):
        group = figure.get_by_role("group", name=titled(page, *name))
        group.get_by_label(titled(page, "Nilai", "Value")).fill(value)
        group.get_by_label(titled(page, "Tahun", "Year")).fill(year)
    figure.get_by_label(titled(page, "Sumber angka", "Source of")).fill(
        "https://example.go.id/data"
    )


def fill_complete(page, photos):
    choose_region(page)
    start = section(page, "introduction")
    slogan = "Kota yang menata sampahnya sendiri."
    text(page, start, ("Slogan stan", "Tagline"), slogan, "A regency that sorts its own waste.")
    text(page, start, ("Ringkasan", "Summary"), SUMMARY, f"{SUMMARY} (In English.)")
    add_photo(
        page, photos / "Taman Kota.jpg", "Taman kota dengan bidang merah di sudut", cover=True
    )
    add_photo(page, photos / "bank sampah.png", "Tumpukan sampah terpilah di bank sampah")
    item = add_programme(page, "achievements", "Bank sampah di setiap kelurahan", "2022")
    add_indicator(page, item)
    item.locator("summary", has_text=titled(page, "Foto program", "Photos")).click()
    item.get_by_label("bank-sampah", exact=True).check()
    add_programme(page, "plans", "Taman kota baru di tepi sungai", "2025")
    more = section(page, "more")
    text(page, more, ("Kantor", "Office"), "Dinas Komunikasi dan Informatika")
    more.get_by_label(titled(page, "Surel", "E-mail")).fill("kominfo@example.go.id")


def press(page, key):
    return page.get_by_role("button", name=page.words(f"form.js.{key}"), exact=True)


def downloaded(page, key, folder):
    with page.expect_download() as waiting:
        press(page, key).click()
    place = folder / waiting.value.suggested_filename
    waiting.value.save_as(place)
    return place


@pytest.fixture
def exhibition(tmp_path):
    """A copy of the exhibits to take zips into."""
    root = tmp_path / "penyelenggara"
    shutil.copytree(ROOT / "exhibits", root / "exhibits")
    shutil.rmtree(root / "exhibits" / "2023" / FOLDER)
    return root


def checked(root, folder, lang, capsys):
    """What `pameran check` says of a booth, as values."""
    capsys.readouterr()
    place = root / "exhibits" / "2023" / folder
    run(["check", str(place), "--root", str(root), "--format", "json", "--locale", lang])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_complete_booth_passes_intake_and_check(form, photos, exhibition, tmp_path, capsys):
    """From file:// and from a server: no fault, photos upright, small, without metadata."""
    fill_complete(form, photos)
    zip_ = downloaded(form, "hand-over", tmp_path)

    assert f"{FOLDER}-2023.zip" == zip_.name
    assert form.get_by_role("heading", name=form.words("form.js.next")).is_visible()
    assert 0 == run(["intake", str(zip_), "--root", str(exhibition)])
    assert [] == checked(exhibition, FOLDER, "id", capsys)
    assert [] == form.faults
    folder = exhibition / "exhibits" / "2023" / FOLDER
    with Image.open(folder / "photos" / "taman-kota.jpg") as park:
        assert (900, 1200) == park.size
        assert not park.getexif()
        red, green, blue = park.getpixel((800, 100))
    assert red > 200
    assert max(green, blue) < 60
    with Image.open(folder / "photos" / "bank-sampah.jpg") as large:
        assert (2560, 1280) == large.size
    text_ = (folder / "booth.yml").read_text()
    assert text_.startswith("# yaml-language-server: $schema=")
    assert "value: 17.5\n" in text_


def test_the_zip_opens_again_as_it_was(form, photos, tmp_path):
    """What was filled in comes back, photos included, and gives the same booth.yml."""
    fill_complete(form, photos)
    first = downloaded(form, "hand-over", tmp_path)
    form.evaluate("localStorage.clear()")
    form.reload()
    form.locator("input[accept*=zip]").set_input_files(first)
    form.locator("canvas").nth(1).wait_for()
    second = downloaded(form, "hand-over", tmp_path / "lagi")

    with zipfile.ZipFile(first) as one, zipfile.ZipFile(second) as other:
        assert one.namelist() == other.namelist()
        assert one.read("booth.yml") == other.read("booth.yml")


def test_several_photos_are_chosen_at_once(form, photos):
    """Each gets an entry with an id of its own."""
    within = section(form, "photos")
    add(form, within, "photos")
    files = [photos / "Taman Kota.jpg", photos / "bank sampah.png"]
    within.locator("input[type=file]").first.set_input_files(files)
    expect(within.locator("canvas")).to_have_count(2)

    assert ["taman-kota", "bank-sampah"] == within.locator(".entry__title").all_inner_texts()


def test_a_draft_survives_a_reload_and_can_be_cleared(form):
    """Kept in this browser, without photos."""
    choose_region(form)
    add_programme(form, "plans", "Taman kota baru di tepi sungai", "2025")
    kept = form.words("form.js.draft-kept", time="").rstrip(" .")
    expect(form.locator("[data-form-draft]")).to_contain_text(kept)
    form.wait_for_timeout(700)  # what was typed last is kept half a second later
    form.reload()
    item = section(form, "plans")
    label = titled(form, "Tahun target", "Target year")

    assert "2025" == item.get_by_label(label).input_value()
    assert "2023" == form.locator("[data-form-year]").input_value()
    form.once("dialog", lambda dialog: dialog.accept())
    press(form, "clear").click()
    form.reload()
    assert 0 == section(form, "plans").get_by_label(label).count()


def fill_faulty(page, photos):
    choose_region(page)
    start = section(page, "introduction")
    text(page, start, ("Slogan stan", "Tagline"), "Pendek", "x" * 130)
    section(page, "more").get_by_label(titled(page, "Surel", "E-mail")).fill("bukan surel")
    section(page, "more").get_by_label("Video", exact=False).fill("www.contoh.go.id/video")
    one = add_programme(page, "achievements", "Bank sampah", "2031")
    other = add_programme(page, "achievements", "Bank sampah", "dua ribu")
    one.locator(
        "summary", has_text="ID program" if page.words.lang == "id" else "Programme id"
    ).click()
    add_indicator(page, other)
    other.get_by_role("group", name=titled(page, "Hasil", "Result")).get_by_label(
        titled(page, "Nilai", "Value")
    ).fill("40,5")
    other.get_by_role("group", name=titled(page, "Hasil", "Result")).get_by_label(
        titled(page, "Tahun", "Year")
    ).fill("2024")
    add_programme(page, "plans", "Taman kota", "1800")
    add_photo(page, photos / "Taman Kota.jpg", "Taman")
    add_photo(page, photos / "bank sampah.png", "Foto kegiatan kami")
    potential = section(page, "background")
    add(page, potential, "potentials")
    title, unseen = "SAMPAH DIPILAH SEJAK DARI RUMAH", "Sampah dipilah sejak dari ru\u200bmah"
    text(page, potential, ("Judul", "Title"), title)
    text(page, potential, ("Uraian", "Description"), unseen)


def test_faults_are_told_in_the_words_of_check(form, photos, exhibition, tmp_path, capsys):
    """Same codes, messages and remedies as the command line gives for the same file."""
    fill_faulty(form, photos)
    press(form, "check").click()
    shown = form.evaluate(
        "formulir.inspect().problems.map(one => [one.code, one.message, one.fix])"
    )
    listed = form.locator(".verdict li").all_inner_texts()
    zip_ = downloaded(form, "save-draft", tmp_path)
    assert 1 == run(["intake", str(zip_), "--root", str(exhibition)])
    told = checked(exhibition, FOLDER, form.words.lang, capsys)

    expected = {(one["code"], one["message"], one["fix"]) for one in told}
    known = {tuple(one) for one in shown}
    assert CODES <= {code for code, _, _ in known}
    assert set() == known - expected
    assert len(shown) == len(listed)
    assert all(one[1] in "\n".join(listed) for one in shown)


def test_a_fault_leads_to_its_field(form):
    """The summary takes the focus; its links open what is closed and go there."""
    choose_region(form)
    add(form, section(form, "plans"), "plans")
    text(form, section(form, "plans"), ("Judul program", "Title"), "Taman kota baru")
    press(form, "hand-over").click()

    assert form.evaluate("document.activeElement.matches('.verdict')")
    assert form.get_by_role("heading", name=form.words("form.js.next")).count() == 0
    form.locator(".verdict a", has_text=titled(form, "Slogan stan", "Tagline")).press("Enter")
    told = form.evaluate(
        "document.activeElement.getAttribute('aria-describedby').split(' ')"
        ".map(id => document.getElementById(id).textContent).join(' ')"
    )
    assert "SB101" in told


def test_lists_are_worked_with_the_keyboard(form):
    """Adding goes into the new item, moving keeps the button, removing goes to the next."""
    within = section(form, "plans")
    name = form.words("form.one.plans")
    button = within.get_by_role("button", name=form.words("form.js.add", what=name.lower()))
    for title in ("Pertama", "Kedua"):
        button.press("Enter")
        focused = "document.activeElement.closest('li').querySelector('legend').innerText"
        assert name in form.evaluate(focused)
        form.keyboard.type(title)
    up = within.get_by_role("button", name=form.words("form.js.up", what=f"{name} 2"))
    up.press("Enter")
    titles = within.locator(".entry__title").all_inner_texts()

    assert ["Kedua", "Pertama"] == titles
    assert form.evaluate("document.activeElement.closest('li').innerText").startswith(f"{name} 1")
    within.get_by_role("button", name=form.words("form.js.remove", what=f"{name} 1")).press("Enter")
    assert ["Pertama"] == within.locator(".entry__title").all_inner_texts()
    assert "BUTTON" == form.evaluate("document.activeElement.tagName")
    form.keyboard.press("Enter")
    assert form.evaluate("document.activeElement.classList.contains('button--add')")


def test_last_edition_s_booth_is_loaded(form):
    """Its script is read when the region is chosen, from a file system too."""
    choose_region(form, "Kota Madiun (35.77)")
    form.get_by_role("button", name=form.words("form.js.load", year=2023)).click()
    slogan = section(form, "introduction").get_by_label(form.words("form.language.id")).first
    expect(slogan).not_to_have_value("")

    assert "gas dan kompos" in slogan.input_value()
    booth = (ROOT / "exhibits" / "2023" / "kota-madiun" / "booth.yml").read_text(encoding="utf-8")
    achievements = booth.partition("\nachievements:")[2].split("\nplans:")[0].count("\n  - id: ")
    shown = section(form, "achievements").locator(".entries--group > li .ff--pillar").count()
    assert 0 < achievements == shown
    assert [] == form.faults


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_filled_form(browser, served, photos, scheme):
    """With open blocks, photos, faults and the summary, on a phone and on a desk."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    page.words = catalogue("id")
    page.goto(f"{served}ikut/formulir/")
    fill_faulty(page, photos)
    press(page, "check").click()
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(AXE)
    found = []
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        answer = page.evaluate(
            "tags => axe.run({runOnly: tags, resultTypes: ['violations']})", TAGS
        )
        found += [
            (one["id"], node["target"], node.get("failureSummary", "")[:200])
            for one in answer["violations"]
            for node in one["nodes"]
        ]
    page.set_viewport_size({"width": 320, "height": 800})
    sideways = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert [] == found
    assert sideways <= 320
