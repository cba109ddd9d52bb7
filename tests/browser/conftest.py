"""A real browser and a small web server under a sub-path, for what a person sees."""

import functools
import http.server
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from site_builder.cli.run import run

ROOT = Path(__file__).parent.parent.parent
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves without writing every request to the terminal."""

    def log_message(self, *_args):
        """Say nothing."""


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield chromium
        chromium.close()


@contextmanager
def _serving(folder):
    """A folder on a web server of this machine: its address."""
    handler = functools.partial(_Quiet, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def serving():
    """Serves a folder while a `with` lasts."""
    return _serving


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The repository's exhibition, served at the sub-path that its `address` names: its address."""
    folder = tmp_path_factory.mktemp("www")
    root = tmp_path_factory.mktemp("nyata") / "root"
    shutil.copytree(ROOT / "exhibits", root / "exhibits")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    with _serving(folder) as host:
        address = f"{host}kota/"
        with (root / "exhibits" / "exhibition.yml").open("a", encoding="utf-8") as hand_in:
            hand_in.write(f"\naddress: {address}\n")
        assert 0 == run(["build", "--root", str(root), "--out", str(folder / "kota")])
        yield address


@pytest.fixture(scope="session")
def portable(tmp_path_factory):
    """The repository's exhibition for a file system: the folder."""
    root = tmp_path_factory.mktemp("usb") / "root"
    shutil.copytree(ROOT / "exhibits", root / "exhibits")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    out = tmp_path_factory.mktemp("usb") / "pameran usb"
    assert 0 == run(["build", "--root", str(root), "--out", str(out), "--portable"])
    return out


@pytest.fixture
def page(browser):
    """A fresh page at phone width that collects errors and foreign requests in `page.faults`."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    opened = context.new_page()
    opened.faults = []
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.on(
        "console",
        lambda said: opened.faults.append(said.text) if said.type in {"error", "warning"} else None,
    )
    opened.on(
        "request",
        lambda asked: (
            opened.faults.append(asked.url)
            if not asked.url.startswith(("http://127.0.0.1", "file:", "data:"))
            else None
        ),
    )
    yield opened
    context.close()
