"""Files of the site that stands: taken over if made from the same and untouched, else made anew."""

import os

import pytest

from site_builder.site.folder import SiteFolder
from site_builder.site.standing import remember_site, standing_site
from site_builder.site.verify import Scan
from site_builder.store.cache import Cache

SCAN = Scan(("top",), ("../",), ("a.css",))


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


@pytest.fixture
def out(tmp_path, cache):
    """A site with one page, as a build leaves it."""
    (tmp_path / "site").mkdir()
    folder = SiteFolder(tmp_path / "site", standing_site(cache, tmp_path / "site"))
    folder.make("a/index.html", "digest", b"<p>", SCAN)
    remember_site(cache, tmp_path / "site", folder.made)
    return tmp_path / "site"


def next_build(out, cache):
    (out.parent / "work").mkdir()
    return SiteFolder(out.parent / "work", standing_site(cache, out))


def test_an_untouched_file_is_taken_over(out, cache):
    """With what is known of it, without writing it."""
    folder = next_build(out, cache)

    assert folder.take_over("a/index.html", "digest")
    assert b"<p>" == (folder.root / "a/index.html").read_bytes()
    assert SCAN == folder.made["a/index.html"].scan
    assert {"a/index.html"} == folder.taken_over


def test_other_inputs_make_the_file_anew(out, cache):
    """As does a path that is not known."""
    folder = next_build(out, cache)

    assert not folder.take_over("a/index.html", "other")
    assert not folder.take_over("b/index.html", "digest")


def edited(place):
    place.write_text("<b>")


def edited_and_dated_back(place):
    before = place.stat()
    place.write_text("<b>")
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))


def deleted(place):
    place.unlink()


def linked(place):
    place.rename(place.with_name("kept"))
    place.symlink_to("kept")


@pytest.mark.parametrize("touch", [edited, edited_and_dated_back, deleted, linked])
def test_a_touched_file_is_made_anew(out, cache, touch):
    """Whoever touches the site, the next build mends it."""
    touch(out / "a/index.html")

    assert not next_build(out, cache).take_over("a/index.html", "digest")


def test_writing_over_a_file_taken_over_leaves_the_old_site(out, cache):
    """The two sites may share a file's bytes; the new one then gets its own."""
    folder = next_build(out, cache)
    folder.take_over("a/index.html", "digest")
    folder.make("a/index.html", "other", b"new")

    assert b"<p>" == (out / "a/index.html").read_bytes()
    assert b"new" == (folder.root / "a/index.html").read_bytes()


def test_a_memory_that_cannot_be_read_counts_as_none(out, cache):
    """Everything is then made anew."""
    for entry in cache.folder.rglob("*"):
        if entry.is_file():
            entry.write_bytes(b"{}")

    assert {} == standing_site(cache, out).files
