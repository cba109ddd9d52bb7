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
from edits import BOOTHS, Edit, apply, content, write_exhibition

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
def cluster(folder, workers, *more):
    """A scheduler and so many workers, each a process; gives its address and all processes."""
    told = folder / "scheduler.json"
    words = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
    running = [start("distributed.cli.dask_scheduler", *words)]
    try:
        address = until(lambda: json.loads(told.read_text())["address"])
        for _ in range(workers):
            options = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
            where = ("--local-directory", str(folder / "spill"))
            running.append(start("distributed.cli.dask_worker", address, *options, *where, *more))
        if workers:
            asked(ARRIVED, address, workers)
        yield address, running
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


@pytest.fixture
def root(tmp_path):
    """Three booths with a large photo each in two editions."""
    write_exhibition(tmp_path / "root")
    for number, booth in enumerate(BOOTHS[:3]):
        apply(Edit("photo", booth, number + 1), tmp_path / "root", tmp_path)
    for number, place in enumerate(sorted((tmp_path / "root").rglob("*.jpg"))):
        Image.effect_noise((3000 + 8 * number, 2000), 80).convert("RGB").save(place, quality=90)
    return tmp_path / "root"


def spread(root, tmp_path, address):
    """A build under way whose pictures are made on a cluster."""
    told = ("--executor", f"dask={address}")
    return subprocess.Popen(
        command(root, tmp_path / "spread", tmp_path / "cache-2", told),
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


ARRIVED = "client.wait_for_workers(int(sys.argv[2]), timeout=60); print('true')"
KILLED = """
pids = client.run(os.getpid)
held = []
while not held:
    for worker, pid in pids.items():
        os.kill(pid, signal.SIGSTOP)  # from now on it can neither finish nor hand back anything
        time.sleep(0.3)
        held = list(client.processing()[worker])
        if held:
            os.kill(pid, signal.SIGKILL)
            break
        os.kill(pid, signal.SIGCONT)
print(json.dumps(held))
"""
GIVEN_OUT = """
said = [client.story(key) for key in sys.argv[2:]]
print(json.dumps([[one[2] for one in story] for story in said]))
"""


def asked(script, address, *words):
    """What a script answers that looks at the cluster from outside."""
    begin = (
        "import json, os, signal, sys, time; from distributed import Client\n"
        "client = Client(sys.argv[1], timeout=10, set_as_default=False)\n"
    )
    told = [sys.executable, "-W", "ignore", "-c", begin + script, address, *map(str, words)]
    done = subprocess.run(told, capture_output=True, text=True, timeout=PATIENCE, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def test_a_lost_worker_changes_nothing(root, tmp_path):
    """One of two is killed with photos in its hands: the other makes them, byte for byte the same."""
    assert 0 == build(root, tmp_path / "alone", tmp_path / "cache-1", ()).returncode
    with cluster(tmp_path, 2) as (address, _):
        child = spread(root, tmp_path, address)
        held = asked(KILLED, address)
        said = child.communicate(timeout=300)[1]
        given_out = asked(GIVEN_OUT, address, *held)

    assert 0 == child.returncode, said
    assert content(tmp_path / "alone") == content(tmp_path / "spread")
    assert held
    for states in given_out:  # once to the worker that was lost, once more to the other
        assert states.count("processing") > 1, states
        assert "memory" in states


@pytest.mark.parametrize("lost", ["workers", "scheduler"])
def test_a_lost_cluster_is_told(lost, root, tmp_path):
    """Exit code 2 and words, nothing published; what was made is kept and not made again."""
    with cluster(tmp_path, 1) as (address, running):
        child = spread(root, tmp_path, address)
        until(lambda: list((tmp_path / "cache-2" / "media").rglob("*.webp")))
        for one in running[1:] if lost == "workers" else running[:1]:
            one.send_signal(signal.SIGKILL)
        said = child.communicate(timeout=300)[1]
    kept = {one: one.stat().st_ino for one in (tmp_path / "cache-2" / "media").rglob("*.webp")}

    assert 2 == child.returncode, said
    assert f"the Dask cluster at {address} was lost" in said
    assert "Traceback" not in said
    assert not (tmp_path / "spread").exists()
    assert 0 == build(root, tmp_path / "spread", tmp_path / "cache-2", ()).returncode
    assert kept == {one: one.stat().st_ino for one in kept}


def test_a_worker_that_would_make_other_pictures_is_refused(root, tmp_path):
    """Another version of a picture library: named with the worker, before any work."""
    other = tmp_path / "other.py"
    other.write_text(
        "from site_builder.media import encode\n"
        "ours = encode.encoder_versions\n"
        "encode.encoder_versions = lambda: {**ours(), 'webp': '0.0'}\n"
    )
    with cluster(tmp_path, 1, "--preload", str(other)) as (address, _):
        done = build(root, tmp_path / "site", tmp_path / "cache", ("--executor", f"dask={address}"))

    assert 2 == done.returncode
    assert "has another version" in done.stderr
    assert "tcp://127.0.0.1:" in done.stderr
    assert not (tmp_path / "site").exists()
    assert [] == list((tmp_path / "cache").rglob("*.webp"))


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
