"""Photos that were judged before, by the state of their file: an unchanged photo is not read again.

A photo replaced under the same name, of the same size and time, has another `ctime` or another file
number, and is read. A file that changed within the clock's grain is not remembered. One entry of
the cache holds all. Imports: model, store.
"""

import json
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from stat import S_ISREG
from typing import Any

from site_builder.model.photo import PhotoFile
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault
from site_builder.store.states import SETTLED_NS, State, file_state

_ENTRY = "photos-seen"
_VERSION = 1
"""Grows with every change of what is judged or measured."""


class PhotosSeen:
    """What is known of photo files from earlier runs."""

    def __init__(self, store: Cache | None = None) -> None:
        """Read what the cache holds."""
        self._store = store
        self._known: dict[str, Any] | None = None
        self._used: dict[str, Any] = {}

    def state(self, place: Path) -> State | None:
        """Give the state of a plain file; nothing for anything else."""
        try:
            state = file_state(str(place))
        except OSError:
            return None
        return state if S_ISREG(state[0]) else None

    def knows(self, path: str) -> bool:
        """Whether this path was judged before, whatever became of its file since."""
        return path in self._kept()

    def of(self, path: str, state: State | None) -> PhotoFile | None:
        """Give the photo that a path holds, if its file is as it was."""
        held = self._kept().get(path)
        if state is None or held is None or held[0] != list(state):
            return None
        self._used[path] = held
        return PhotoFile(**held[1])

    def keep(self, photo: PhotoFile, state: State | None) -> None:
        """Remember a photo; its state was taken before it was read."""
        if state is not None and state[3] < time.time_ns() - SETTLED_NS:
            self._used[photo.path] = [list(state), asdict(photo)]

    def save(self) -> None:
        """Write down what was used; a cache that cannot be written is done without."""
        if self._store is None or self._used == self._known or not (self._used or self._known):
            return
        payload = json.dumps({"version": _VERSION, "photos": self._used}, separators=(",", ":"))
        with suppress(MachineFault):
            self._store.put(_ENTRY, payload.encode())

    def _kept(self) -> dict[str, Any]:
        if self._known is None:
            payload = self._store.get(_ENTRY) if self._store else None
            held = {} if payload is None else json.loads(payload)
            self._known = held["photos"] if held.get("version") == _VERSION else {}
        return self._known
