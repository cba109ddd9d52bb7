"""The cache forgets what was used longest ago, touches nothing else, and says what it freed."""

import os

import pytest

from site_builder.cli.run import run
from site_builder.site.prune import ROOMS, Pruned, prune
from site_builder.site.standing import Made, remember_site
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault


def keep(folder, key, age, payload=b"x" * 68):
    """An entry of a hundred bytes that was last used so many seconds ago."""
    cache = Cache(folder)
    cache.put(key, payload)
    place = folder / key[:2] / key[2:]
    now = place.stat().st_mtime
    os.utime(place, (now - age, now - age))
    return place


def test_least_recently_used_goes_first(tmp_path):
    """Whatever room it lies in; reading an entry keeps it."""
    media = tmp_path / "media"
    oldest = keep(media, "aa11-320.webp", 300)
    read = keep(media, "bb22-320.webp", 200)
    page = keep(tmp_path / "index", "cc33", 100)
    newest = keep(media, "dd44-320.webp", 50)
    assert Cache(media).get("bb22-320.webp") is not None

    assert Pruned(forgotten=2, freed=200, kept=200) == prune(tmp_path, 200)
    assert not oldest.exists()
    assert not page.exists()
    assert read.exists()
    assert newest.exists()


def test_small_enough_stays_whole(tmp_path):
    """Nothing is forgotten below the limit."""
    place = keep(tmp_path / "frame", "aa11", 1000)

    assert Pruned(0, 0, 100) == prune(tmp_path, 100)
    assert place.exists()


def test_what_is_not_the_caches_is_left(tmp_path):
    """A wrongly named folder loses nothing: neither other files nor what links lead to."""
    other = tmp_path / "photos" / "aa" / "11"
    deep = tmp_path / "media" / "aa" / "bb" / "cc"
    plain = tmp_path / "media" / "Catatan.txt"
    for place in (other, deep, plain):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"mine")
    outside = tmp_path / "outside"
    keep(outside, "aa11", 1000)
    (tmp_path / "site").symlink_to(outside)

    assert 0 == prune(tmp_path, 0).forgotten
    assert all(place.exists() for place in (other, deep, plain, outside / "aa" / "11"))


def test_half_written_files_go_only_when_nobody_writes_them(tmp_path):
    """A running build's file stays; that of a killed one goes, however large the limit."""
    cache = tmp_path / "media" / "aa"
    cache.mkdir(parents=True)
    young, old = cache / ".11.webp.0a1b2c3d.tmp", cache / ".22.webp.0a1b2c3d.tmp"
    young.write_bytes(b"half")
    old.write_bytes(b"half")
    os.utime(old, (1, 1))

    assert Pruned(1, 4, 4) == prune(tmp_path, 1_000_000)
    assert young.exists()


def test_no_cache_is_told(tmp_path):
    """A name that leads nowhere is not an empty cache."""
    with pytest.raises(MachineFault, match="cache-missing"):
        prune(tmp_path / "none", 0)


def test_command_says_what_was_freed(exhibition_root, capsys):
    """In the reader's language; then a build makes everything again."""
    assert 0 == run(["build", "--root", str(exhibition_root), "--jobs", "1"])
    cache = exhibition_root / ".cache"
    assert {place.name for place in cache.iterdir()} <= set(ROOMS)
    capsys.readouterr()

    prune_all = ["cache", "prune", "--root", str(exhibition_root), "--max-mb", "0"]
    assert 0 == run([*prune_all, "--locale", "en"])
    assert "freed, 0 B kept" in capsys.readouterr().out
    assert [] == [place for place in cache.rglob("*") if place.is_file()]
    assert 0 == run(["build", "--root", str(exhibition_root), "--jobs", "1"])


def test_wrong_place_is_wrong_use(tmp_path, capsys):
    """Exit code 2, and the way on."""
    words = ["cache", "prune", "--cache", str(tmp_path / "none"), "--locale", "en"]
    assert 2 == run(words)
    assert "--cache" in capsys.readouterr().err


def test_what_a_standing_site_was_made_from_goes_last(tmp_path):
    """However long ago it was read: its pictures are taken over without asking the cache."""
    media = tmp_path / "cache" / "media"
    standing = keep(media, "aa11-320.webp", 5000)
    loose = keep(media, "bb22-320.webp", 10)
    out = tmp_path / "site"
    (out / "media").mkdir(parents=True)
    (out / "media" / "aa11-320.webp").write_bytes(b"picture")
    made = {"media/aa11-320.webp": Made("media/aa11-320.webp", 7)}
    remember_site(Cache(tmp_path / "cache" / "site"), out, made)
    note = next((tmp_path / "cache" / "site").rglob("??/*"))
    most = note.stat().st_size + 100

    assert 1 == prune(tmp_path / "cache", most).forgotten
    assert standing.exists()
    assert not loose.exists()


def test_a_note_that_cannot_be_read_keeps_nothing(tmp_path):
    """And stops nobody."""
    keep(tmp_path / "site", "aa11", 10, b"no json")
    entry = keep(tmp_path / "media", "bb22-320.webp", 100)

    assert 1 == prune(tmp_path, 100).forgotten
    assert not entry.exists()
