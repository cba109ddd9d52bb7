"""Comparing regions: chosen by keyboard, kept in the address, and not needed to see all regions."""

import pytest

pytestmark = pytest.mark.browser

ADDRESS = "?daerah=kota-madiun,kabupaten-demak"


def start(request, kind):
    if kind == "served":
        return request.getfixturevalue("served") + "bandingkan/"
    return (request.getfixturevalue("portable") / "bandingkan" / "index.html").as_uri()


def heads(page):
    return page.locator("[data-row=head] [data-column] a").all_inner_texts()


@pytest.mark.parametrize("kind", ["served", "portable"])
def test_an_address_is_a_comparison(page, request, kind):
    """A shared address draws its columns; what they link to is there."""
    page.goto(start(request, kind) + ADDRESS)
    page.wait_for_selector("html[data-compared]", state="attached")

    assert ["Kota Madiun", "Kabupaten Demak"] == heads(page)
    assert "Kota Madiun" == page.get_by_label("Daerah 1").input_value()
    assert 8 * 2 == page.locator("td[data-column]").count()
    table = page.get_by_role("table", name="Daerah yang dibandingkan")
    header = page.get_by_role("rowheader", name="Lingkungan", exact=True)
    row = table.get_by_role("row").filter(has=header)
    assert 2 == row.get_by_role("cell").count()
    page.get_by_role("link", name="Kabupaten Demak").first.click()
    assert "kabupaten-demak" in page.url
    assert "Kabupaten Demak" in page.inner_text("h1")
    assert [] == page.faults


def test_regions_are_chosen_by_keyboard_and_stand_in_the_address(page, served):
    """Names in any case; the address grows by the regions, and going back goes back."""
    page.goto(served + "bandingkan/")
    page.get_by_label("Daerah 1").focus()
    page.keyboard.type("kota  madiun")
    page.keyboard.press("Tab")
    page.keyboard.type("Kabupaten Demak")
    page.keyboard.press("Tab")
    page.keyboard.type("Kabupaten Penajam Paser Utara")
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-compared]", state="attached")

    assert page.url.endswith(ADDRESS + ",kabupaten-penajam-paser-utara")
    assert 3 == len(heads(page))
    assert "Dibandingkan: Kota Madiun" in page.get_by_role("status").inner_text()
    assert page.get_by_text("Menunggu kabar").first.is_visible()
    page.go_back()
    page.wait_for_selector("[data-box]", state="hidden")
    assert "" == page.get_by_label("Daerah 1").input_value()
    assert [] == page.faults


def test_what_cannot_be_compared_is_told(page, served):
    """A single region, an unknown one, the same one twice; five in an address."""
    page.goto(served + "bandingkan/?daerah=kota-madiun")
    assert "paling sedikit dua" in page.get_by_role("status").inner_text()
    page.get_by_label("Daerah 2").fill("Atlantis")
    page.keyboard.press("Enter")
    assert "“Atlantis” tidak ditemukan" in page.get_by_role("status").inner_text()
    assert "true" == page.get_by_label("Daerah 2").get_attribute("aria-invalid")
    page.get_by_label("Daerah 2").fill("Kota Madiun")
    page.keyboard.press("Enter")
    assert "sudah dipilih" in page.get_by_role("status").inner_text()
    five = "kota-madiun,kota-dumai,kota-bandung,kota-semarang,kota-surakarta"
    page.goto(f"{served}bandingkan/?daerah={five}")
    page.wait_for_selector("html[data-compared]", state="attached")

    assert 4 == len(heads(page))
    assert "empat daerah pertama" in page.get_by_role("status").inner_text()


def test_columns_are_loaded_only_when_they_are_asked_for(page, served):
    """Two regions, two scripts."""
    asked = []
    page.on(
        "request", lambda one: asked.append(one.url) if "assets/bandingkan" in one.url else None
    )
    page.goto(served + "en/bandingkan/")
    page.wait_for_load_state("networkidle")
    assert [] == asked
    page.goto(served + "en/bandingkan/" + ADDRESS)
    page.wait_for_selector("html[data-compared]", state="attached")

    assert 2 == len(asked)
    assert page.get_by_text("Smart Living").first.is_visible()


def test_on_a_phone_each_cell_names_its_region(page, served):
    """Cells stand below one another, nothing scrolls sideways; the table is still a table."""
    page.goto(served + "bandingkan/" + ADDRESS)
    page.wait_for_selector("html[data-compared]", state="attached")
    cells = page.locator("[data-row=facts] td")

    assert cells.nth(1).bounding_box()["y"] > cells.nth(0).bounding_box()["y"]
    assert cells.nth(1).locator(".compare__name").is_visible()
    assert 390 == page.evaluate("document.documentElement.scrollWidth")
    assert 9 == page.get_by_role("table").get_by_role("row").count()


def test_without_scripts_all_regions_can_be_seen(browser, served):
    """No form that would do nothing; a tour is whole."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "bandingkan/" + ADDRESS)
    assert 0 == page.locator("input:visible").count()
    assert page.locator(".comparepage__noscript").is_visible()
    page.get_by_role("link", name="Lingkungan").click()
    assert "/pilar/environment/" in page.url
    page.goto(served + "2022/tur/tujuh-terbaik/")

    assert 7 == page.locator("li.halt:visible").count()
    page.locator("#perhentian-1").get_by_role("link", name="Berikutnya").click()
    assert page.url.endswith("#perhentian-2")
    context.close()
