"""Files of `exhibits/static/` that go into the site as they are, by an allow-list (R11)."""

import re
from pathlib import Path

from site_builder.model.page import OutputFile

ALLOWED = re.compile(
    r"CNAME|robots\.txt|favicon\.(ico|svg|png)|apple-touch-icon\.png|\.well-known/[A-Za-z0-9._-]+"
)
"""POSIX paths below `exhibits/static/`."""

LARGEST = 1_000_000
"""Bytes; larger files are left out."""


def static_files(root: Path) -> list[OutputFile]:
    """Read the allowed files, sorted by path; links and anything else stay behind."""
    folder = root / "exhibits" / "static"
    if folder.is_symlink() or not folder.is_dir():
        return []
    found = []
    for entry in sorted(folder.rglob("*")):
        path = entry.relative_to(folder).as_posix()
        regular = entry.is_file() and not any(
            part.is_symlink() for part in (entry, *entry.parents) if part.is_relative_to(folder)
        )
        if regular and ALLOWED.fullmatch(path) and entry.stat().st_size <= LARGEST:
            found.append(OutputFile(path, entry.read_bytes()))
    return found
