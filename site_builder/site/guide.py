"""The guide's Markdown: the packaged pages, overridden file by file by `docs/guide/` of the root.

Pages that speak of Indonesia have a general twin in `general/`, for exhibitions with a register of
their own.

A file's name is made of address words joined by hyphens: `join-organizer.md` lives at
`ikut/penyelenggara/`. A language without a guide of its own shows that of the fallbacks. Pages name
each other by file, `[...](join-organizer.md#part)`: addresses differ between exhibitions.
"""

import re
from pathlib import Path

from site_builder.i18n.catalogue import FALLBACKS
from site_builder.model.register import Register
from site_builder.pages.urls import Urls

PACKAGED = Path(__file__).parent.parent / "guide"
GENERAL = PACKAGED / "general"
_LINK = re.compile(r"\]\(([a-z][a-z-]*)\.md(#[^)\s]*)?\)")


def guide_shelves(root: Path, register: Register) -> tuple[Path, ...]:
    """Folders of guides, the later ones before the earlier; each holds a folder a language."""
    own = root / "docs" / "guide"
    return (PACKAGED, own) if register.packaged else (PACKAGED, GENERAL, own)


def guide_files(shelves: tuple[Path, ...], lang: str) -> dict[str, tuple[str, str]]:
    """Give a language's guide by file stem: the Markdown, and the language it is written in."""
    found: dict[str, tuple[str, str]] = {}
    for other in (*reversed(FALLBACKS), lang):
        for shelf in shelves:
            folder = shelf / other
            if folder.is_dir():
                for place in sorted(folder.glob("*.md")):
                    found[place.stem] = (place.read_text(encoding="utf-8"), other)
    return found


def guide_path(stem: str, urls: Urls) -> str:
    """Give the address of a guide page."""
    words = [f"path.{part}" for part in stem.split("-")]
    if all(word in urls.path_words for word in words):
        return urls.of("/".join(urls.path_words(word) for word in words) + "/")
    return urls.of(f"{stem}/")


def guide_linked(text: str, stem: str, urls: Urls) -> str:
    """Write the addresses of guide pages in place of their files' names, relative to this page."""
    root = "../" * guide_path(stem, urls).count("/")
    return _LINK.sub(lambda found: f"]({root}{guide_path(found[1], urls)}{found[2] or ''})", text)
