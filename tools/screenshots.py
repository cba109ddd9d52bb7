"""Take pictures of every kind of page of the built site, in both languages, light and dark.

Writes PNG files to build/screenshots/; `make screenshots` runs it after a build.
"""

import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
OUT = ROOT / "build" / "screenshots"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-file-access-from-files",
)
PAGES = {
    "home": "index.html",
    "hall": "2022/index.html",
    "booth": "2022/kabupaten-lombok-timur/index.html",
    "booth-without-photos": "2022/kota-madiun/index.html",
    "booth-plans": "2022/kabupaten-penajam-paser-utara/index.html",
    "pillar": "2022/pilar/environment/index.html",
    "province": "2022/provinsi/jawa-tengah/index.html",
    "awards": "2022/penghargaan/index.html",
    "awards-all": "penghargaan/index.html",
    "region": "daerah/kabupaten-demak/index.html",
    "data": "data/index.html",
    "join": "ikut/index.html",
    "not-found": "404.html",
}
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
LANGUAGES = ("", "en/")


def shoot(browser: Browser, wanted: list[str]) -> None:
    """Take the wanted pages at every width, scheme and language."""
    OUT.mkdir(parents=True, exist_ok=True)
    for width, scheme in product(WIDTHS, SCHEMES):
        page = browser.new_page(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]  # one of SCHEMES
        )
        for name, prefix in product(wanted, LANGUAGES):
            path = SITE / (PAGES[name] if name == "not-found" else prefix + PAGES[name])
            page.goto(path.as_uri())
            page.evaluate("document.querySelectorAll('img').forEach(one => one.loading = 'eager')")
            page.wait_for_load_state("networkidle")
            page.screenshot(
                path=OUT / f"{name}-{width}-{scheme}-{prefix.strip('/') or 'id'}.png",
                full_page=True,
            )
        page.close()


def main() -> None:
    """Take the pages named on the command line, or all."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        shoot(browser, sys.argv[1:] or list(PAGES))
        browser.close()


if __name__ == "__main__":
    main()
