"""The site that stands: what each file was made from, and whether it is as we left it.

After a swap the state of every file is written down, in the cache. The next build takes a file over
(as a second name for the same bytes, so nothing is copied) if its inputs are the same and nobody
touched it since; otherwise it is made anew. So a file that was edited or deleted is mended.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from site_builder.site.verify import Scan
from site_builder.store.cache import DIGEST_BYTES, Cache
from site_builder.store.errors import MachineFault

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Made:
    """One file of a site, and what it was made from."""

    inputs: str
    """Digest of all that decides its bytes."""
    bytes: int
    scan: Scan | None = None
    """What a page holds."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The site that stands at the output, as far as it is known."""

    out: Path
    files: Mapping[str, tuple[Made, tuple[int, ...]]]
    """By path: what it was made from, and its state on disk when we left it."""

    def take_over(self, path: str, inputs: str, work: Path) -> Made | None:
        """Give a file of the old site to the new one, if it was made from the same and is whole.

        Its folder in the new site must be there.
        """
        held = self.files.get(path)
        if held is None or held[0].inputs != inputs:
            return None
        place = f"{self.out}/{path}"
        try:
            if _state(place) != held[1]:
                return None
            os.link(place, f"{work}/{path}", follow_symlinks=False)
        except OSError:  # another file system, or one without second names: made anew
            return None
        return held[0]


def standing_site(cache: Cache, out: Path) -> Standing:
    """Read what is known of the site at the output; nothing, if it is unknown."""
    payload = cache.get(_key(out)) if out.is_dir() else None
    if payload is None:
        return Standing(out, {})
    try:
        held = orjson.loads(payload)
        files = {path: _read(entry) for path, entry in held["files"].items()}
    except (KeyError, TypeError, ValueError):
        return Standing(out, {})
    return Standing(out, files if held["format"] == _FORMAT else {})


def remember_site(cache: Cache, out: Path, made: Mapping[str, Made]) -> None:
    """Write down the site that was just swapped in; an unwritable cache is done without."""
    files = {}
    for path, one in made.items():
        with suppress(OSError):
            scan = (one.scan.ids, one.scan.links, one.scan.loads) if one.scan else None
            files[path] = (one.inputs, one.bytes, scan, _state(f"{out}/{path}"))
    with suppress(MachineFault):
        cache.put(_key(out), orjson.dumps({"format": _FORMAT, "files": files}))


def used_by_sites(memory: Path) -> Iterator[tuple[str, int]]:
    """Names of cache entries from which files of remembered sites were made.

    A file that is taken over does not ask the cache again, so its entry looks unused.

    Args:
        memory: folder of the notes on sites.

    Yields each name with the time, in ns, when its site was last built.
    """
    for note in sorted(memory.glob("??/*")):
        with suppress(OSError, ValueError, KeyError, TypeError):
            written = note.stat().st_mtime_ns
            for entry in orjson.loads(note.read_bytes()[DIGEST_BYTES:])["files"].values():
                yield entry[0].rpartition("/")[2], written


def _read(entry: Any) -> tuple[Made, tuple[int, ...]]:  # noqa: ANN401 - from JSON
    inputs, size, parts, state = entry
    scan = Scan(*(tuple(part) for part in parts)) if parts else None
    return Made(inputs, size, scan), tuple(state)


def _state(place: str) -> tuple[int, ...]:
    """Size, times and identity: whoever writes to a file changes one of them."""
    held = os.stat(place, follow_symlinks=False)  # noqa: PTH116 - a third of the cost, thousands of times
    return (held.st_mode, held.st_size, held.st_mtime_ns, held.st_ctime_ns, held.st_ino)


def _key(out: Path) -> str:
    return sha256(os.fsencode(os.path.abspath(out))).hexdigest()  # noqa: PTH100 - links stay visible
