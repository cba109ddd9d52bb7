"""A store keyed by content: what was made once from the same bytes is not made again.

An entry is a file named by its key: a SHA-256 of key and payload, then the payload. It is written
by rename and verified on read; what is corrupt, truncated or foreign counts as absent and is made
again (R15). Reading an entry renews its time, so that pruning drops what was not used for longest.
"""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_builder.store.files import write_atomic

DIGEST_BYTES = 32
"""What stands before the payload of an entry."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries."""

    folder: Path

    def _place(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def get(self, key: str) -> bytes | None:
        """Give the payload, or nothing if there is no sound entry."""
        place = self._place(key)
        try:
            held = place.read_bytes()
        except OSError:
            return None
        payload = held[DIGEST_BYTES:]
        if _digest(key, payload) != held[:DIGEST_BYTES]:
            place.unlink(missing_ok=True)
            return None
        with suppress(OSError):
            os.utime(place)
        return payload

    def put(self, key: str, payload: bytes) -> None:
        """Keep a payload. Raises: MachineFault if the machine refuses."""
        write_atomic(self._place(key), _digest(key, payload) + payload)


def _digest(key: str, payload: bytes) -> bytes:
    """Of both, so that a sound entry under another one's name is foreign, too."""
    digest = hashlib.sha256(key.encode())
    digest.update(payload)
    return digest.digest()
