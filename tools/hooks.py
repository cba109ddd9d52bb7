"""Two checks for a commit: `hooks.py end-of-file FILE...` and `hooks.py large FILE...`.

Each names the faulty files and fails; neither changes a file.
"""

import sys
from pathlib import Path

BYTES_MOST = 15_000_000
"""A photo may weigh 15 MB (R7); nothing in the repository needs more."""


def end_of_file(path: Path) -> str | None:
    """Say what is wrong with the file's end: exactly one line break is due."""
    data = path.read_bytes()
    if not data or b"\0" in data:
        return None
    if not data.endswith(b"\n"):
        return "no line break at the end"
    return "empty lines at the end" if data.endswith((b"\n\n", b"\n\r\n")) else None


def large(path: Path) -> str | None:
    """Say by how much the file is too large."""
    size = path.stat().st_size
    if size <= BYTES_MOST:
        return None
    return f"{size / 1e6:.1f} MB; at most {BYTES_MOST / 1e6:.0f} MB (`pameran prepare` shrinks it)"


CHECKS = {"end-of-file": end_of_file, "large": large}


def main(check: str, *files: str) -> int:
    """Run one check over the files; 1 if any is at fault."""
    found = [(name, CHECKS[check](Path(name))) for name in files if Path(name).is_file()]
    faults = [f"{name}: {fault}" for name, fault in found if fault]
    for fault in faults:
        print(fault)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
