"""A site that was built again and again equals one built from nothing, byte for byte (issue 7)."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from site_builder.cli.run import run

sys.path.insert(0, str(Path(__file__).parent))
from edits import BOOTHS, EDITS, Edit, apply, content, write_exhibition

pytestmark = pytest.mark.site

SHARDS = 8
EXAMPLES = 25
"""Random sequences of edits a shard: 200 in all."""

SHARED = {"frame", "templates"}
"""Rooms of the cache that builds from nothing share with each other."""

SEQUENCES = st.lists(
    st.builds(Edit, st.sampled_from(sorted(EDITS)), st.sampled_from(BOOTHS), st.integers(1, 99)),
    min_size=1,
    max_size=4,
)


def build(root, out, cache):
    words = ["build", "--root", str(root), "--out", str(out), "--cache", str(cache), "--jobs", "1"]
    assert 0 == run(words)


@pytest.fixture(scope="module")
def workshop(quick_folder):
    """A folder whose exhibition, site and cache live on from example to example."""
    return quick_folder


@pytest.mark.parametrize("shard", range(SHARDS))
def test_incremental_equals_full(shard, workshop, monkeypatch):
    """After each sequence of random edits, with builds between them, nothing differs.

    A sequence goes on from where the last one ended: the promise holds from any state.

    The build from nothing shares with other builds from nothing only what no edit of these can
    change, and what costs most of its time: the engine's answers and the compiled templates, both
    kept by content. `test_from_nothing_at_all` shares nothing.
    """
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767200400")
    root, out = workshop / "root", workshop / "site"
    write_exhibition(root)
    build(root, out, workshop / "cache")

    @seed(shard)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(SEQUENCES)
    def after(edits):
        for edit in edits[:-1]:
            apply(edit, root, out)
        if len(edits) > 2:
            build(root, out, workshop / "cache")
        apply(edits[-1], root, out)
        build(root, out, workshop / "cache")
        nothing = workshop / "nothing"
        for place in nothing.glob("*"):
            if place.name not in SHARED:
                _remove(place)
        _remove(workshop / "full")
        build(root, workshop / "full", nothing)

        assert content(workshop / "full") == content(out)

    after()


def test_from_nothing_at_all(workshop, monkeypatch):
    """One of each kind of edit, against builds that share nothing with any other."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767200400")
    root, out = workshop / "root", workshop / "site"
    write_exhibition(root)
    for number, kind in enumerate(sorted(EDITS), start=1):
        apply(Edit(kind, BOOTHS[number % 2], number), root, out)
        build(root, out, workshop / "cache")
    for name in ("nothing", "full"):
        _remove(workshop / name)
    build(root, workshop / "full", workshop / "nothing")

    assert content(workshop / "full") == content(out)


def test_a_page_that_did_not_change_breaks_when_its_target_goes(workshop, capsys):
    """What stands is proved only as long as nothing was lost: the guide still points at a booth."""
    root, out, gone = workshop / "root", workshop / "site", BOOTHS[1]
    write_exhibition(root)
    place = root / "docs" / "guide" / "id" / "about.md"
    place.parent.mkdir(parents=True)
    place.write_text(f"# Tentang\n\nLihat [stan itu](../2023/{gone}/).\n")
    build(root, out, workshop / "cache")
    before = content(out)
    capsys.readouterr()

    apply(Edit("booth gone", gone, 1), root, out)
    words = ["build", "--root", str(root), "--out", str(out), "--cache", str(workshop / "cache")]

    assert 0 != run([*words, "--jobs", "1"])
    assert f"tentang/index.html: tautan ini tidak menuju ke mana pun: ../2023/{gone}/" in (
        capsys.readouterr().err
    )
    assert before == content(out)


def _remove(folder):
    if folder.is_dir():
        for place in sorted(folder.rglob("*"), reverse=True):
            place.rmdir() if place.is_dir() and not place.is_symlink() else place.unlink()
        folder.rmdir()
