"""Put a finished site in the place of the old one: old or new, never between (R12, R14).

The work folder stands beside the output. Where the system can exchange two folders in one step
(Linux `renameat2`), it does; elsewhere two renames with the old site kept until the second one is
done, which the next run completes.
"""

import ctypes
import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from site_builder.site.side_by_side import side_by_side
from site_builder.store.errors import MachineFault
from site_builder.store.files import refused

MARKER = ".pameran-site.json"
"""Stands at the root of every site we made, and says whether it is the full one."""

_AT_FDCWD = -100
_EXCHANGE = 2


def marker_content(*, partial: bool) -> bytes:
    """What the marker file says."""
    return json.dumps({"made_by": "pameran", "partial": partial}, sort_keys=True).encode() + b"\n"


def refuse_output(out: Path, root: Path, *, partial: bool) -> None:
    """Refuse to write where something other than our own site would be lost.

    Raises: MachineFault `output-link`, `-mount`, `-holds-input`, `-foreign` or `-full-site`.
    """
    if out.is_symlink():
        raise MachineFault("output-link", out=out)
    if out.is_mount():
        raise MachineFault("output-mount", out=out)
    inside = (root / "exhibits").resolve()
    where = out.resolve()
    if inside.is_relative_to(where) or where.is_relative_to(inside):
        raise MachineFault("output-holds-input", out=out)
    if not out.exists():
        return
    if not out.is_dir():
        raise MachineFault("output-foreign", out=out)
    marker = out / MARKER
    if not marker.is_file():
        if any(out.iterdir()):
            raise MachineFault("output-foreign", out=out)
        return
    if partial and not _was_partial(marker):
        raise MachineFault("output-full-site", out=out)


def _was_partial(marker: Path) -> bool:
    try:
        held = json.loads(marker.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(held, dict) and held.get("partial") is True


def work_folder(out: Path) -> Path:
    """Where the new site is built: beside the output, on the same file system."""
    return out.with_name(f".{out.name}.pameran-new")


def old_folder(out: Path) -> Path:
    """Where the old site rests between two renames."""
    return out.with_name(f".{out.name}.pameran-old")


def prepare_work(out: Path) -> Path:
    """Clean up after a crash and give an empty work folder. Call it with the lock held.

    Raises: MachineFault if the machine refuses.
    """
    work, old = work_folder(out), old_folder(out)
    try:
        if old.exists() and not out.exists():
            old.rename(out)
        for left in (work, old):
            if left.exists():
                shutil.rmtree(left)
        work.mkdir(parents=True)
    except OSError as fault:
        raise refused(work, fault) from fault
    return work


def discard_work(out: Path) -> None:
    """Remove the work folder of a build that came to nothing."""
    shutil.rmtree(work_folder(out), ignore_errors=True)


def swap(out: Path, jobs: int = 1) -> None:
    """Put the work folder in the output's place and remove the old site.

    Args:
        out: the output.
        jobs: how many processes remove the old site's files, which are thousands.

    Raises: MachineFault `swap-refused`; the old site is then in its place.
    """
    work, old = work_folder(out), old_folder(out)
    try:
        if not out.exists():
            work.rename(out)
        elif _exchange(work, out):
            work.rename(old)
        else:
            out.rename(old)
            try:
                work.rename(out)
            except OSError:
                old.rename(out)
                raise
    except OSError as fault:
        reason = os.strerror(fault.errno or 0)
        raise MachineFault("swap-refused", out=out, reason=reason) from fault
    parts = [folder for top in _folders(old) for folder in _folders(top)]
    side_by_side([partial(_remove, parts[at::jobs]) for at in range(jobs)], jobs)
    _remove([old])


def _folders(folder: Path | str) -> list[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        return sorted(one.path for one in entries if one.is_dir(follow_symlinks=False))
    return []


def _remove(folders: Iterable[Path | str]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; false where the system cannot."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done = call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE)
    return bool(done == 0)
