"""SHA-256 of files, remembered: a file whose size, times and inode are unchanged is not read again.

`ctime` cannot be set by a program, so a photo replaced under the same name, size and mtime is
noticed. The memory is a JSON file in the cache; a damaged one is forgotten, never believed.
"""

import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.store.files import write_atomic

_BLOCK = 1 << 20


def digest_of(content: bytes) -> str:
    """SHA-256 as 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


@dataclass(slots=True)
class Digests:
    """Digests by file state; call `save` when done."""

    memory: Path
    _known: dict[str, str] = field(default_factory=dict)
    _used: dict[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, memory: Path) -> "Digests":
        """Read what was remembered; nothing if the file is absent or damaged."""
        try:
            held = json.loads(memory.read_bytes())
        except (OSError, ValueError):
            held = {}
        sound = isinstance(held, dict) and all(
            isinstance(key, str) and isinstance(value, str) for key, value in held.items()
        )
        return cls(memory, dict(held) if sound else {})

    def of(self, path: Path) -> str:
        """Give a file's digest. Raises: OSError if it cannot be read."""
        state = path.stat()
        key = "|".join(
            str(part)
            for part in (path, state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)
        )
        known = self._known.get(key)
        if known is None:
            known = _read_digest(path)
        self._used[key] = known
        return known

    def save(self) -> None:
        """Remember the digests asked for in this run, and only those."""
        if self._used != self._known:
            content = json.dumps(self._used, sort_keys=True, indent=0).encode()
            write_atomic(self.memory, content)


def _read_digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as source:
        os.posix_fadvise(source.fileno(), 0, 0, os.POSIX_FADV_SEQUENTIAL)
        while block := source.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
