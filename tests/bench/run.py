"""Run the benchmarks and write their tables into results.md; other sections stay as they are.

`run.py [PART...]`: all parts, or those named. `run.py --trial [PART...]` measures nothing of worth
but runs all of it in minutes, and prints instead.
"""

import sys
from collections.abc import Callable

import bench_check
import bench_pages
import bench_parts
import bench_pictures
import bench_recovery
from page import machine, put
from process import ProcessFailedError
from scale import FULL, TRIAL, Scale

TITLES = {
    "check": "Check",
    "recovery": "Recovery",
    "pages": "Rendering",
    "parts": "Parts, each timed apart",
    "pictures": "Pictures",
}


def check(_: Scale) -> str:
    """Checks: all booths, one, refused ones."""
    told = (
        "Whole processes, the start of Python included; wall and CPU time, medians. A booth is to "
        "take under 0.6 s, all of them under 3 s, a refused one under 5 s and 400 MB. Where more "
        "processes wait than there are cores, the CPU time counts."
    )
    return f"{told}\n\n{bench_check.table()}"


PARTS: dict[str, Callable[[Scale], str]] = {
    "check": check,
    "recovery": lambda _: bench_recovery.table(),
    "pages": bench_pages.section,
    "parts": bench_parts.section,
    "pictures": bench_pictures.section,
}
"""The longest one last."""


def main(words: list[str]) -> int:
    """Measure the parts named, or all; give the exit code."""
    trial = "--trial" in words
    named = [word for word in words if not word.startswith("-")] or list(PARTS)
    unknown = [name for name in named if name not in PARTS]
    if unknown:
        print(f"no such part: {', '.join(unknown)}; there are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    failed = 0
    for name in named:
        failed += not _measure(name, TRIAL if trial else FULL)
    return 1 if failed else 0


def _measure(name: str, scale: Scale) -> bool:
    try:
        body = PARTS[name](scale)
    except ProcessFailedError as fault:
        print(f"{name}: {fault}", file=sys.stderr)
        return False
    body = f"{body.strip()}\n\n{machine()}."
    if scale is TRIAL:
        print(f"## {TITLES[name]}\n\n{body}\n")
    else:
        put(TITLES[name], body)
    scale.turns(name).unlink(missing_ok=True)
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
