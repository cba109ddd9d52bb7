"""Figures of photos, kept by the digest of their bytes: a photo that did not change is not decoded.

One entry of the cache holds all of them. Imports: store.
"""

import json
from collections.abc import Mapping
from contextlib import suppress

from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault

_ENTRY = "photos"
_RECIPE = "recipe"
_VERSION = 1
"""Grows with every change of what is measured, so that older figures are not taken for new ones."""

_MOST = 50_000
"""Photos whose figures are kept, the latest ones; about 100 bytes each."""

_FIGURES = ("sharpness", "brightness")

Figures = Mapping[str, float | None]


class PhotoFacts:
    """What is known of photos; measured once, in this run or an earlier one."""

    def __init__(self, store: Cache | None = None) -> None:
        """Read what the cache holds."""
        self._store = store
        self._known: dict[str, list[float | None]] | None = None
        self._used: dict[str, list[float | None]] = {}

    def of(self, digest: str, content: bytes) -> Figures:
        """Give a photo's figures; those that cannot be had are missing."""
        if digest not in self._used:
            known = self._kept().get(digest)
            self._used[digest] = _measured(content) if known is None else known
        return dict(zip(_FIGURES, self._used[digest], strict=False))

    def save(self) -> None:
        """Write down what is new; a cache that cannot be written is done without.

        Photos that were not asked for stay known: their files did not change (`load.photo_seen`).
        """
        if self._store is None or self._used.keys() <= self._kept().keys():
            return
        every = list({**self._kept(), **self._used}.items())
        held = dict(every[-_MOST:])
        payload = json.dumps({_RECIPE: _VERSION, **held}, separators=(",", ":"))
        with suppress(MachineFault):
            self._store.put(_ENTRY, payload.encode())

    def _kept(self) -> dict[str, list[float | None]]:
        if self._known is None:
            payload = self._store.get(_ENTRY) if self._store else None
            held = {} if payload is None else json.loads(payload)
            self._known = held if held.pop(_RECIPE, None) == _VERSION else {}
        return self._known


def _measured(content: bytes) -> list[float | None]:
    from site_builder.load import photo_pixels  # noqa: PLC0415 - Pillow loads with the first photo

    pixels = photo_pixels.measure(content)
    return [] if pixels is None else [pixels.sharpness, pixels.brightness]
