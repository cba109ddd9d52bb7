"""The site is old or new, never between, whenever the machine gives up (R9, R12, R13)."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from edits import Edit, apply, content, write_exhibition

pytestmark = pytest.mark.site

KILLS = 50
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1767200400"}


def command(root, out, cache):
    words = ["build", "--root", str(root), "--out", str(out), "--cache", str(cache)]
    return [sys.executable, "-m", "site_builder", *words]


def start(root, out, cache, **more):
    return subprocess.Popen(
        command(root, out, cache),
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        **more,
    )


def finish(root, out, cache):
    """Build to the end; the seconds it took."""
    began = time.monotonic()
    assert 0 == start(root, out, cache).wait(timeout=120)
    return time.monotonic() - began


def beside(out):
    """What stands beside the site, but for the lock, which has no holder."""
    return sorted(place.name for place in out.parent.iterdir() if not place.name.endswith("-lock"))


def write_version(root, version):
    """The exhibition in one of two versions, which differ on many pages."""
    write_exhibition(root)
    apply(Edit("photo", "kota-tegal", 5), root, root)
    apply(Edit("text", "kota-madiun", version), root, root)
    apply(Edit("settings", "kota-madiun", version), root, root)


@pytest.fixture
def place(tmp_path):
    """An exhibition in its second version; the site of the first one stands."""
    root, out, cache = tmp_path / "root", tmp_path / "www" / "site", tmp_path / "cache"
    versions = {}
    for version in (1, 2):
        write_version(root, version)
        finish(root, out, cache)
        versions[version] = content(out)
    write_version(root, 1)
    finish(root, out, cache)
    write_version(root, 2)
    return root, out, cache, versions


def test_fifty_kills_leave_the_old_or_the_new_site(place):
    """SIGKILL at random moments; each next run cleans up and ends well."""
    root, out, cache, versions = place
    dice = random.Random(20)
    shutil.rmtree(cache / "site", ignore_errors=True)
    longest = finish(root, out, cache) * 1.1
    seen = {1: 0, 2: 0}
    standing = 2
    for number in range(KILLS):
        wanted = 1 + number % 2
        write_version(root, wanted)
        child = start(root, out, cache)
        time.sleep(dice.uniform(0.05, longest))
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        left = content(out)

        assert left in (versions[wanted], versions[standing])
        standing = wanted if left == versions[wanted] else standing
        seen[standing] += 1
        if number % 5 == 0:
            finish(root, out, cache)
            standing = wanted

            assert versions[wanted] == content(out)
            assert ["site"] == beside(out)
    assert all(seen.values())


def test_a_full_disk_leaves_the_old_site(place):
    """A write that the machine refuses ends the build in words, and changes nothing."""
    root, out, cache, versions = place

    def refuse():
        resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))

    done = subprocess.run(
        command(root, out, cache),
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        preexec_fn=refuse,
        check=False,
    )

    assert 2 == done.returncode, done.stderr
    assert "Traceback" not in done.stderr
    assert versions[1] == content(out)
    assert ["site"] == beside(out)


def test_a_stopped_build_leaves_the_old_site(place):
    """SIGTERM and Ctrl-C alike; nothing is left beside it by the next run."""
    root, out, cache, versions = place
    for sent in (signal.SIGTERM, signal.SIGINT):
        child = start(root, out, cache)
        time.sleep(0.6)
        os.killpg(child.pid, sent)
        child.wait(timeout=60)

        assert content(out) in (versions[1], versions[2])
    finish(root, out, cache)

    assert versions[2] == content(out)
    assert ["site"] == beside(out)
