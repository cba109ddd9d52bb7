"""Where a fault is explained: the address of its page, or the command that tells the same."""

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.exhibits import Exhibition
from site_builder.pages.urls import Urls
from site_builder.report.values import Where, explain_command
from site_builder.site.views import catalogues_of


def where_explained(exhibition: Exhibition | None, words: Catalogue) -> Where:
    """Give the page of a code in the reader's language, or in the exhibition's first one."""
    if exhibition is None or exhibition.hand_in.address is None:
        return explain_command
    first = exhibition.first_language
    lang = words.lang if words.lang in exhibition.languages else first
    urls = Urls(lang, first, catalogues_of(exhibition)[first])
    site = exhibition.hand_in.address.rstrip("/")
    return lambda code: f"{site}/{urls.problem(code)}"
