"""What is printed: a certificate is one page of A4, in the direction that was chosen."""

import re

import pytest

pytestmark = pytest.mark.browser

SHEET = "en/2022/penghargaan/terbaik-society/kota-yogyakarta/"
LONG = """sheet => {
  sheet.querySelector(".cert").classList.add("cert--long");
  sheet.querySelector("h1").textContent = "Kabupaten Kepulauan Siau Tagulandang Biaro";
  const reason = document.createElement("p");
  reason.className = "cert__reason";
  reason.textContent = "Layanan terpadu bagi warga. ".repeat(22).slice(0, 600);
  sheet.querySelector(".cert__body").append(reason);
}"""


@pytest.mark.parametrize(("turn", "size"), [("#mendatar", (842, 595)), ("#tegak", (595, 842))])
def test_a_certificate_is_one_sheet(page, served, turn, size):
    """Nothing of the frame of the page, no second sheet, and room for the longest reason."""
    page.goto(served + SHEET)
    page.check(turn)
    page.locator(".certificate").evaluate(LONG)
    printed = page.pdf(prefer_css_page_size=True, print_background=True)

    boxes = re.findall(rb"/MediaBox ?\[0 0 ([0-9.]+) ([0-9.]+)\]", printed)
    assert [size] == [tuple(round(float(side)) for side in box) for box in boxes]
    for media in ("print", "screen"):
        page.emulate_media(media=media)
        face = page.locator(".cert__face")
        assert face.evaluate("one => one.scrollHeight <= one.clientHeight + 1"), media
    page.emulate_media(media="print")
    for part in ("header.top", "footer.bottom", ".certbar", ".certback"):
        assert not page.locator(part).is_visible()
    assert [] == page.faults


def test_a_booth_prints_its_sheet_first(page, served):
    """Sign, cloth, summary and the code fill one sheet; what is told further begins on the next."""
    page.goto(served + "en/2022/kota-madiun/")
    assert not page.locator(".scan").is_visible()

    page.emulate_media(media="print")
    assert page.locator(".scan svg").is_visible()
    assert "page" == page.locator(".stage").evaluate("one => getComputedStyle(one).breakAfter")
    assert [] == page.faults
