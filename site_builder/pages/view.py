"""What every page module is given: the exhibition as shown, in one language, with its pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from markupsafe import Markup, escape

from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number
from site_builder.model.exhibits import Exhibition
from site_builder.model.land import Land
from site_builder.model.photo import Rendition
from site_builder.model.text import Text
from site_builder.pages.urls import Urls


@dataclass(frozen=True, slots=True)
class Voice:
    """A language and its words: all that it takes to say what a hand-in says."""

    lang: str
    words: Catalogue

    def counted(self, key: str, count: int, **values: object) -> str:
        """Word a count: `<key>-one` for one thing, `<key>` otherwise; `{count}` is the number."""
        chosen = f"{key}-one" if count == 1 else key
        return self.words(chosen, count=number(count, self.lang), **values)

    def said(self, text: Text) -> Markup:
        """Give a text for a template: escaped, and marked where in another language."""
        words, lang = text.in_(self.lang)
        return _escaped(words) if lang == self.lang else _marked(words, lang)


@dataclass(frozen=True, slots=True)
class View(Voice):
    """One language's view of the exhibition."""

    exhibition: Exhibition
    """Only what is published: no drafts, no awards that are still sealed."""
    urls: Urls
    renditions: Mapping[str, tuple[Rendition, ...]]
    """By digest of the source photo, as planned; sorted by format, then width."""
    kept: dict[str, object] = field(default_factory=dict, repr=False, compare=False)
    """What page modules worked out once for all pages of this view."""
    land: Land | None = None
    """Outlines of the register's provinces; an own register has none."""

    @property
    def voice(self) -> Voice:
        """The language and its words alone."""
        return Voice(self.lang, self.words)


@cache
def _escaped(words: str) -> Markup:
    return escape(words)


@cache
def _marked(words: str, lang: str) -> Markup:
    marked = f'<span lang="{escape(lang)}">{escape(words)}</span>'
    return Markup(marked)  # noqa: S704 - both are escaped


def alternates(view: View, key: str, written_in: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """List the languages a page has words of its own in, with the page's path in each."""
    urls = {
        lang: Urls(lang, view.urls.first_language, view.urls.path_words)
        for lang in view.exhibition.languages
    }
    return tuple(
        (lang, urls[lang].of(key)) for lang in view.exhibition.languages if lang in written_in
    )
