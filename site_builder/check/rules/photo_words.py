"""Words of photos: the alt text tells what is to be seen, in each language, and nothing twice."""

import re
from collections.abc import Iterator, Mapping

from site_builder.check.scope import Scope
from site_builder.model.problem import FieldPath, Problem
from site_builder.model.reading import CAMERA_NAME, FILE_NAME, IDLE_WORDS

_TOLD_LEAST = 10
"""Characters below which an alt text is too short anyway, and told so."""

_FILE = re.compile(FILE_NAME, re.IGNORECASE)
_CAMERA = re.compile(CAMERA_NAME, re.IGNORECASE)


def check_photo_words(scope: Scope) -> Iterator[Problem]:
    """Judge the alt text of every photo that has one."""
    for at, raw in scope.raw_items("photos"):
        alts = _said(raw.get("alt"))
        captions = {_folded(words) for words in _said(raw.get("caption")).values()}
        told: dict[str, str] = {}
        for lang, words in alts.items():
            where: FieldPath = (*at, "alt", lang) if lang else (*at, "alt")
            other = told.setdefault(_folded(words), lang)
            if len(words) >= _TOLD_LEAST and _is_idle(words, raw):
                yield scope.at_value("photo-alt-idle", where, value=words)
            elif _folded(words) in captions:
                yield scope.at_value("photo-alt-repeats", where)
            elif other != lang:
                yield scope.at_value("photo-alt-untranslated", where, lang=lang, other=other)


def _said(value: object) -> dict[str, str]:
    """The texts of a field as typed, by language; a plain one under no language."""
    texts = value if isinstance(value, Mapping) else {"": value}
    return {str(lang): words for lang, words in texts.items() if isinstance(words, str)}


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _is_idle(words: str, raw: Mapping[str, object]) -> bool:
    """Whether a text names a file, or says no more than that there is a photo."""
    text = words.strip()
    if _FILE.fullmatch(text) or text in {raw.get("file"), raw.get("id")}:
        return True
    bare = [one for one in re.split(r"[\s_-]+", text.casefold()) if not one.strip(".").isdigit()]
    return all(one.strip(".,:;()") in IDLE_WORDS or _CAMERA.fullmatch(one) for one in bare)
