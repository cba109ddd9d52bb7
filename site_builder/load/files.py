"""Open hand-ins safely: regular files inside their folder only, links refused at every level (R1).

A FIFO or device is refused without being opened for reading; a size is capped before reading.
"""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.codes import problem
from site_builder.model.problem import Problem, Span

HAND_IN_BYTES = 256_000
"""Largest hand-in in bytes (R2)."""

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's bytes, or why they cannot be had."""

    content: bytes | None
    problem: Problem | None = None


def is_plain_folder(folder: Path) -> bool:
    """Whether this is a folder and not a link to one."""
    try:
        return folder.is_dir() and not folder.is_symlink()
    except OSError:
        return False


def entries_of(folder: Path) -> list[Path]:
    """What lies in a folder, sorted; nothing if it is a link, missing, or may not be read."""
    try:
        return sorted(folder.iterdir()) if is_plain_folder(folder) else []
    except OSError:
        return []


def is_closed(folder: Path) -> bool:
    """Whether a folder is there but may not be read."""
    try:
        if is_plain_folder(folder):
            next(folder.iterdir(), None)
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def open_regular(root: Path, path: str) -> int:
    """Open a regular file below the root, following no link at any level.

    Args:
        root: the project's folder.
        path: POSIX path from the root.

    Raises: OSError if a level is a link or missing, or the file is not regular.
    """
    handle = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        *folders, name = path.split("/")
        for folder in folders:
            below = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=handle)
            os.close(handle)
            handle = below
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
        found = os.stat(name, dir_fd=handle, follow_symlinks=False)
        if not stat.S_ISREG(found.st_mode):
            raise IsADirectoryError(path)
        return os.open(name, flags, dir_fd=handle)
    finally:
        os.close(handle)


def read_regular(root: Path, path: str, most: int) -> Opened:
    """Read a file of at most so many bytes."""
    span = Span(path)
    try:
        handle = open_regular(root, path)
    except FileNotFoundError:
        return Opened(None, problem("file-missing", span, file=path))
    except PermissionError:
        return Opened(None, problem("file-unreadable", span, file=path))
    except OSError:
        return Opened(None, problem("file-not-regular", span, file=path))
    with os.fdopen(handle, "rb") as source:
        size = os.fstat(source.fileno()).st_size
        if size > most:
            kilobytes = f"{size / 1000:.0f}"
            fault = problem("file-too-large", span, size=kilobytes, most=f"{most / 1000:.0f}")
            return Opened(None, fault)
        return Opened(source.read(most + 1))


def read_text(root: Path, path: str) -> tuple[str | None, Problem | None]:
    """Read a hand-in as text: UTF-8, a BOM and CRLF accepted."""
    opened = read_regular(root, path, HAND_IN_BYTES)
    if opened.content is None:
        return None, opened.problem
    content = opened.content.removeprefix(_BOM)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = content[: fault.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        column = len(before.rpartition("\n")[2]) + 1
        return None, problem("file-not-utf8", Span(path, line, column))
    return text.replace("\r\n", "\n").replace("\r", "\n"), None
