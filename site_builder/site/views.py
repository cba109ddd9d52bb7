"""One view of the exhibition for each language, with its words, addresses and pictures."""

from collections.abc import Mapping

from site_builder.i18n.catalogue import Catalogue, catalogue, general
from site_builder.load.outlines import packaged_land
from site_builder.model.exhibits import Exhibition
from site_builder.model.photo import Rendition
from site_builder.pages.urls import Urls
from site_builder.pages.view import View


def catalogues_of(exhibition: Exhibition) -> dict[str, Catalogue]:
    """The words of every language of the exhibition, its own ones first."""
    own = {lang: dict(pairs) for lang, pairs in exhibition.words}
    said = {lang: catalogue(lang, own.get(lang)) for lang in exhibition.languages}
    if exhibition.register.packaged:
        return said
    return {lang: general(words, own.get(lang)) for lang, words in said.items()}


def views_of(exhibition: Exhibition, renditions: Mapping[str, tuple[Rendition, ...]]) -> list[View]:
    """Views in the order of the exhibition's languages."""
    words = catalogues_of(exhibition)
    first = exhibition.first_language
    land = packaged_land() if exhibition.register.packaged else None
    return [
        View(lang, words[lang], exhibition, Urls(lang, first, words[first]), renditions, land=land)
        for lang in exhibition.languages
    ]
