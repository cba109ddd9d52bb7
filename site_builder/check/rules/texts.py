"""Texts: in the exhibition's languages, not in capitals, without HTML, links that open; advice."""

import re
from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.check.texts import Said, texts_of
from site_builder.model.line import line
from site_builder.model.nearest import nearest
from site_builder.model.problem import Problem
from site_builder.model.reading import CAPITALS, SHOUT_LETTERS, SHOUT_WORDS

_SHOWN = 200
"""Characters of a corrected text that is offered."""

_TAG = re.compile(
    r"</?(?:a|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|s"
    r"|script|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul|video)(?:\s[^<>]*)?/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|#\d+);",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[[^\]\n]*\]\(\s*<?(?P<target>[^)\s>]*)")
_OPENS = re.compile(r"(https?://[^\s/@]+(?:[/?#]|$)|mailto:[^\s@]+@|tel:[+0-9])", re.IGNORECASE)


def check_texts(scope: Scope) -> Iterator[Problem]:
    """Judge every text of a file."""
    languages = scope.exhibition.languages
    for said in texts_of(scope):
        if said.lang and said.lang not in languages:
            free = [
                one for one in languages if (*said.at[:-1], one) not in scope.parsed.places.values
            ]
            near = nearest(said.lang, free) or next(iter(free), "")
            values = {"value": said.lang, "known": ", ".join(languages), "nearest": near}
            values["line"] = line(near, said.words)
            yield scope.at_key("language-unknown", said.at, **values)
        if "<" in said.words or "&" in said.words:
            yield from _check_html(scope, said)
        if said.rich and "](" in said.words:
            yield from _check_links(scope, said)
        if _shouts(said.words):
            corrected = line(said.key, said.words.capitalize()[:_SHOWN])
            values = {"field": said.field, "corrected": corrected}
            yield scope.at_value("text-in-capitals", said.at, **values)


def _shouts(words: str) -> bool:
    if words[1:2].islower() or words[2:3].islower() or len(words) < SHOUT_LETTERS:
        return False
    letters = [one for one in words if one.isalpha()]
    capitals = sum(one.isupper() for one in letters)
    enough = len(letters) >= SHOUT_LETTERS and len(words.split()) >= SHOUT_WORDS
    return enough and capitals >= CAPITALS * len(letters)


def _check_html(scope: Scope, said: Said) -> Iterator[Problem]:
    found = _TAG.search(said.words)
    if found:
        bare = " ".join(_TAG.sub(" ", said.words).split())
        corrected = line(said.key, bare[:_SHOWN])
        values = {"field": said.field, "value": found[0], "corrected": corrected}
        yield scope.at_value("text-with-html", said.at, **values)


def _check_links(scope: Scope, said: Said) -> Iterator[Problem]:
    for found in _LINK.finditer(said.words):
        if not _OPENS.match(found["target"]):
            values = {"field": said.field, "value": found["target"]}
            yield scope.at_value("link-in-text", said.at, **values)
