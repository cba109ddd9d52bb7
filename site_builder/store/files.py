"""Write files so that a reader sees the old one or the new one, never half of either (R12)."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from site_builder.store.errors import MachineFault


def write_atomic(path: Path, content: bytes) -> None:
    """Write a file beside its target, then rename it into place; makes missing folders.

    Raises: MachineFault if the machine refuses (disk full, read-only, no rights).
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink()
        raise refused(path, fault) from fault


def write_new(path: Path, content: bytes) -> None:
    """Write a file into a folder nobody reads yet.

    Raises: MachineFault if the machine refuses.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as fault:
        raise refused(path, fault) from fault


def refused(path: Path, fault: OSError) -> MachineFault:
    """Put the machine's refusal into our words."""
    return MachineFault("write-refused", path=path, reason=os.strerror(fault.errno or 0))
