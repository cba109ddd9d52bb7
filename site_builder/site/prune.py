"""Forget what the cache holds and nobody used for longest, down to a size.

Reading an entry renews its time (`store.cache`), so age is the time of last use. What a remembered
site was made from goes last: its files are taken over from build to build, and the cache is not
asked. A build may run meanwhile: an entry that is gone counts as absent there and is made again,
and what a build is just writing is left to it. Only files with names of ours are touched.
"""

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from site_builder.site.standing import used_by_sites
from site_builder.store.errors import MachineFault
from site_builder.store.files import refused

ROOMS = ("answers", "drawings", "frame", "index", "load", "media", "share", "site", "templates")
"""Folders of a cache, one for each thing that is remembered."""

_ENTRY = re.compile(r"[0-9a-z]{2}/[0-9a-z][0-9a-z.-]*|[0-9a-f]{32}\.json")
_HALF = re.compile(r"[0-9a-z]{2}/\.[0-9a-z.-]+\.tmp|[0-9a-f]{32}\.json\.[0-9]+\.tmp")
_HALF_SECONDS = 3600
"""After so long nobody is still writing a file; its writer was killed."""


@dataclass(frozen=True, slots=True)
class Pruned:
    """What became of the cache."""

    forgotten: int
    """Entries removed."""
    freed: int
    """Bytes they had."""
    kept: int
    """Bytes that stay."""


@dataclass(frozen=True, slots=True, order=True)
class _Entry:
    stands: bool
    """Whether a site that is remembered was made from it."""
    used: int
    """Time of last use in ns."""
    place: Path
    bytes: int
    half: bool
    """Whether it is a file that was never finished."""


def prune(cache: Path, most: int) -> Pruned:
    """Remove entries, least recently used first, until at most so many bytes are left.

    Raises: MachineFault `cache-missing` if there is no cache, `write-refused` if the machine
        keeps an entry.
    """
    if not cache.is_dir():
        raise MachineFault("cache-missing", cache=cache)
    entries = sorted(_entries(cache, dict(used_by_sites(cache / "site"))))
    total = sum(one.bytes for one in entries)
    oldest_half = time.time_ns() - _HALF_SECONDS * 1_000_000_000
    forgotten = freed = 0
    for one in entries:
        due = one.used < oldest_half if one.half else total - freed > most
        if due:
            _remove(one.place)
            forgotten += 1
            freed += one.bytes
    return Pruned(forgotten, freed, total - freed)


def _entries(cache: Path, standing: Mapping[str, int]) -> Iterator[_Entry]:
    for room in ROOMS:
        for place in _files(cache / room, 2):
            name = place.relative_to(cache / room).as_posix()
            half = _HALF.fullmatch(name) is not None
            if half or _ENTRY.fullmatch(name):
                with suppress(OSError):  # another process was quicker
                    held = place.lstat()
                    made = standing.get(name.replace("/", "", 1), 0)
                    used = max(held.st_mtime_ns, made)
                    yield _Entry(made > 0, used, place, held.st_size, half)


def _files(folder: Path, depth: int) -> Iterator[Path]:
    """Plain files below a folder, not through links, at most so many folders deep."""
    try:
        if not S_ISDIR(folder.lstat().st_mode):
            return
        found = list(folder.iterdir())
    except OSError:
        return
    for entry in found:
        with suppress(OSError):
            mode = entry.lstat().st_mode
            if S_ISREG(mode):
                yield entry
            elif S_ISDIR(mode) and depth > 1:
                yield from _files(entry, depth - 1)


def _remove(place: Path) -> None:
    try:
        place.unlink(missing_ok=True)
    except OSError as fault:
        raise refused(place, fault) from fault
