"""The hall as a visitor meets it: narrowed by facets, walked with the keyboard, still while it loads."""

import gzip

import pytest

pytestmark = pytest.mark.browser

SHIFT = """() => new Promise((done) => {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value
  }).observe({ type: "layout-shift", buffered: true })
  setTimeout(() => done(sum), 400)
})"""


def shown(page):
    return page.locator("[data-stand]:visible").count()


def test_facets_narrow_list_and_plan_and_stay_in_the_address(page, served):
    """Ticking a box hides stands, dims them in the plan, counts, and can be shared."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(served + "2022/")
    everything = shown(page)
    page.locator(".facets").get_by_label("Ekonomi").check()

    some = shown(page)
    assert 0 < some < everything
    assert page.url.endswith("2022/?pilar=economy")
    assert everything - some == page.locator(".floorplan--wide .plan-stand.is-dim").count()
    assert f"{some} stan" == page.get_by_role("status").inner_text()

    page.locator(".facets select").first.select_option("jawa-tengah")
    assert page.url.endswith("?pilar=economy&provinsi=jawa-tengah")
    fewer = shown(page)
    assert fewer < some

    page.goto(page.url)
    assert fewer == shown(page)
    page.get_by_role("button", name="Tampilkan semua").click()
    page.wait_for_url(served + "2022/")
    assert everything == shown(page)
    assert [] == page.faults


def test_what_nobody_offers_is_said(page, served):
    """An address with values that fit no stand shows none and says so; unknown values are left out."""
    page.goto(
        served + "2022/?pilar=branding&pilar=environment&jenis=kota&provinsi=nusa-tenggara-barat"
    )
    assert 0 == shown(page)
    assert "Tidak ada stan yang cocok" == page.get_by_role("status").inner_text()
    page.goto(served + "2022/?pilar=tidak-ada")

    assert shown(page) == page.locator("[data-stand]").count()


def test_without_scripts_there_are_no_facets_and_all_stands(browser, served):
    """A control that does nothing is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "2022/")

    assert not page.locator(".facets").is_visible()
    assert 10 == shown(page)
    context.close()


def focused(page):
    return page.evaluate("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')")


def tab_to(page, wanted, most=80):
    """Press Tab until the focus is on something that says the wanted words."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted in focused(page):
            return
    pytest.fail(f"{wanted!r} is not reached; the focus is on {focused(page)!r}")


def test_the_keyboard_walks_from_home_to_the_next_stand(page, served):
    """Home, hall, booth in the plan, gallery and back, next stand: no pointer needed."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(served)
    tab_to(page, "Aula 2022")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2022/")
    tab_to(page, "Lombok Timur")
    assert page.evaluate("document.activeElement.closest('.floorplan--wide') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kabupaten-lombok-timur/")

    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('data-photo')"):
            break
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Foto")
    assert dialog.is_visible()
    first = dialog.locator("img").get_attribute("src")
    page.keyboard.press("ArrowRight")
    assert first != dialog.locator("img").get_attribute("src")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert page.evaluate("document.activeElement.hasAttribute('data-photo')")

    tab_to(page, "Stan A-01")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kota-dumai/")
    assert [] == page.faults


def test_a_photo_is_a_link_without_scripts(browser, served):
    """The picture itself answers."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "2022/kabupaten-lombok-timur/")
    page.locator("[data-photo]").first.click()

    assert page.url.endswith(".webp")
    context.close()


STILL = (
    "",
    "2022/",
    "2022/peta/",
    "2022/kabupaten-lombok-timur/",
    "2022/kota-madiun/",
    "rencana/",
    "bandingkan/",
    "cari/",
    "ikut/formulir/",
)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(browser, served, width):
    """Cumulative layout shift is 0, scrolled to the end as well."""
    moved = {}
    for path in STILL:
        context = browser.new_context(viewport={"width": width, "height": 844})
        page = context.new_page()
        page.goto(served + path)
        page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
        moved[path] = page.evaluate(SHIFT)
        context.close()

    assert dict.fromkeys(STILL, 0) == moved


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_typeface_comes_late(browser, served, width):
    """A page that was first shown in another face keeps it: the next one has the exhibition's."""
    moved = {}
    for path in ("", "2022/", "2022/kota-madiun/"):
        context = browser.new_context(viewport={"width": width, "height": 844})
        page = context.new_page()
        held = []
        page.route("**/*.woff2", lambda route, _asked, held=held: held.append(route))
        page.goto(served + path, wait_until="domcontentloaded")
        page.wait_for_timeout(300)
        for one in held:
            one.continue_()
        moved[path] = (len(held), page.evaluate(SHIFT))
        context.close()

    assert dict.fromkeys(moved, (1, 0)) == moved


@pytest.mark.parametrize("path", ["", "2022/", "2022/kabupaten-lombok-timur/", "2022/kota-madiun/"])
def test_a_first_view_weighs_little(browser, served, path):
    """On a phone: page, styles, scripts, font and the pictures in view at most 200 kB, texts packed."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    weights = {}

    def weigh(answer):
        kind = answer.headers.get("content-type", "")
        body = answer.body()
        packed = kind.startswith(("text/", "application/javascript")) or "svg" in kind
        weights[answer.url] = len(gzip.compress(body)) if packed else len(body)

    page.on("response", weigh)
    page.goto(served + path)
    page.wait_for_load_state("networkidle")

    assert sum(weights.values()) <= 200_000, weights
    context.close()


@pytest.mark.parametrize("path", ["", "2022/", "2022/peta/", "2022/kota-madiun/"])
def test_targets_are_large_enough_or_apart(page, served, path):
    """24 px (WCAG 2.5.8): boxes of links and buttons outside running text."""
    page.goto(served + path)
    small = page.evaluate(
        """() => [...document.querySelectorAll(
             '.top a, .top button, .bottom nav a, .button, .go, .chip, .facet, .facets select, .local a, .floorplan a, .map a'
           )].filter((one) => one.checkVisibility()).map((one) => {
             const box = one.getBoundingClientRect()
             return [one.textContent.trim().slice(0, 30), Math.round(box.width), Math.round(box.height)]
           }).filter(([, width, height]) => width < 24 || height < 24)"""
    )

    assert [] == small


@pytest.mark.parametrize(
    "path", ["2022/peta/", "2022/kabupaten-lombok-timur/", "2022/?pilar=living"]
)
def test_nothing_scrolls_sideways_at_320_px(page, served, path):
    """Reflow (WCAG 1.4.10)."""
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(served + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_cluster_leads_to_where_its_stands_can_be_told_apart(page, served):
    """On the national map Jawa's stands share a circle that leads to Jawa enlarged."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(served + "2022/peta/")
    page.locator(".map--wide .map-cluster").first.click()

    assert page.url.endswith("#jawa")
    page.locator(".map--inset").get_by_role("link", name="Kota Madiun").click()
    assert "Kota Madiun" == page.locator("h1").inner_text()
    assert [] == page.faults


def test_motion_is_asked_for(browser, served):
    """With reduced motion nothing is animated and anchors jump."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(served + "2022/")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter((one) => {
             const style = getComputedStyle(one)
             return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0
           }).map((one) => one.className)"""
    )

    assert [] == moving
    assert "auto" == page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    context.close()
