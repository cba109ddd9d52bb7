"""Hugo's project of a made exhibition: a bundle for each booth, its texts in two languages.

It is asked for as many pages as ours has where that is compared: a page for each region, and plain
pages for the rest.
"""

import json
import shutil
from pathlib import Path

from contender import MARK, Site, removing
from process import Command
from texts import LANGUAGES, Booth, booths, lend

TEMPLATES = Path(__file__).parent / "peers/hugo"
NAME = "Hugo"


def site(root: Path, home: Path, binary: Path, name: str = NAME) -> Site:
    """Write the project; gives its site."""
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(TEMPLATES, home)
    text, photo = home, None
    for booth in booths(root, MARK):
        bundle = home / "content" / booth.year / booth.slug
        for lang in LANGUAGES:
            _write(bundle / f"index.{lang}.md", booth.in_(lang))
        for given in booth.photos:
            lend(given, bundle / given.name)
        if booth.marked:
            text = bundle / "index.id.md"
            photo = bundle / booth.photos[0].name if booth.photos else None
    out = home / "public"
    command = Command(
        (str(binary), "build", "--quiet"), home, {"HUGO_CACHEDIR": str(home / "cache")}
    )
    forget = removing(out, home / "resources", home / "cache")
    return Site(name, command, out, forget, text, photo)


def with_regions(root: Path, home: Path, pages: int) -> None:
    """Add a page for each region, and plain ones, up to a number of pages in all."""
    shown = list(booths(root, MARK))
    for booth in shown:
        for lang in LANGUAGES:
            _write(home / "content/daerah" / f"{booth.slug}.{lang}.md", booth.in_(lang))
    lists = len({booth.year for booth in shown}) + 4  # home, daerah, lain, 404
    left = pages - len(LANGUAGES) * (2 * len(shown) + lists)
    for number in range(max(0, left) // len(LANGUAGES)):
        for lang in LANGUAGES:
            _write_plain(home / "content/lain" / f"{number}.{lang}.md", number, shown, lang)


def _write(place: Path, texts: dict[str, object]) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    head = {key: value for key, value in texts.items() if key != "summary"}
    place.write_text(f"{json.dumps(head, indent=1)}\n\n{texts['summary']}\n", encoding="utf-8")


def _write_plain(place: Path, number: int, shown: list[Booth], lang: str) -> None:
    texts = shown[number % len(shown)].in_(lang)
    kept = {key: texts[key] for key in ("tagline", "summary")}
    _write(place, {"title": f"Halaman {number}", **kept})
