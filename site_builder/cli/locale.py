"""In which language the command speaks: option, environment, else the exhibition's first one."""

import os
from collections.abc import Sequence
from pathlib import Path

from site_builder.i18n.catalogue import FALLBACKS, PACKAGED, Catalogue, catalogue
from site_builder.load.exhibition import first_language_of

DEFAULT = "id"


def words_for(locale: str | None, root: Path) -> Catalogue:
    """Choose the catalogue for talk and reports.

    The first of them that we have words for; an exhibition in none of those languages is spoken to
    in the language its pages borrow from.
    """
    return words_of(locale, (first_language_of(root) or DEFAULT,))


def words_of(locale: str | None, languages: Sequence[str]) -> Catalogue:
    """The same for an exhibition of which only the languages are known."""
    asked = (locale, os.environ.get("PAMERAN_LOCALE"), *languages)
    return catalogue(next((one for one in asked if one in PACKAGED), FALLBACKS[0]))


def words_before_parsing(arguments: Sequence[str]) -> Catalogue:
    """Choose the catalogue for help and usage errors, before the command line is understood."""
    locale = None
    root = Path()
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        value = value or next(iter(arguments[index + 1 : index + 2]), "")
        if name == "--locale":
            locale = value
        if name == "--root":
            root = Path(value)
    return words_for(locale, root)
