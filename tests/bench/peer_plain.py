"""Plain MkDocs with Material, and a bare loop for the pictures: a page for each booth and language."""

import shutil
import sys
from pathlib import Path

from contender import MARK, Site, removing
from process import Command
from texts import LANGUAGES, Booth, booths, lend

TEMPLATES = Path(__file__).parent / "peers/plain"
NAME = "MkDocs and a loop"
_WIDTHS = (320, 640, 1280)


def site(root: Path, home: Path) -> Site:
    """Write the project; gives its site."""
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(TEMPLATES, home)
    text, photo, links = home, None, []
    for booth in booths(root, MARK):
        for given in booth.photos:
            lend(given, home / "photos" / booth.slug / given.name)
        for lang in LANGUAGES:
            place = _place(home, booth, lang)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(_page(booth, lang), encoding="utf-8")
        links.append(f"- [{booth.name}]({booth.year}/{booth.slug}.md)")
        if booth.marked:
            text = _place(home, booth, LANGUAGES[0])
            photo = home / "photos" / booth.slug / booth.photos[0].name
    (home / "docs/index.md").write_text("\n".join(("# Pameran", "", *links)), encoding="utf-8")
    out = home / "site"
    command = Command((sys.executable, "loop.py"), home)
    return Site(NAME, command, out, removing(out, home / "docs/img"), text, photo)


def _place(home: Path, booth: Booth, lang: str) -> Path:
    folder = "" if lang == LANGUAGES[0] else lang
    return home / "docs" / folder / booth.year / f"{booth.slug}.md"


def _page(booth: Booth, lang: str) -> str:
    texts = booth.in_(lang)
    lines = [f"# {booth.name}", texts["tagline"]]
    for photo in booth.photos:
        names = {width: f"/img/{booth.slug}-{photo.stem}-{width}.webp" for width in _WIDTHS}
        srcset = ", ".join(f"{name} {width}w" for width, name in names.items())
        lines.append(
            f'<img src="{names[1280]}" srcset="{srcset}" sizes="100vw" width="1280" height="960" '
            f'alt="{booth.name}" loading="lazy">'
        )
    lines.append(texts["summary"])
    for heading, block in (("Capaian", "achievements"), ("Rencana", "plans")):
        lines.append(f"## {heading}")
        for one in texts[block]:
            sources = "\n".join(f"- <{source}>" for source in one["sources"])
            said = (f"### {one['title']}", f"{one['pillar']}, {one['year']}", one["description"])
            lines.extend((*said, sources))
    return "\n\n".join(lines) + "\n"
