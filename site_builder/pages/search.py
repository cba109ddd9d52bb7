"""The search: its page, and the list of names that it is asked first.

Names of regions, in full, in short, former or misspelt, are matched in the browser against that
list, so that whoever asks for a region gets its booth first; all else is full text (Pagefind). From
a file system, where no index can be fetched, the list with titles of programmes is all there is.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from site_builder.model.exhibits import Booth, Edition
from site_builder.model.page import OutputFile, Page
from site_builder.pages.ornament import cloth_path
from site_builder.pages.roots import BEGINNINGS, ENDINGS, LEAST, ROOTED
from site_builder.pages.view import View, alternates

FOLDER = "assets/cari/"
SCRIPTS = tuple(f"assets/js/search-{name}.js" for name in ("names", "page"))
_VERSION_LENGTH = 10


def search_pages(view: View) -> Iterator[Page]:
    """The search page of one language."""
    path = view.urls.top("search")
    key = path.removeprefix(view.urls.of(""))
    names = names_file(view)
    version = sha256(names.content).hexdigest()[:_VERSION_LENGTH]
    newest = view.exhibition.newest
    yield Page(
        path=path,
        lang=view.lang,
        template="search.html",
        title=view.words("search.title"),
        description=view.words("search.lead"),
        values={
            "names": names.path,
            "version": version,
            "hall_path": view.urls.hall(newest),
            "year": str(newest.year),
            "words": [
                {
                    "name": name,
                    "said": view.words(f"search.{name}", count="{count}", asked="{asked}"),
                }
                for name in ("found", "found-one", "none", "local", "failed", "waiting")
            ],
            "pillars": [
                {
                    "id": pillar.id,
                    "icon": pillar.icon,
                    "name": view.said(pillar.name),
                    "path": view.urls.pillar(newest, pillar.id),
                }
                for pillar in view.exhibition.hand_in.pillars
            ],
        },
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="search",
        scripts=SCRIPTS,
    )


def names_file(view: View) -> OutputFile:
    """The list of one language: what can be asked for by name, as a script."""
    made = view.kept.get("names")
    if not isinstance(made, OutputFile):
        held = {"rows": [*_booths(view), *_pillars(view)], "roots": _roots(view)}
        text = json.dumps(held, ensure_ascii=True, separators=(",", ":"))
        made = OutputFile(f"{FOLDER}{view.lang}.js", f"window.pameranNames={text}\n".encode())
        view.kept["names"] = made
    return made


def _roots(view: View) -> dict[str, Any]:
    """How words of this language are cut to roots, when nothing was found otherwise."""
    if view.lang != ROOTED:
        return {"least": LEAST, "endings": [], "beginnings": []}
    return {"least": LEAST, "endings": ENDINGS, "beginnings": BEGINNINGS}


def _booths(view: View) -> Iterator[dict[str, Any]]:
    """Booths, those of newer editions first."""
    for edition in reversed(view.exhibition.editions):
        for booth in edition.open_booths:
            yield _row(view, edition, booth)


def _row(view: View, edition: Edition, booth: Booth) -> dict[str, Any]:
    region = booth.region
    return {
        "path": view.urls.booth(booth),
        "name": region.name,
        "short": region.short_name,
        "type": region.type,
        "also": list(region.other_names),
        "about": f"{region.province.name} · {edition.year}",
        "cloth": cloth_path(region),
        "titles": [one.title.in_(view.lang)[0] for one in booth.hand_in.programmes],
    }


def _pillars(view: View) -> Iterator[dict[str, Any]]:
    newest = view.exhibition.newest
    for pillar in view.exhibition.hand_in.pillars:
        names = [pillar.name.in_(lang)[0] for lang in view.exhibition.languages]
        own = pillar.name.in_(view.lang)[0]
        yield {
            "path": view.urls.pillar(newest, pillar.id),
            "name": own,
            "short": own,
            "type": "",
            "also": [*(name for name in names if name != own), pillar.id],
            "about": view.words("search.pillar", year=newest.year),
            "cloth": "",
            "titles": [],
        }
