"""axe-core finds nothing on any kind of page: widths, schemes and languages (WCAG 2.2 AA)."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "",
    "2022/",
    "2022/peta/",
    "2023/peta/",
    "2022/kabupaten-lombok-timur/",
    "2022/kota-madiun/",
    "2022/kabupaten-penajam-paser-utara/",
    "2022/pilar/environment/",
    "2022/provinsi/jawa-tengah/",
    "2022/penghargaan/",
    "2022/tur/tujuh-terbaik/",
    "bandingkan/",
    "bandingkan/?daerah=kota-madiun,kabupaten-demak,kabupaten-penajam-paser-utara",
    "statistik/",
    "2022/penghargaan/terbaik-society/kota-yogyakarta/",
    "penghargaan/",
    "daerah/kabupaten-demak/",
    "rencana/",
    "kerja-sama/",
    "warisan/",
    "2023/perubahan/",
    "daerah/kabupaten-penajam-paser-utara/",
    "cari/",
    "data/",
    "ikut/",
    "ikut/formulir/",
    "ikut/penyelenggara/",
    "ikut/peninjau/",
    "ikut/temuan/",
    "ikut/temuan/SB401/",
    "ikut/temuan/SB408/",
    "tentang/",
    "404.html",
]
LOOKS = [(width, scheme) for width in (390, 1280) for scheme in ("light", "dark")]


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["id", "en"])
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing(browser, served, prefix, width, scheme):
    """No violation on any kind of page."""
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    found = []
    for path in PAGES:
        page.goto(served + ("" if path == "404.html" else prefix) + path)
        page.evaluate(AXE)
        answer = page.evaluate(
            "tags => axe.run({runOnly: tags, resultTypes: ['violations']})", TAGS
        )
        found += [
            (path, one["id"], node["target"], node.get("failureSummary", "")[:200])
            for one in answer["violations"]
            for node in one["nodes"]
        ]
    context.close()

    assert [] == found
