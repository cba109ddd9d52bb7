"""Find the regions a person may mean: by code, name, part of a name, abbreviation, or a slip.

The first of these ways that finds anything decides; more than one region is a question for the
person, never a guess. Imports: nothing outside `model`.
"""

import difflib
import re
from collections.abc import Callable, Iterable

from site_builder.model.register import Region, Register, slug_of

LIKENESS = 0.8
"""Least likeness (difflib ratio) of a name that is taken for the one meant."""

LIKENESS_OF_TYPE = 0.75
"""The same where the type word was spelt right, so that fewer names can be meant."""

APART = 0.03
"""How much less alike another name must be, not to be meant as well."""

SHOWN_MOST = 8
"""Regions that are offered when none is found."""

_LONGEST = 80
_DIGITS = re.compile(r"([0-9]{2})\D?([0-9]{2})")
_SHORT_WORDS = {"kab": "kabupaten", "kt": "kota", "adm": "administrasi"}
_ABBREVIATION = re.compile(r"[a-z]{3,10}")
_PREFIX_LEAST = 4
"""Letters of a one-word name's beginning that are enough to mean it."""

_PIECE_LEAST = 5
"""Letters of a word's beginning or end that are enough to mean it."""


def regions_meant(register: Register, wanted: str) -> tuple[Region, ...]:
    """The regions that are meant, in the order of the register; nothing if none is close."""
    asked = _spelt_out(wanted)
    types = {slug_of(region.type) for region in register.regions.values()}
    ways: tuple[Callable[[Region], bool], ...] = (
        lambda region: region.code == wanted.strip(),
        lambda region: (
            _DIGITS.fullmatch(wanted.strip()) is not None
            and region.code == _DIGITS.sub(r"\1.\2", wanted.strip())
        ),
        lambda region: region.slug == asked,
        lambda region: slug_of(region.short_name) == asked,
        lambda region: (
            _tight(region.slug) == _tight(asked)
            or _tight(slug_of(region.short_name)) == _tight(asked)
        ),
        lambda region: _has_words(asked, region, types),
        lambda region: _abbreviates(wanted, region),
        lambda region: _has_piece(asked, region),
        lambda region: (
            asked.partition("-")[0] in types
            and slug_of(region.short_name) == asked.partition("-")[2]
        ),
    )
    if not asked or len(wanted) > _LONGEST:
        return ()
    for way in ways:
        found = tuple(region for region in register.regions.values() if way(region))
        if found:
            return found
    return _alike(register, asked, types)


def regions_near(register: Register, wanted: str) -> tuple[Region, ...]:
    """The regions with the most similar names, best first: offered when none is meant."""
    ranked = sorted(_ranked(register, _spelt_out(wanted[:_LONGEST])), key=lambda one: -one[0])
    return tuple(region for _, region in ranked[:SHOWN_MOST])


def _spelt_out(wanted: str) -> str:
    """A name as a slug, its type word written out: `Kab. Demak` is `kabupaten-demak`."""
    first, *rest = slug_of(wanted).split("-")
    return "-".join((_SHORT_WORDS.get(first, first), *(_SHORT_WORDS.get(one, one) for one in rest)))


def _tight(slug: str) -> str:
    return slug.replace("-", "")


def _alike(register: Register, asked: str, types: set[str]) -> tuple[Region, ...]:
    """Regions whose name differs by a slip, if it is plain which.

    A type word that is spelt right is held to, and lends no likeness to the rest of the name.
    """
    first, _, rest = asked.partition("-")
    regions = register.regions.values()
    if first in types and rest:
        of_type = [one for one in regions if slug_of(one.type) == first]
        ranked = [(max(_likeness(rest, (slug_of(one.short_name),))), one) for one in of_type]
    else:
        ranked = _ranked(register, asked)
    least = LIKENESS_OF_TYPE if first in types and rest else LIKENESS
    best = max((likeness for likeness, _ in ranked), default=0.0)
    if best < least:
        return ()
    return tuple(region for likeness, region in ranked if likeness >= best - APART)


def _ranked(register: Register, asked: str) -> list[tuple[float, Region]]:
    return [
        (max(_likeness(asked, (region.slug, slug_of(region.short_name)))), region)
        for region in register.regions.values()
    ]


def _likeness(asked: str, names: Iterable[str]) -> list[float]:
    matcher = difflib.SequenceMatcher(b=asked, autojunk=False)
    found = []
    for name in names:
        matcher.set_seq1(name)
        found.append(matcher.ratio() if matcher.quick_ratio() >= LIKENESS / 2 else 0.0)
    return found


def _abbreviates(wanted: str, region: Region) -> bool:
    """Whether letters are beginnings of a name's words, one after the other: `Lotim`, `PPU`."""
    letters = wanted.strip().casefold()
    if not _ABBREVIATION.fullmatch(letters):
        return False
    words = slug_of(region.short_name).split("-")
    if len(words) == 1:
        return len(letters) >= _PREFIX_LEAST and words[0].startswith(letters)
    return _begins(letters, words) or _begins(letters, [region.type, *words])


def _has_words(asked: str, region: Region, types: set[str]) -> bool:
    """Whether whole words of a short name were given: `lombok`, `depok kota`."""
    words = set(asked.split("-"))
    named, of_type = words - types, words & types
    if not named or (of_type and slug_of(region.type) not in of_type):
        return False
    return named <= set(slug_of(region.short_name).split("-"))


def _has_piece(asked: str, region: Region) -> bool:
    """Whether the beginning or the end of a word of a short name was given: `siantar`."""
    words = slug_of(region.short_name).split("-")
    return len(asked) >= _PIECE_LEAST and any(
        word.startswith(asked) or word.endswith(asked) for word in words
    )


def _begins(letters: str, words: list[str]) -> bool:
    """Whether the letters can be cut into beginnings of all the words, in their order."""
    if not words:
        return not letters
    return any(
        words[0].startswith(letters[:length]) and _begins(letters[length:], words[1:])
        for length in range(1, len(letters) + 1)
    )
