"""Measure the built exhibition with Lighthouse as a phone: every score of the main pages is 100.

Builds a copy that has an address, serves it as a plain web server does (packed texts), and runs
each page a few times; the median counts, because the clock of a busy machine is noise. Writes the
reports to build/lighthouse/; `make lighthouse` runs it. Exit 1 if a median is below 100.
"""

import functools
import gzip
import http.server
import json
import mimetypes
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from site_builder.cli.run import run

ROOT = Path(__file__).parent.parent
OUT = ROOT / "build" / "lighthouse"
MEASURE = ROOT / "tests" / "lighthouse" / "measure.js"
NODE = ROOT / ".venv" / "bin" / "node"
CHROMIUM = "/usr/bin/chromium"
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
PACKED = ("text/", "application/json", "image/svg")


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, texts packed, quietly."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file, or with the index of a folder."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        content = path.read_bytes() if found else b""
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "max-age=3600")
        if kind.startswith(PACKED):
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def served() -> Iterator[str]:
    """The exhibition at an address of this machine, built for it."""
    with tempfile.TemporaryDirectory() as name:
        root, site = Path(name) / "root", Path(name) / "site"
        shutil.copytree(ROOT / "exhibits", root / "exhibits")
        shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
        answer = functools.partial(Server, directory=str(site))
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
            address = f"http://127.0.0.1:{server.server_port}/"
            with (root / "exhibits" / "exhibition.yml").open("a", encoding="utf-8") as hand_in:
                hand_in.write(f"\naddress: {address}\n")
            if run(["build", "--root", str(root), "--out", str(site)]):
                sys.exit(2)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield address
            server.shutdown()


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
    with served() as address:
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
