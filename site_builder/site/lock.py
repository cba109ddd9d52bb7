"""One build at a time for each output: a lock file beside it that names its holder (R13).

The lock is the system's (`flock`), so a dead holder's lock is free by itself; the pid inside only
tells the second one whom it waits for.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.store.errors import MachineFault
from site_builder.store.files import refused


@contextmanager
def output_lock(out: Path) -> Iterator[None]:
    """Hold the output's lock for a while.

    Raises: MachineFault `lock-held` with the holder's pid, or `write-refused`.
    """
    place = out.with_name(f".{out.name}.pameran-lock")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    except OSError as fault:
        raise refused(place, fault) from fault
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as fault:
            holder = os.read(handle, 32).decode("ascii", "replace").strip() or "?"
            raise MachineFault("lock-held", out=out, pid=holder) from fault
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        yield
        os.ftruncate(handle, 0)
    finally:
        os.close(handle)
