"""In which language the command speaks: option, environment, else the exhibition's first one."""

import os
from collections.abc import Sequence
from pathlib import Path

from site_builder.i18n.catalogue import Catalogue, catalogue, packaged_words
from site_builder.load.exhibition import first_language_of

DEFAULT = "id"


def words_for(locale: str | None, root: Path) -> Catalogue:
    """Choose the catalogue for talk and reports.

    Falls back to the exhibition's first language, then to Indonesian; a language without packaged
    words speaks through the fallbacks of `i18n.catalogue`.
    """
    wanted = locale or os.environ.get("PAMERAN_LOCALE") or first_language_of(root) or DEFAULT
    return catalogue(wanted if packaged_words(wanted) else DEFAULT)


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
