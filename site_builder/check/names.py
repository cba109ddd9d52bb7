"""Names of regions found in texts: by their official names, whole words only."""

import re
from collections.abc import Mapping

from site_builder.model.register import Region, Register

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")

Names = Mapping[str, tuple[tuple[tuple[str, ...], Region], ...]]
"""By first word: the official names that begin with it, longest first."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in small letters."""
    return tuple(_WORD.findall(text.casefold()))


def names_from(register: Register) -> Names:
    """The official names of all regions."""
    gathered: dict[str, list[tuple[tuple[str, ...], Region]]] = {}
    for region in register.regions.values():
        name = words_of(region.name)
        if name:
            gathered.setdefault(name[0], []).append((name, region))
    return {
        first: tuple(sorted(listed, key=lambda one: -len(one[0])))
        for first, listed in gathered.items()
    }


def named_in(words: tuple[str, ...], names: Names) -> Region | None:
    """The first region that is named."""
    for at, word in enumerate(words):
        for name, region in names.get(word, ()):
            if words[at : at + len(name)] == name:
                return region
    return None
