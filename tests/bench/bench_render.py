"""Whole builds from nothing, pictures cached, without the search index: seconds and peak memory.

Prints a table of medians; `tests/bench/run.py` writes it into results.md.
"""

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made import make_exhibition

SIZES = (50, 514, 1500)
ROUNDS = 3


def one_build(root: Path, out: Path) -> float:
    """Seconds of one whole process."""
    shutil.rmtree(out, ignore_errors=True)
    started = time.perf_counter()
    command = [
        sys.executable,
        "-m",
        "site_builder",
        "build",
        "--root",
        str(root),
        "--out",
        str(out),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def one_check(root: Path) -> float:
    """Seconds of one whole check."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "site_builder", "check", "--root", str(root)]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def table(sizes: tuple[int, ...] = SIZES) -> str:
    """Measure, and give a Markdown table."""
    lines = [
        "| booths | pages | build, s | ms a page | check, s | peak of all children so far, MB |",
        "| ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    with tempfile.TemporaryDirectory() as name:
        for size in sizes:
            root, out = Path(name) / f"root{size}", Path(name) / f"site{size}"
            make_exhibition(root, size)
            seconds = statistics.median(one_build(root, out) for _ in range(ROUNDS))
            check = statistics.median(one_check(root) for _ in range(ROUNDS))
            pages = len(list(out.rglob("*.html")))
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
            each = seconds / pages * 1000
            lines.append(
                f"| {size} | {pages} | {seconds:.1f} | {each:.2f} | {check:.1f} | {peak:.0f} |"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(tuple(int(one) for one in sys.argv[1:]) or SIZES))
