"""Take pictures of every kind of page, in both languages, light and dark, on phone and desk.

Writes PNG files to build/screenshots/, and the eight that show the exhibition best as WebP to
docs/screenshots/; `make screenshots` runs it. With words on the command line only the pictures
whose name begins with one of them are taken, and none is chosen.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, Route, sync_playwright
from serving import CHROMIUM, ROOT, built, exhibition, serving

from site_builder.cli.run import run

OUT = ROOT / "build" / "screenshots"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PAGES = {
    "home": "",
    "hall": "2022/",
    "hall-narrowed": "2022/?pilar=economy",
    "map": "2022/peta/",
    "booth": "2022/kabupaten-lombok-timur/",
    "booth-without-photos": "2022/kota-madiun/",
    "booth-plans": "2022/kabupaten-penajam-paser-utara/",
    "pillar": "2022/pilar/environment/",
    "province": "2022/provinsi/jawa-tengah/",
    "awards": "2022/penghargaan/",
    "awards-all": "penghargaan/",
    "certificate": "2022/penghargaan/terbaik-society/kota-yogyakarta/",
    "tour": "2022/tur/tujuh-terbaik/",
    "changes": "2023/perubahan/",
    "region": "daerah/kabupaten-demak/",
    "region-plans": "daerah/kabupaten-penajam-paser-utara/",
    "plans": "rencana/",
    "collaborations": "kerja-sama/",
    "legacy": "warisan/",
    "compare": "bandingkan/",
    "compare-three": "bandingkan/?daerah=kota-madiun,kabupaten-demak,kabupaten-penajam-paser-utara",
    "statistics": "statistik/",
    "search": "cari/",
    "search-found": "cari/?q=sampah",
    "search-nothing": "cari/?q=zzzz",
    "data": "data/",
    "join": "ikut/",
    "join-organizer": "ikut/penyelenggara/",
    "form": "ikut/formulir/",
    "faults": "ikut/temuan/",
    "fault": "ikut/temuan/SB401/",
    "about": "tentang/",
    "not-found": "404.html",
}
PRINTED = {
    "print-booth": "2022/kota-madiun/",
    "print-certificate": "2022/penghargaan/terbaik-society/kota-yogyakarta/",
    "print-plans": "rencana/",
}
MOVED = "2022/provinsi/riau/"
CHANGED = {"withdrawn": "2022/kota-dumai/", "moved": MOVED}
"""Of a copy in which a booth was withdrawn."""
DESK = {"desk": "meja/"}
"""Of the same copy, built for its organizer."""
EMPTY = {"empty-home": "", "empty-hall": "2026/", "empty-awards": "penghargaan/"}
"""Of an exhibition that has just begun."""
WITHDRAWN = """
withdrawn: {date: 2023-03-01, reason: {id: Contoh pencabutan., en: An example of a withdrawal.}}
corrections: [{date: 2023-03-01, text: {id: Contoh pencabutan., en: An example.}}]
"""
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
LANGUAGES = ("", "en/")
A4 = 794
LOADED = """() => Promise.all([...document.images].map(one => {
  one.loading = 'eager'
  return one.decode().catch(() => null)
}))"""
BEST = {
    "home": ("home-1280-light-id", 1500),
    "hall": ("hall-1280-light-id", 1700),
    "map": ("map-1280-light-en", 1500),
    "booth": ("booth-1280-light-id", 1900),
    "booth-without-photos": ("booth-without-photos-1280-dark-en", 1700),
    "awards": ("awards-1280-dark-id", 1300),
    "hall-phone": ("hall-390-light-id", 900),
    "booth-phone": ("booth-390-dark-en", 900),
}
"""By name in docs/screenshots/: the picture, and how much of its height is shown."""
BYTES_MOST = 2_000_000


def withdraw(root: Path) -> None:
    """Take a booth out of the copy, as its region may."""
    with (root / "exhibits/2022/kota-dumai/booth.yml").open("a", encoding="utf-8") as booth:
        booth.write(WITHDRAWN)


@contextmanager
def just_begun() -> Iterator[str]:
    """An exhibition without a booth: its address."""
    with tempfile.TemporaryDirectory() as name:
        root, site = Path(name) / "root", Path(name) / "site"
        if run(["init", str(root)]):
            sys.exit(2)
        built(root, site)
        with serving(site) as address:
            yield address


def shoot(browser: Browser, address: str, pages: dict[str, str]) -> None:
    """Take pages at every width, scheme and language."""
    for width, scheme in product(WIDTHS, SCHEMES):
        page = browser.new_page(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]  # one of SCHEMES
        )
        page.route(f"**/{MOVED}", stay)
        for name, prefix in product(pages, LANGUAGES):
            page.goto(address + (pages[name] if name == "not-found" else prefix + pages[name]))
            take(page, f"{name}-{width}-{scheme}-{prefix.strip('/') or 'id'}")
        page.close()


def stay(route: Route) -> None:
    """Give a page that leads on without what makes the browser follow at once."""
    content = route.fetch().text().replace('http-equiv="refresh"', "")
    route.fulfill(content_type="text/html", body=content)


def print_out(browser: Browser, address: str, pages: dict[str, str]) -> None:
    """Take pages as they are printed on A4, which is always light."""
    page = browser.new_page(viewport={"width": A4, "height": 1123})
    page.emulate_media(media="print")
    for name, prefix in product(pages, LANGUAGES):
        page.goto(address + prefix + pages[name])
        take(page, f"{name}-{prefix.strip('/') or 'id'}")
    page.close()


def take(page: Page, name: str) -> None:
    """Write the picture of a page, from its head to its foot, all of it loaded."""
    page.evaluate(LOADED)
    page.wait_for_load_state("networkidle")
    window = page.viewport_size or {"width": A4, "height": A4}
    whole = page.evaluate("document.documentElement.scrollHeight")
    # What is fixed to the window's foot shall stand at the page's, not across its middle.
    page.set_viewport_size({"width": window["width"], "height": max(whole, window["height"])})
    page.screenshot(path=OUT / f"{name}.png", full_page=True)
    page.set_viewport_size({"width": window["width"], "height": window["height"]})


def choose_best() -> None:
    """Write the best pictures for the documents; they stay small enough to be committed."""
    folder = ROOT / "docs" / "screenshots"
    folder.mkdir(exist_ok=True)
    for name, (picture, height) in BEST.items():
        with Image.open(OUT / f"{picture}.png") as taken:
            shown = taken.convert("RGB").crop((0, 0, taken.width, min(height, taken.height)))
            shown.save(folder / f"{name}.webp", quality=82, method=6)
    weight = sum(one.stat().st_size for one in folder.glob("*.webp"))
    print(f"docs/screenshots: {weight / 1000:.0f} kB")
    if weight > BYTES_MOST:
        sys.exit(f"more than {BYTES_MOST / 1_000_000:.0f} MB")


def chosen(pages: dict[str, str]) -> dict[str, str]:
    """The pages that the command line asks for; all, if it asks for none."""
    asked = tuple(sys.argv[1:])
    return {name: path for name, path in pages.items() if not asked or name.startswith(asked)}


def main() -> None:
    """Take what is asked for; where that is everything, choose the best."""
    OUT.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        if chosen(PAGES) or chosen(PRINTED):
            with exhibition() as address:
                shoot(browser, address, chosen(PAGES))
                print_out(browser, address, chosen(PRINTED))
        for pages, options in ((CHANGED, ()), (DESK, ("--desk",))):
            if chosen(pages):
                with exhibition(*options, change=withdraw) as address:
                    shoot(browser, address, chosen(pages))
        if chosen(EMPTY):
            with just_begun() as address:
                shoot(browser, address, chosen(EMPTY))
        browser.close()
    if not sys.argv[1:]:
        choose_best()


if __name__ == "__main__":
    main()
