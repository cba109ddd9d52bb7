"""The words of pages, messages and addresses, by flat key, one catalogue for each language.

Packaged catalogues lie in `words/<code>/<room>.toml` (one file for each room of the house, keys
unique over all of them). An exhibition's own words (`exhibits/words/<code>.toml`) add a language
or replace single words; what they leave out is said in the next language of `FALLBACKS`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FALLBACKS = ("en", "id")
"""Packaged languages that lend a word which a language lacks, in this order."""

PACKAGED = ("id", "en")
"""Languages whose words are complete (tests hold their keys and placeholders equal)."""

GENERAL = "-own"
"""Ending of the words that serve where the regions are not Indonesia's (an own register)."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All words of one language."""

    lang: str
    words: Mapping[str, str]
    borrowed: frozenset[str]
    """Keys whose words stand in another language, for lack of own ones."""

    def __call__(self, key: str, /, **args: object) -> str:
        """Give the words for a key with its placeholders filled.

        Raises: KeyError if no language has the key, or an argument is missing: our own bug.
        """
        words = self.words[key]
        return fill(words, args) if "{" in words else words

    def __contains__(self, key: object) -> bool:
        """Whether some language has this key."""
        return key in self.words


@cache
def packaged_words(lang: str) -> Mapping[str, str]:
    """Read the packaged words of a language; empty if we ship none."""
    folder = files("site_builder.i18n") / "words" / lang
    if not folder.is_dir():
        return {}
    words: dict[str, str] = {}
    for room in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not room.name.endswith(".toml"):
            continue
        for key, value in tomllib.loads(room.read_text(encoding="utf-8")).items():
            if key in words or not isinstance(value, str):
                message = f"{lang}/{room.name}: {key} is doubled or not a text"
                raise ValueError(message)
            words[key] = value
    return words


def catalogue(lang: str, own: Mapping[str, str] | None = None) -> Catalogue:
    """Put a language's words together: its own over the packaged ones over the fallbacks."""
    known = {**packaged_words(lang), **(own or {})}
    words: dict[str, str] = {}
    for other in reversed(FALLBACKS):
        words.update(packaged_words(other))
    borrowed = frozenset(words) - frozenset(known)
    return Catalogue(lang, {**words, **known}, borrowed)


def general(words: Catalogue, own: Mapping[str, str] | None = None) -> Catalogue:
    """Speak of any country's regions: `<key>-own` in place of `<key>`.

    Args:
        words: all words of a language.
        own: the exhibition's own words of that language, which stay.
    """
    replaced = {
        key.removesuffix(GENERAL): value
        for key, value in words.words.items()
        if key.endswith(GENERAL) and key.removesuffix(GENERAL) not in (own or {})
    }
    return Catalogue(words.lang, {**words.words, **replaced}, words.borrowed)


def fill(words: str, args: Mapping[str, object]) -> str:
    """Fill the placeholders of a text, each once: what is filled in is not looked into."""
    parts = list(_pieces(words))
    parts[1::2] = [str(args[name]) for name in parts[1::2]]
    return "".join(parts)


def pieces(words: str) -> list[str]:
    """Split a text at its placeholders: words, name of a placeholder, words, and so on."""
    return list(_pieces(words))


@cache
def _pieces(words: str) -> tuple[str, ...]:
    return tuple(_PLACEHOLDER.split(words))


def placeholders(words: str) -> frozenset[str]:
    """Name the placeholders of a text."""
    return frozenset(_PLACEHOLDER.findall(words))
