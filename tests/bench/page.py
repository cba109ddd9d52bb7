"""The page of results: each section is replaced on its own, the others stay as they are."""

import os
import platform
import re
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

RESULTS = Path(__file__).parent / "results.md"
HEAD = "# Benchmarks\n\nMade by `make bench`. Read them as +-30 %: the machines are shared.\n"


def machine() -> str:
    """What the figures were measured on."""
    cores = len(os.sched_getaffinity(0))
    day = datetime.now(tz=UTC).date().isoformat()
    python, pillow = platform.python_version(), version("pillow")
    load = os.getloadavg()[0]
    return (
        f"{day}, {_processor()}, {cores} cores, {platform.system()} {platform.machine()}, "
        f"load average {load:.1f} at the end, Python {python}, Pillow {pillow}"
    )


def replaced(page: str, section: str, body: str) -> str:
    """Give a page with one section replaced, or added at its end."""
    block = f"## {section}\n\n{body.strip()}\n"
    pattern = re.compile(rf"^## {re.escape(section)}\n.*?(?=\n## |\Z)", re.DOTALL | re.MULTILINE)
    if pattern.search(page):
        return pattern.sub(lambda _: block, page)
    return f"{page.rstrip()}\n\n{block}"


def put(section: str, body: str) -> None:
    """Replace one section of results.md, or add it."""
    page = RESULTS.read_text(encoding="utf-8") if RESULTS.is_file() else HEAD
    RESULTS.write_text(replaced(page, section, body), encoding="utf-8")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return "unknown processor"
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "unknown processor")
