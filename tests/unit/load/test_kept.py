"""Hand-ins that did not change are not parsed again, and nothing else is different."""

import shutil
from pathlib import Path

import pytest

from site_builder.check.run import check
from site_builder.load.kept import KeptValues
from site_builder.load.tree import load_tree
from site_builder.model.scalars import Plain
from site_builder.store.cache import Cache

ROOT = Path(__file__).parent.parent.parent.parent
TRAPS = ROOT / "tests" / "golden" / "site"


@pytest.fixture
def cache(tmp_path):
    """An empty cache."""
    return Cache(tmp_path / "tembolok")


@pytest.mark.parametrize("root", [ROOT, TRAPS], ids=["real", "traps"])
def test_what_is_kept_equals_what_is_read(cache, root):
    """Values, places, problems: the same with an empty cache, a full one and none."""
    plain = load_tree(root)
    first, second = load_tree(root, cache), load_tree(root, cache)

    assert plain == first
    assert plain.exhibition == second.exhibition
    assert plain.problems == second.problems
    assert plain.sources == second.sources
    assert plain.parsed.keys() == second.parsed.keys()
    for path, parsed in plain.parsed.items():
        assert parsed.sound == second.parsed[path].sound
        for at in parsed.places.values:
            assert parsed.places.of_value(at) == second.parsed[path].places.of_value(at)
            assert parsed.places.of_key(at) == second.parsed[path].places.of_key(at)
    assert check(plain) == check(second)


def test_quoted_and_plain_scalars_stay_apart(cache):
    """`2022` is a year, `"2022"` is text; an empty value is nothing."""
    values = {"a": Plain("2022"), "b": "2022", "c": None, "d": ["", Plain("x")]}
    first = KeptValues(cache)
    first.keep("teks", values)
    first.save()
    kept = KeptValues(cache).get("teks")

    assert values == kept
    assert [Plain, str, type(None)] == [type(kept[key]) for key in "abc"]
    assert [str, Plain] == [type(one) for one in kept["d"]]


def test_a_booth_with_problems_is_never_kept(exhibition_root, cache):
    """It is read and told anew each time."""
    place = exhibition_root / "exhibits" / "2022" / "kota-madiun" / "booth.yml"
    place.write_text(place.read_text() + "taglinn: x\n")
    told = [load_tree(exhibition_root, cache).problems for _ in range(2)]

    assert told[0]
    assert told[0] == told[1]


def test_a_changed_booth_is_read_anew(exhibition_root, cache):
    """One letter is another text."""
    load_tree(exhibition_root, cache)
    place = exhibition_root / "exhibits" / "2022" / "kota-madiun" / "booth.yml"
    place.write_text(place.read_text().replace("format: 1", "format: 2"))

    assert load_tree(exhibition_root, cache).problems


def test_a_cache_that_cannot_be_written_is_done_without(exhibition_root, tmp_path):
    """A check on a read-only disk works."""
    blocked = tmp_path / "berkas"
    blocked.write_text("bukan folder")

    assert load_tree(exhibition_root, Cache(blocked)) == load_tree(exhibition_root)


def test_broken_entries_are_read_anew(exhibition_root, cache):
    """Cut-off files count as absent (R15)."""
    load_tree(exhibition_root, cache)
    for entry in cache.folder.rglob("*"):
        if entry.is_file():
            entry.write_bytes(entry.read_bytes()[:-1])

    assert load_tree(exhibition_root) == load_tree(exhibition_root, cache)
    shutil.rmtree(cache.folder)
