"""What is in a site and what may be beside it: only files we made, by anyone, from any cache."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from edits import Edit, apply, content, write_exhibition

pytestmark = pytest.mark.site

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1767200400"}
NOBODY = 65534


def build(root, out, cache, **more):
    words = ["--root", str(root), "--out", str(out), "--cache", str(cache)]
    return subprocess.run(
        [sys.executable, "-m", "site_builder", "build", *words],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        **more,
    )


@pytest.fixture
def root(tmp_path):
    """An exhibition with a photo, below a name with a blank and letters beyond ASCII."""
    root = tmp_path / "Pameran Kotâ Cerdas"
    write_exhibition(root)
    apply(Edit("photo", "kota-madiun", 3), root, root)
    return root


def test_only_what_was_made_is_in_the_site(root, tmp_path):
    """No link, no source, no original photo; a booth that goes takes its pages along (R11)."""
    out, cache = tmp_path / "site", tmp_path / "cache"
    assert 0 == build(root, out, cache).returncode
    sources = {place.read_bytes() for place in (root / "exhibits").rglob("*") if place.is_file()}
    site = content(out)

    assert not [place for place in out.rglob("*") if place.is_symlink()]
    assert not [path for path in site if path.endswith((".yml", ".yaml", ".md"))]
    assert not sources & set(site.values())
    assert "2022/kota-dumai/index.html" in site

    (out / "2022" / "kota-dumai" / "catatan.txt").write_text("not ours")
    shutil.rmtree(root / "exhibits" / "2022" / "kota-dumai")
    assert 0 == build(root, out, cache).returncode
    assert not [path for path in content(out) if "kota-dumai/" in path and "2022" in path]


def test_no_damage_to_the_cache_shows(root, tmp_path):
    """Corrupt, cut, foreign or missing entries: the site is as from no cache at all (R15)."""
    cache = tmp_path / "cache"
    assert 0 == build(root, tmp_path / "first", cache).returncode
    dice = random.Random(7)
    entries = sorted(place for place in cache.rglob("*") if place.is_file())
    others = [place.read_bytes() for place in entries]
    damage = (
        lambda _: b"",
        lambda held: held[: len(held) // 2],
        lambda held: held[:-1] + bytes([held[-1] ^ 1]),
        lambda held: dice.choice([one for one in others if one != held]),
    )
    for number, place in enumerate(entries):
        place.write_bytes(damage[number % len(damage)](place.read_bytes()))

    assert 0 == build(root, tmp_path / "second", cache).returncode
    assert content(tmp_path / "first") == content(tmp_path / "second")


@pytest.mark.skipif(os.geteuid() != 0, reason="already someone else than root")
def test_nobody_in_particular_can_build(root, tmp_path):
    """As another user than root, from exhibits that may only be read, with umask 077 (R18)."""
    try:
        subprocess.run([sys.executable, "-c", "import site_builder"], user=NOBODY, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("the interpreter is in a folder that only root can read")
    for place in (root, *root.rglob("*")):
        place.chmod(0o555 if place.is_dir() else 0o444)
    work = tmp_path / "work"
    work.mkdir(mode=0o700)
    os.chown(work, NOBODY, NOBODY)
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_mode & 0o001 == 0:
            folder.chmod(folder.stat().st_mode | 0o011)
    done = build(root, work / "site", work / "cache", user=NOBODY, group=NOBODY, umask=0o077)

    assert 0 == done.returncode, done.stderr
    assert (work / "site" / "index.html").stat().st_mode & 0o077 == 0
