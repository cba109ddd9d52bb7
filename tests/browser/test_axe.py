"""axe-core finds nothing on any kind of page: widths, schemes and languages (WCAG 2.2 AA)."""

import re
import shutil
from pathlib import Path

import pytest

import site_builder
from site_builder.cli.run import run

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
AXE = (Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = {
    "home": [""],
    "hall": ["2022/", "2022/?pilar=economy"],
    "map": ["2022/peta/", "2023/peta/"],
    "booth": [
        "2022/kabupaten-lombok-timur/",
        "2022/kota-madiun/",
        "2022/kabupaten-penajam-paser-utara/",
    ],
    "pillar": ["2022/pilar/environment/"],
    "province": ["2022/provinsi/jawa-tengah/"],
    "awards": ["2022/penghargaan/"],
    "awards_all": ["penghargaan/"],
    "certificate": ["2022/penghargaan/terbaik-society/kota-yogyakarta/"],
    "tour": ["2022/tur/tujuh-terbaik/"],
    "compare": [
        "bandingkan/",
        "bandingkan/?daerah=kota-madiun,kabupaten-demak,kabupaten-penajam-paser-utara",
    ],
    "statistics": ["statistik/"],
    "region": ["daerah/kabupaten-demak/", "daerah/kabupaten-penajam-paser-utara/"],
    "plans": ["rencana/", "rencana/?pilar=economy"],
    "collaborations": ["kerja-sama/"],
    "legacy": ["warisan/"],
    "changes": ["2023/perubahan/"],
    "search": ["cari/", "cari/?q=sampah", "cari/?q=zzzz"],
    "data": ["data/"],
    "form": ["ikut/formulir/"],
    "faults": ["ikut/temuan/"],
    "fault": ["ikut/temuan/SB401/", "ikut/temuan/SB408/"],
    "guide": ["ikut/", "ikut/penyelenggara/", "ikut/peninjau/", "tentang/"],
    "notfound": ["404.html"],
}
"""Paths of the exhibition of this repository, by template."""
CHANGED = {
    "withdrawn": ("situs", "2022/kota-dumai/"),
    "moved": ("situs", "2022/provinsi/riau/"),
    "desk": ("dapur", "meja/"),
}
"""Sites and paths of a copy in which a booth was withdrawn."""
WITHDRAWN = """
withdrawn: {date: 2023-03-01, reason: {id: Contoh pencabutan., en: An example of a withdrawal.}}
corrections: [{date: 2023-03-01, text: {id: Contoh pencabutan., en: An example.}}]
"""
WIDTHS = (390, 1280)
SWITCH = """() => {
  document.querySelector('[data-switch-scheme]').click()
  return document.body.dataset.mdColorScheme
}"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory, serving):
    """The exhibition after a region took its booth out: the address."""
    root = tmp_path_factory.mktemp("ditarik") / "root"
    shutil.copytree(ROOT / "exhibits", root / "exhibits")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    with (root / "exhibits" / "2022" / "kota-dumai" / "booth.yml").open("a") as booth:
        booth.write(WITHDRAWN)
    for name, options in (("situs", []), ("dapur", ["--desk"])):
        out = root.parent / name
        assert 0 == run(["build", "--root", str(root), "--out", str(out), *options])
    with serving(root.parent) as address:
        yield address


def window(width):
    """A window in which a colour does not fade into the next one while axe looks at it."""
    return {
        "viewport": {"width": width, "height": 844},
        "bypass_csp": True,
        "reduced_motion": "reduce",
    }


def violations(page, address):
    """What axe finds on a page as it opens, and in the other scheme, as its switch gives it."""
    page.goto(address)
    page.wait_for_load_state("networkidle" if "?" in address else "load")
    page.evaluate(AXE)
    found = []
    for scheme in ("as it opens", page.evaluate("document.body.dataset.mdColorScheme")):
        if scheme != "as it opens":
            assert scheme != page.evaluate(SWITCH)
        answer = page.evaluate(
            "tags => axe.run({runOnly: tags, resultTypes: ['violations']})", TAGS
        )
        found += [
            (address, scheme, one["id"], node["target"], node.get("failureSummary", "")[:200])
            for one in answer["violations"]
            for node in one["nodes"]
        ]
    return found


def test_every_template_is_looked_at():
    """A new kind of page is added here before it passes."""
    folder = Path(site_builder.__file__).parent / "theme" / "pages"

    assert sorted(one.stem for one in folder.glob("*.html")) == sorted({*PAGES, *CHANGED})


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["id", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(browser, served, prefix, width):
    """No violation on any kind of page, light and dark."""
    context = browser.new_context(**window(width))
    page = context.new_page()
    found = []
    for path in [path for paths in PAGES.values() for path in paths]:
        found += violations(page, served + ("" if path == "404.html" else prefix) + path)
    context.close()

    assert [] == found


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_pages_that_few_see(browser, changed, width):
    """The desk, the notice of a withdrawn booth, the page at an address that moved."""
    context = browser.new_context(**window(width))
    page = context.new_page()
    page.route("**/provinsi/riau/", stay)
    found = []
    for site, path in CHANGED.values():
        for prefix in ("", "en/"):
            found += violations(page, f"{changed}{site}/{prefix}{path}")
    context.close()

    assert [] == found


def stay(route, _asked):
    """Show a page that leads elsewhere at once, without its leading."""
    answer = route.fetch()
    route.fulfill(
        response=answer, body=re.sub(r'<meta http-equiv="refresh"[^>]*>', "", answer.text())
    )
