"""Pages without data of their own: the guide, as the engine rendered it, and the page not found."""

from dataclasses import dataclass

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.page import Page
from site_builder.pages.guide_parts import parts_of
from site_builder.pages.view import View, alternates

_CONTENTS_FROM = 4
"""Parts from which a page lists them beside its text."""


@dataclass(frozen=True, slots=True)
class GuideText:
    """One guide page in one language."""

    path: str
    title: str
    description: str
    html: str
    """From our own Markdown, through the engine: trusted."""
    lang: str
    """The language it is written in."""
    section: str


def guide_page(view: View, text: GuideText, written: frozenset[str]) -> Page:
    """Put a guide page into the site; `written` are the languages that have it."""
    key = text.path.removeprefix(view.urls.of(""))
    opening, parts = parts_of(text.html)
    return Page(
        path=text.path,
        lang=view.lang,
        template="guide.html",
        title=text.title,
        description=text.description,
        values={
            "opening": opening,
            "parts": parts,
            "has_contents": len(parts) >= _CONTENTS_FROM,
            "readers": _readers(view, text.path) if text.section == "join" else [],
            "text_lang": None if text.lang == view.lang else text.lang,
        },
        key=key,
        alternates=alternates(view, key, written),
        section=text.section,
        styles=("assets/css/guide.css",),
        untranslated=text.lang != view.lang,
        listed=text.lang == view.lang,
    )


def _readers(view: View, path: str) -> list[dict[str, object]]:
    """The guides of those who take part, one for each kind of reader."""
    places = {
        "region": view.urls.top("join"),
        "form": view.urls.form(),
        "reviewer": view.urls.guide("reviewer"),
        "organizer": view.urls.guide("organizer"),
    }
    return [
        {"name": view.words(f"guide.{reader}"), "path": place, "current": place == path}
        for reader, place in places.items()
    ]


def not_found_page(view: View, catalogues: dict[str, Catalogue]) -> Page:
    """The page for an address that does not exist, in all languages at once."""
    newest = view.exhibition.newest
    versions = []
    for lang, words in catalogues.items():
        prefix = "" if lang == view.exhibition.first_language else f"{lang}/"
        versions.append(
            {
                "lang": lang,
                "title": words("notfound.title"),
                "lead": words("notfound.lead"),
                "home": words("notfound.home"),
                "home_path": prefix,
                "hall": words("notfound.hall", year=newest.year),
                "hall_path": f"{prefix}{newest.year}/",
            }
        )
    return Page(
        path="404.html",
        lang=view.lang,
        template="notfound.html",
        title=view.words("notfound.title"),
        description=view.words("notfound.lead"),
        values={"versions": versions},
        key="404.html",
        listed=False,
    )
