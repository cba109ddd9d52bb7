"""Serve the exhibition of this repository as a web server does, for tools that look at it."""

import functools
import gzip
import http.server
import mimetypes
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.cli.run import run

ROOT = Path(__file__).parent.parent
CHROMIUM = "/usr/bin/chromium"
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
def serving(site: Path) -> Iterator[str]:
    """A folder at an address of this machine."""
    answer = functools.partial(Server, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def exhibition(*options: str, change: Callable[[Path], None] | None = None) -> Iterator[str]:
    """The exhibition, built for the address at which it is served; `change` edits a copy first."""
    with tempfile.TemporaryDirectory() as name:
        root, site = Path(name) / "root", Path(name) / "site"
        shutil.copytree(ROOT / "exhibits", root / "exhibits")
        shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
        if change:
            change(root)
        with serving(site) as address:
            with (root / "exhibits" / "exhibition.yml").open("a", encoding="utf-8") as hand_in:
                hand_in.write(f"\naddress: {address}\n")
            built(root, site, *options)
            yield address


def built(root: Path, site: Path, *options: str) -> None:
    """Build a site, or end here."""
    if run(["build", "--root", str(root), "--out", str(site), *options]):
        sys.exit(2)
