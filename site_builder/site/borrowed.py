"""Words that a language borrows: marked as what they are wherever a template prints them as text.

A language of an exhibition's own may lack words; they are borrowed from English, and a screen
reader must not read them by the rules of the page's language. The template is rewritten before it
is compiled, so a language with all its words costs nothing. Not marked: words in attributes, in
drawings and in choices, where no element may stand, and words that page modules put into a text.
"""

import re
from collections.abc import Set as AbstractSet

from jinja2 import Environment
from jinja2.ext import Extension

from site_builder.i18n.catalogue import FALLBACKS

_PIECE = re.compile(
    r"\{%.*?%\}|\{#.*?#\}|(?P<said>\{\{.*?\}\})|<(?P<close>/?)(?P<tag>[a-z][a-z0-9]*)|(?P<end>>)",
    re.DOTALL,
)
_WORDS = re.compile(r'\{\{ *(?:"(?P<key>[^"]+)"\|say|t\("(?P<filled>[^"]+)"[^{}]*\)) *\}\}')
_PLAIN = frozenset({"option", "script", "style", "svg", "textarea", "title"})
"""Elements that hold text only, or another language of markup."""


class Borrowed(Extension):
    """Marks borrowed words in every template of an environment; see `mark_borrowed`."""

    borrowed: AbstractSet[str] = frozenset()

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Give the source as it is compiled."""
        del name, filename
        return marked(source, self.borrowed) if self.borrowed else source


def mark_borrowed(environment: Environment, borrowed: AbstractSet[str]) -> None:
    """Let an environment mark these keys' words."""
    environment.add_extension(Borrowed)
    environment.extensions[Borrowed.identifier].borrowed = borrowed  # type: ignore[attr-defined]  # ours


def marked(source: str, borrowed: AbstractSet[str]) -> str:
    """Give a template's source with borrowed words in an element that names their language."""
    out: list[str] = []
    at = 0
    inside, plain = False, ""
    for found in _PIECE.finditer(source):
        out.append(source[at : found.start()])
        at = found.end()
        piece = found[0]
        if found["tag"]:
            inside = True
            plain = _after(plain, found["tag"], closing=bool(found["close"]))
        elif found["end"]:
            inside = False
        elif found["said"] and not inside and not plain and _key(piece) in borrowed:
            piece = f'<span lang="{FALLBACKS[0]}">{piece}</span>'
        out.append(piece)
    return "".join([*out, source[at:]])


def _after(plain: str, tag: str, *, closing: bool) -> str:
    """Which plain element is open after a tag; none is nested in another of its name."""
    if closing:
        return "" if tag == plain else plain
    return plain or (tag if tag in _PLAIN else "")


def _key(piece: str) -> str:
    found = _WORDS.fullmatch(piece)
    return (found["key"] or found["filled"]) if found else ""
