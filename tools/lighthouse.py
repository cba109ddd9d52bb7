"""Measure the built exhibition with Lighthouse as a phone: every score of the main pages is 100.

Builds a copy that has an address, serves it as a plain web server does (packed texts), and runs
each page a few times; the median counts, because the clock of a busy machine is noise. Writes the
reports to build/lighthouse/; `make lighthouse` runs it. Exit 1 if a median is below 100.
"""

import json
import statistics
import subprocess
import sys
from typing import Any

from serving import CHROMIUM, ROOT, exhibition

OUT = ROOT / "build" / "lighthouse"
MEASURE = ROOT / "tests" / "lighthouse" / "measure.js"
NODE = ROOT / ".venv" / "bin" / "node"
PAGES = (
    "",
    "2022/",
    "2022/kabupaten-lombok-timur/",
    "2022/kota-madiun/",
    "2022/peta/",
    "en/",
)
CATEGORIES = ("performance", "accessibility", "best practices", "SEO")
FULL = 100


def measured(address: str, runs: int) -> list[list[dict[str, Any]]]:
    """All runs of each page, as measure.js tells them."""
    OUT.mkdir(parents=True, exist_ok=True)
    addresses = [address + path for path in PAGES]
    command = [str(NODE), str(MEASURE), CHROMIUM, str(OUT), str(runs), *addresses]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout  # noqa: S603 - ours
    found: list[list[dict[str, Any]]] = [[] for _ in PAGES]
    for line in said.splitlines():
        one = json.loads(line)
        found[one["at"]].append(one)
    return found


def main() -> None:
    """Measure as often as the command line says (3 times), tell the medians, judge them."""
    runs = int(sys.argv[1]) if sys.argv[1:] else 3
    with exhibition() as address:
        pages = measured(address, runs)
    print(f"{'page':32}{'  '.join(CATEGORIES)}   FCP   LCP   TBT ms  CLS")
    short = False
    for path, all_runs in zip(PAGES, pages, strict=True):
        rows = [one["scores"] for one in all_runs]
        scores = [round(statistics.median(each)) for each in zip(*rows, strict=True)]
        times = [statistics.median(one[name] for one in all_runs) for name in ("fcp", "lcp", "tbt")]
        shift = max(one["cls"] for one in all_runs)
        told = "".join(
            f"{score:>{len(name) + 2}}" for score, name in zip(scores, CATEGORIES, strict=True)
        )
        print(f"{path or '/':30}{told}" + "".join(f"{one:6.0f}" for one in times) + f"  {shift:g}")
        if min(scores) < FULL:
            short = True
            print(f"    {', '.join(sorted({name for one in all_runs for name in one['lost']}))}")
    sys.exit(short)


if __name__ == "__main__":
    main()
