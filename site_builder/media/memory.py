"""Memory of one picture kept for the next: not given back to the system and asked for again.

A photo is decoded into some 10 MB. The C library gives so large a piece back at once, and the
system clears every page of it anew for the next photo: 7 to 9 % of the time that pictures
take. Kept is what was in use at one time, until the command ends.
Source: docs/decisions/0033-memory-of-pictures.md.
"""

import ctypes

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""What may be free at the end of a heap, and from which size a piece is the system's own, in bytes:
numbers of `mallopt`, as in the GNU C library's malloc.h."""

_KEPT_MOST = 1 << 28
"""Bytes; above all that the pictures under way hold together."""


def keep_memory() -> None:
    """Keep what is set free from now on, where the C library knows such a wish."""
    try:
        wish = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError, TypeError):
        return
    for threshold in (_TRIM_THRESHOLD, _MMAP_THRESHOLD):
        wish(threshold, _KEPT_MOST)
