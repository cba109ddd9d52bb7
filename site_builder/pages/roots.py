"""Roots of Indonesian words, so that `kembang` finds `mengembangkan`, and the other way round.

The nasal prefixes meN- and peN- melt with the first letter of a root; the search engine's stemmer
cuts them off without giving it back. Here a word gives every root that it may come from, with no
dictionary: what is no word is never asked for. Pure.
Source: Alwi and others, "Tata Bahasa Baku Bahasa Indonesia", on the forms of meng-.
"""

import re
from collections.abc import Iterator
from functools import cache

_WORD = re.compile(r"[a-z]{5,}")

ROOTED = "id"
"""The language whose words melt with their prefixes."""

LEAST = 4
"""Letters of the shortest root that is given."""

ENDINGS = ("kannya", "annya", "kan", "an", "i", "nya")

BEGINNINGS = (
    *((f"{first}ny", ("s",), True) for first in ("me", "pe")),
    *((f"{first}nge", ("",), False) for first in ("me", "pe")),
    *((f"{first}ng", ("k", ""), False) for first in ("me", "pe")),
    *((f"{first}m", ("p", ""), False) for first in ("me", "pe")),
    *((f"{first}n", ("t", ""), False) for first in ("me", "pe")),
    *((first, ("",), False) for first in ("me", "pe", "di", "ber", "ter", "per", "ke", "se")),
)
"""Prefix, letters that may have melted away before a vowel, whether a vowel must follow."""

_VOWELS = "aeiou"

_ROOTED = re.compile("|".join(sorted({prefix for prefix, _, _ in BEGINNINGS}, key=len)))
"""What a word begins with that has any root."""


def roots_of(text: str) -> list[str]:
    """Give the roots that the words of a text may come from, each once, sorted."""
    words = set(_WORD.findall(text.lower()))
    return sorted({root for word in words for root in _roots(word)} - words)


@cache
def _roots(word: str) -> tuple[str, ...]:
    """The roots of one word: the same words stand in many texts."""
    return tuple(dict.fromkeys(_found(word))) if _ROOTED.match(word) else ()


def _found(word: str) -> Iterator[str]:
    for bare in (word, *(word.removesuffix(one) for one in ENDINGS if word.endswith(one))):
        for prefix, melted, before_vowel in BEGINNINGS:
            if not bare.startswith(prefix):
                continue
            rest = bare.removeprefix(prefix)
            vowel = rest[:1] in _VOWELS
            letters = melted if vowel else ("",)
            if vowel or not before_vowel:
                yield from (one + rest for one in letters if len(one + rest) >= LEAST)
