"""Pictures from a Dask cluster of real worker processes: the same bytes, also when one is lost."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))
from edits import BOOTHS, Edit, apply, write_exhibition

from site_builder.cli.run import run

pytestmark = pytest.mark.site

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1767200400"}
PATIENCE = 90


def start(*words):
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", *words],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@contextmanager
def cluster(folder, workers):
    """A scheduler and so many workers, each a process; gives its address and the workers."""
    told = folder / "scheduler.json"
    words = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
    running = [start("distributed.cli.dask_scheduler", *words)]
    try:
        address = until(lambda: json.loads(told.read_text())["address"])
        for _ in range(workers):
            options = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
            where = ("--local-directory", str(folder / "spill"))
            running.append(start("distributed.cli.dask_worker", address, *options, *where))
        yield address, running[1:]
    finally:
        for child in reversed(running):
            child.send_signal(signal.SIGKILL)
            child.wait()


def until(give):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = give()
        except (OSError, ValueError, KeyError):
            found = None
        if found:
            return found
        time.sleep(0.05)
    pytest.fail("it never came")


def command(root, out, cache, executor):
    words = ["build", "--root", str(root), "--out", str(out), "--cache", str(cache)]
    return [sys.executable, "-m", "site_builder", *words, "--locale", "en", *executor]


def build(*given):
    return subprocess.run(
        command(*given), env=ENVIRONMENT, capture_output=True, text=True, timeout=300, check=False
    )


def content(folder):
    return {
        place.relative_to(folder).as_posix(): place.read_bytes()
        for place in sorted(folder.rglob("*"))
        if place.is_file()
    }


@pytest.fixture
def root(tmp_path):
    """Three booths with a large photo each in two editions."""
    write_exhibition(tmp_path / "root")
    for number, booth in enumerate(BOOTHS[:3]):
        apply(Edit("photo", booth, number + 1), tmp_path / "root", tmp_path)
    for number, place in enumerate(sorted((tmp_path / "root").rglob("*.jpg"))):
        Image.effect_noise((3000 + 8 * number, 2000), 80).convert("RGB").save(place, quality=90)
    return tmp_path / "root"


def test_a_lost_worker_changes_nothing(root, tmp_path):
    """One of two is killed while pictures are made; every byte is as from this machine alone."""
    assert 0 == build(root, tmp_path / "alone", tmp_path / "cache-1", ()).returncode
    with cluster(tmp_path, 2) as (address, workers):
        until(lambda: workers[1].poll() is None and ready(address, 2))
        told = ("--executor", f"dask={address}")
        child = subprocess.Popen(
            command(root, tmp_path / "spread", tmp_path / "cache-2", told),
            env=ENVIRONMENT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        until(lambda: list((tmp_path / "cache-2" / "media").rglob("*.webp")))
        workers[0].send_signal(signal.SIGKILL)
        said = child.communicate(timeout=300)[1]

    assert 0 == child.returncode, said
    assert content(tmp_path / "alone") == content(tmp_path / "spread")


def ready(address, workers):
    """Whether so many workers have come to the scheduler."""
    script = (
        "import sys; from distributed import Client\n"
        f"client = Client({address!r}, timeout=10); client.wait_for_workers({workers}, timeout=60)"
    )
    return subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize(
    ("executor", "said"),
    [
        ("dask=tcp://127.0.0.1:9", "does not answer"),
        ("dask=", "is not known"),
        ("spark=local", "is not known"),
    ],
)
def test_a_cluster_that_is_not_there_is_wrong_use(root, tmp_path, executor, said):
    """Exit code 2 and words, no traceback; nothing is published."""
    done = build(root, tmp_path / "site", tmp_path / "cache", ("--executor", executor))

    assert 2 == done.returncode
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_cluster_without_workers_is_told(root, tmp_path):
    """Nobody would ever answer."""
    with cluster(tmp_path, 0) as (address, _):
        done = build(root, tmp_path / "site", tmp_path / "cache", ("--executor", f"dask={address}"))

    assert 2 == done.returncode
    assert "has no workers" in done.stderr


def test_without_dask_the_way_to_install_it_is_told(root, tmp_path, monkeypatch, capsys):
    """It is an extra that most people do without."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    words = command(root, tmp_path / "site", tmp_path / "cache", ("--executor", "dask=tcp://a:1"))

    assert 2 == run(words[3:])
    assert "[cluster]" in capsys.readouterr().err
