"""The state of files without reading them: size, times and identity, so that a change is seen.

Whoever writes to a file, replaces it or dates it back changes one of them (the time of the last
change of a file's entry, `ctime`, cannot be set). Imports the standard library only: what answers
for an unchanged site rests on it.
"""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from stat import S_ISDIR

SETTLED_NS = 100_000_000
"""After so many nanoseconds a second write to a file cannot have the time of the first."""

State = tuple[int, ...]
"""Mode, size in bytes, time of content and of entry in ns, number of the file."""


def file_state(place: str) -> State:
    """Give the state of a file. Raises: OSError if it cannot be asked."""
    return _state(os.stat(place, follow_symlinks=False))


def tree_digest(places: Iterable[str]) -> str:
    """Digest the states of files and of all files below folders; what is absent counts too."""
    digest = sha256()
    for place in places:
        for line in _lines(place):
            digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def youngest(places: Iterable[str]) -> int:
    """Time of the last change below these places, in ns; 0 where nothing is there."""
    return max((state[3] for place in places for _, state in _below(place)), default=0)


def _lines(place: str) -> Iterator[str]:
    yield f"{place}\n"
    for path, state in sorted(_below(place)):
        yield f"{path} {state}\n"


def _below(place: str) -> Iterator[tuple[str, State]]:
    """Every file below a place by its path; folders count only by being there."""
    try:
        held = os.stat(place)
    except OSError:
        return
    if not S_ISDIR(held.st_mode):
        yield place, _state(held)
        return
    yield place, (held.st_mode, 0, 0, 0, 0)
    waiting = [place]
    while waiting:
        folder = waiting.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                held = entry.stat(follow_symlinks=False)
                if S_ISDIR(held.st_mode):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                else:
                    yield entry.path, _state(held)


def _state(held: os.stat_result) -> State:
    return (held.st_mode, held.st_size, held.st_mtime_ns, held.st_ctime_ns, held.st_ino)
