"""Costly values of pages: drawn once, and kept between builds in one entry for each language.

One entry and not one for each value, for a file costs as much as a drawing. What a build does not
ask for stays, as far as there is room: a preview of one booth forgets nobody else's.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import orjson

from site_builder.model.page import Later
from site_builder.site.inputs import code_state, digest_of
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault

_MOST = 20_000
"""Values that an entry holds at most, unless one build asks for more."""


@dataclass(slots=True)
class Drawings:
    """The values of pages of one language."""

    _cache: Cache
    _entry: str
    _known: dict[str, Any]
    _used: dict[str, Any] = field(default_factory=dict)
    """By what decides it; those of this build."""
    _new: bool = False

    @classmethod
    def kept(cls, cache: Cache, lang: str) -> "Drawings":
        """Read what was drawn for a language by this very builder; a broken entry is nothing."""
        entry = digest_of(code_state(), lang)
        payload = cache.get(entry)
        return cls(cache, entry, {} if payload is None else orjson.loads(payload))

    def value(self, name: str, wanted: Later) -> object:
        """Give a value, drawn now unless it was drawn before."""
        key = digest_of(name, wanted.inputs)
        if key not in self._used:
            if key not in self._known:
                self._known[key] = wanted.make()
                self._new = True
            self._used[key] = self._known[key]
        return self._used[key]

    def save(self) -> None:
        """Keep what was drawn; an unwritable cache is done without."""
        if not self._new:
            return
        others = ((key, one) for key, one in self._known.items() if key not in self._used)
        room = max(0, _MOST - len(self._used))
        with suppress(MachineFault):
            kept = {**self._used, **dict(islice(others, room))}
            self._cache.put(self._entry, orjson.dumps(kept))
        self._new = False
