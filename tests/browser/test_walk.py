"""A visitor's walk in a real browser: home, hall, booth, other language; served and from a file."""

import pytest

pytestmark = pytest.mark.browser


def walk(page, start):
    page.goto(start)
    page.get_by_role("link", name="Lihat seluruh aula").click()
    assert "Aula 2023" == page.locator("h1").inner_text()
    page.get_by_role("navigation", name="Kaki halaman").get_by_role(
        "link", name="Aula 2022"
    ).click()
    page.get_by_role("link", name="Kabupaten Lombok Timur", exact=True).click()
    assert "Kabupaten Lombok Timur" == page.locator("h1").inner_text()
    page.get_by_role("link", name="English version").click()
    assert "en" == page.locator("html").get_attribute("lang")
    assert "Kabupaten Lombok Timur" == page.locator("h1").inner_text()
    assert page.get_by_role("heading", name="Smart Governance").is_visible()


def test_the_walk_on_a_web_server_under_a_sub_path(page, served):
    """Every click leads on, nothing fails, nothing comes from elsewhere."""
    walk(page, served)

    assert [] == page.faults


def test_the_walk_from_a_file_system(page, portable):
    """The same from a USB stick."""
    walk(page, (portable / "index.html").as_uri())

    assert [] == page.faults


@pytest.mark.parametrize(
    "path", ["", "2022/", "2022/kota-madiun/", "2022/penghargaan/", "ikut/", "data/"]
)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_scrolls_sideways(page, served, path, width):
    """Reflow at 320 px (WCAG 1.4.10)."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(served + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_scheme_is_switched_and_remembered(page, served):
    """Light and dark, over pages."""
    page.goto(served)
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.get_by_role("button", name="Ganti terang atau gelap").click()
    after = page.locator("body").get_attribute("data-md-color-scheme")
    page.goto(served + "2022/")

    assert before != after
    assert after == page.locator("body").get_attribute("data-md-color-scheme")


def test_everything_is_there_without_scripts(browser, served):
    """The whole walk is plain links."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    walk(context.new_page(), served)
    context.close()


def test_the_keyboard_reaches_content_first(page, served):
    """The first stop is the link to the content, and it works."""
    page.goto(served + "2022/kota-madiun/")
    page.keyboard.press("Tab")
    assert "Langsung ke isi" == page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")

    assert "isi" == page.evaluate("document.activeElement.id")


def test_all_pictures_of_a_booth_arrive(page, served):
    """Photos, cloths and marks load, and the layout stays where it was."""
    page.goto(served + "2022/kabupaten-lombok-timur/")
    page.evaluate("document.querySelectorAll('img').forEach(one => one.loading = 'eager')")
    page.wait_for_load_state("networkidle")

    missing = "[...document.images].filter(one => !one.naturalWidth).map(one => one.src)"
    assert [] == page.evaluate(missing)
    assert [] == page.faults
