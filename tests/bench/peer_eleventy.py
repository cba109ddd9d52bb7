"""Eleventy's project of a made exhibition: a page for each booth and language, and their lists."""

import json
import shutil
from pathlib import Path

from contender import MARK, Site, removing
from process import Command
from texts import LANGUAGES, Booth, booths, lend

TEMPLATES = Path(__file__).parent / "peers/eleventy"
NAME = "Eleventy"
_FIRST = LANGUAGES[0]


def site(root: Path, home: Path, modules: Path, node: Path) -> Site:
    """Write the project; gives its site.

    Args:
        root: of the exhibition.
        home: folder of the project, anew.
        modules: `node_modules` with Eleventy in it.
        node: Node.js.
    """
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(TEMPLATES, home)
    (home / "node_modules").symlink_to(modules)
    text, photo = home, None
    for booth in booths(root, MARK):
        for given in booth.photos:
            lend(given, home / "photos" / booth.year / booth.slug / given.name)
        for lang in LANGUAGES:
            _write_booth(home, booth, lang)
        if booth.marked:
            text = _place(home, booth, _FIRST)
            photo = home / _photos(booth)[0] if booth.photos else None
    for lang in LANGUAGES:
        head = {"layout": "list.njk", "lang": lang, "title": "Pameran"}
        _write(home / "content" / ("" if lang == _FIRST else lang) / "index.md", head, "")
    out = home / "_site"
    command = Command((str(node), str(modules / "@11ty/eleventy/cmd.cjs"), "--quiet"), home)
    return Site(NAME, command, out, removing(out, home / ".cache"), text, photo)


def _write_booth(home: Path, booth: Booth, lang: str) -> None:
    texts = booth.in_(lang)
    body = texts.pop("summary")
    other = next(one for one in LANGUAGES if one != lang)
    head = {
        **texts,
        "layout": "booth.njk",
        "tags": "booth",
        "lang": lang,
        "photos": _photos(booth),
        "other": {"lang": other, "url": _address(booth, other)},
    }
    _write(_place(home, booth, lang), head, body)


def _photos(booth: Booth) -> list[str]:
    return [f"photos/{booth.year}/{booth.slug}/{photo.name}" for photo in booth.photos]


def _address(booth: Booth, lang: str) -> str:
    return f"{'' if lang == _FIRST else f'/{lang}'}/{booth.year}/{booth.slug}/"


def _place(home: Path, booth: Booth, lang: str) -> Path:
    return home / "content" / f"{_address(booth, lang).strip('/')}.md"


def _write(place: Path, head: dict[str, object], body: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"---json\n{json.dumps(head, indent=1)}\n---\n{body}\n", encoding="utf-8")
