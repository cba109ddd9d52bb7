"""Run the benchmarks and write their tables into results.md; other sections stay as they are."""

import os
import platform
import re
from datetime import UTC, datetime
from pathlib import Path

import bench_check
import bench_recovery
from bench_render import table

RESULTS = Path(__file__).parent / "results.md"
HEAD = "# Benchmarks\n\nMade by `make bench`. Read them as +-30 %: the machines are shared.\n"


def machine() -> str:
    """What the figures were measured on."""
    cores = len(os.sched_getaffinity(0))
    day = datetime.now(tz=UTC).date().isoformat()
    return f"{day}, Python {platform.python_version()}, {platform.system()}, {cores} cores"


def load() -> str:
    """How many processes wanted to run meanwhile."""
    return f"load average {os.getloadavg()[0]:.0f}"


def put(section: str, body: str) -> None:
    """Replace one section of results.md, or add it."""
    page = RESULTS.read_text(encoding="utf-8") if RESULTS.is_file() else HEAD
    block = f"## {section}\n\n{body.strip()}\n"
    pattern = re.compile(rf"## {re.escape(section)}\n.*?(?=\n## |\Z)", re.DOTALL)
    page = pattern.sub(lambda _: block, page) if pattern.search(page) else f"{page}\n{block}"
    RESULTS.write_text(page, encoding="utf-8")


def main() -> None:
    """Measure recovery and checks, then rendering."""
    told = (
        "Whole processes, the start of Python included; wall and CPU time, medians. A booth is to "
        "take under 0.6 s, all of them under 3 s, a refused one under 5 s and 400 MB. Where more "
        f"processes wait than there are cores, the CPU time counts. {machine()}, {load()}."
    )
    put("Check", f"{told}\n\n{bench_check.table()}")
    put("Recovery", f"{bench_recovery.table()}\n\n{machine()}.")
    text = (
        "Whole processes from an empty output, two languages, no photos, no search index; "
        f"median of three. {machine()}.\n\n"
    )
    put("Rendering", text + table())


if __name__ == "__main__":
    main()
