"""`pameran serve`, as a real process: a save is seen, a broken one is told, the site on disk is clean."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from edits import write_exhibition

pytestmark = pytest.mark.site

ENVIRONMENT = {
    **os.environ,
    "SOURCE_DATE_EPOCH": "1767200400",
    "PYTHONFAULTHANDLER": "1",
    "PYTHONUNBUFFERED": "1",
}
BOOTH = "2022/kota-madiun/"
PATIENCE = 60
"""Seconds after which something that was saved counts as never shown."""


@contextmanager
def served(root, *words, talk=subprocess.DEVNULL):
    """A running `serve`; gives its process and the address it printed."""
    command = [sys.executable, "-m", "site_builder", "serve", "--root", str(root), "--port", "0"]
    child = subprocess.Popen(
        [*command, "--locale", "en", *words],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=talk,
        text=True,
    )
    try:
        line = child.stdout.readline()
        yield child, re.search(r"http://\S+", line)[0]
    finally:
        if child.poll() is None:
            child.kill()
        child.wait()
        child.stdout.close()


def get(address, **headers):
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            return answer.status, dict(answer.headers), answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, dict(refused.headers), refused.read().decode("utf-8", "replace")


def until(address, holds):
    """The page, as soon as it is as wanted."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        page = get(address)[2]
        if holds(page):
            return page
        time.sleep(0.05)
    pytest.fail(f"never shown at {address}: {page[:300]}")


@pytest.fixture
def heeding():
    """A shell has what it starts in the background ignore Ctrl-C: what we start is to heed it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def root(tmp_path):
    write_exhibition(tmp_path / "pameran kota")
    return tmp_path / "pameran kota"


def change(root, old, new):
    place = root / "exhibits" / BOOTH / "booth.yml"
    text = place.read_text()
    assert old in text
    place.write_text(text.replace(old, new))


def test_a_save_is_shown_a_broken_one_is_told_and_mended(root):
    """Faults stand on top of the last good site, escaped, and go when they are mended."""
    with served(root) as (_, base):
        before = until(base + BOOTH, lambda page: "<h1" in page)
        change(root, "Semboyan nomor 0 dari daerah ini", "Pasar pagi yang baru saja disimpan")
        after = until(base + BOOTH, lambda page: "Pasar pagi yang baru saja disimpan" in page)
        assert "pameran-faults" not in after
        assert before != after

        change(root, "provenance: official", "provenance: <b>official")
        broken = until(base + BOOTH, lambda page: "pameran-faults" in page)
        assert "Pasar pagi yang baru saja disimpan" in broken
        assert "The newest save cannot be shown" in broken
        assert "&lt;b&gt;" in broken
        assert "<b>" not in broken.partition("pameran-faults")[2]
        assert "exhibits/2022/kota-madiun/booth.yml" in broken
        assert "pameran-faults" in get(base)[2]
        assert "pameran-faults" in get(base + "no-such-page/")[2]

        change(root, "provenance: <b>official", "provenance: official")
        until(base + BOOTH, lambda page: "pameran-faults" not in page)


def test_a_page_made_at_once_is_the_page_of_the_site(root):
    """What is made in memory has the bytes that the whole site gets, but for the reload script."""
    site = root / "build" / "serve"
    with served(root) as (_, base):
        until(base + BOOTH, lambda page: "<h1" in page)
        change(root, "tagline:", "# a remark\ntagline:")
        pages = {path: get(base + path)[2] for path in ("", BOOTH, "2022/", "2022/peta/")}
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and not (site / ".pameran-site.json").is_file():
            time.sleep(0.05)
    for path, page in pages.items():
        bare = re.sub(r'<script src="/\.pameran/reload\.js"[^>]*></script>', "", page)
        assert (site / path / "index.html").read_text() == bare


def test_nothing_of_serving_is_in_the_site(root):
    """Neither script nor style nor faults are written; types are right, nothing is kept."""
    site = root / "build" / "serve"
    with served(root) as (_, base):
        until(base + "2022/", lambda _: (site / "index.html").is_file())
        status, headers, page = get(base + "2022/")
        assert 200 == status
        assert "text/html; charset=utf-8" == headers["Content-Type"]
        assert "no-store" == headers["Cache-Control"]
        assert "/.pameran/reload.js" in page
        assert 404 == get(base + "no-such-page/")[0]
        assert "reload.js" in get(base + "no-such-page/")[2]
        for path, kind in (("feed.xml", "application/xml"), ("sitemap.xml", "application/xml")):
            assert kind == get(base + path)[1]["Content-Type"]
    held = b"".join(place.read_bytes() for place in site.rglob("*.html"))
    assert b"/.pameran/" not in held
    assert b"pameran-faults" not in held


def test_what_lies_outside_the_site_is_not_served(root):
    """Neither by climbing, nor to a page of another host, nor our own marker."""
    with served(root) as (_, base):
        until(base, lambda page: "<h1" in page)
        for path in ("..%2fexhibits/exhibition.yml", ".pameran-site.json", "a//b", "%00"):
            assert 404 == get(base + path)[0], path
        assert 403 == get(base, Host="evil.example:80")[0]


def test_open_pages_are_told_of_a_save(root):
    """A new version is said on the open line."""
    with served(root) as (_, base):
        until(base + BOOTH, lambda page: "<h1" in page)
        origin = "/".join(base.split("/")[:3])
        with urllib.request.urlopen(f"{origin}/.pameran/events", timeout=PATIENCE) as line:  # noqa: S310
            assert "text/event-stream" == line.headers["Content-Type"]
            first = line.readline()
            change(root, "tagline:", "# a remark\ntagline:")
            told = next(one for one in line if one.startswith(b"data:") and one != first)
        assert told.startswith(b"data: ")


@pytest.mark.usefixtures("heeding")
def test_ctrl_c_ends_it_cleanly(root, tmp_path):
    """Exit code 130; if it does not end, the test says where each of its threads was."""
    said = tmp_path / "said.txt"
    with said.open("w") as talk, served(root, talk=talk) as (child, base):
        until(base, lambda page: "<html" in page)
        child.send_signal(signal.SIGINT)
        try:
            assert 130 == child.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGABRT)
            child.wait()
            pytest.fail(said.read_text())


def test_a_taken_port_is_wrong_use(root):
    """Told in words, with the way on."""
    with served(root) as (_, base):
        port = base.split(":")[2].split("/")[0]
        command = [sys.executable, "-m", "site_builder", "serve", "--root", str(root)]
        done = subprocess.run(
            [*command, "--port", port, "--locale", "en"],
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    assert 2 == done.returncode
    assert "--port 0" in done.stderr
