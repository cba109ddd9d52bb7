"""Take pictures of every kind of page of the built site, in both languages, light and dark.

Writes PNG files to build/screenshots/, and the eight that show the exhibition best as WebP to
docs/screenshots/; `make screenshots` runs it after a build.
"""

import sys
from itertools import product
from pathlib import Path

from PIL import Image
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
    "map": "2022/peta/index.html",
    "booth": "2022/kabupaten-lombok-timur/index.html",
    "booth-without-photos": "2022/kota-madiun/index.html",
    "booth-plans": "2022/kabupaten-penajam-paser-utara/index.html",
    "pillar": "2022/pilar/environment/index.html",
    "province": "2022/provinsi/jawa-tengah/index.html",
    "plans": "rencana/index.html",
    "changes": "2023/perubahan/index.html",
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
            page.wait_for_function("[...document.images].every(one => one.complete)")
            page.screenshot(
                path=OUT / f"{name}-{width}-{scheme}-{prefix.strip('/') or 'id'}.png",
                full_page=True,
            )
        page.close()


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


def main() -> None:
    """Take the pages named on the command line, or all and then the best."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        shoot(browser, sys.argv[1:] or list(PAGES))
        browser.close()
    if not sys.argv[1:]:
        choose_best()


if __name__ == "__main__":
    main()
