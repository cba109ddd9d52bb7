"""The known word a misspelt one most likely means; offered, never applied."""

import difflib
from collections.abc import Iterable

LIKENESS = 0.6
"""Least likeness (difflib ratio) of a word that is offered."""

LONGEST = 80
"""Characters of the longest word that is compared; what is longer is no slip of the pen."""


def nearest(word: str, known: Iterable[str], likeness: float = LIKENESS) -> str | None:
    """Give the most similar known word, or nothing if none is similar enough."""
    if len(word) > LONGEST:
        return None
    by_folded = {one.casefold(): one for one in known}
    found = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=likeness)
    return by_folded[found[0]] if found else None
