"""The state of files, told without reading them."""

import os

import pytest

from site_builder.store.states import file_state, tree_digest, youngest


@pytest.fixture
def tree(tmp_path):
    (tmp_path / "tree" / "deep").mkdir(parents=True)
    (tmp_path / "tree" / "a.txt").write_text("one")
    (tmp_path / "tree" / "deep" / "b.txt").write_text("two")
    return tmp_path / "tree"


def same_size_and_time(place):
    before = place.stat()
    place.write_text("ENO")
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES = {
    "edited": lambda tree: (tree / "a.txt").write_text("other"),
    "same size and time": lambda tree: same_size_and_time(tree / "a.txt"),
    "added": lambda tree: (tree / "deep" / "c.txt").write_text(""),
    "removed": lambda tree: (tree / "deep" / "b.txt").unlink(),
    "renamed": lambda tree: (tree / "a.txt").rename(tree / "b.txt"),
    "linked": lambda tree: (tree / "c").symlink_to("a.txt"),
    "made readable": lambda tree: (tree / "a.txt").chmod(0o600),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_shows(tree, change):
    """Whatever is done to a file, the digest of its tree is another."""
    (tree / "a.txt").chmod(0o644)
    before = tree_digest([str(tree)])
    change(tree)

    assert before != tree_digest([str(tree)])


def test_looking_changes_nothing(tree):
    """Twice the same question, twice the same answer."""
    assert tree_digest([str(tree)]) == tree_digest([str(tree)])
    assert file_state(str(tree / "a.txt")) == file_state(str(tree / "a.txt"))


def test_what_is_absent_counts_by_its_absence(tree):
    """A file that appears is a change; nothing is no fault."""
    absent = str(tree / "later.txt")
    before = tree_digest([absent])
    (tree / "later.txt").write_text("")

    assert before != tree_digest([absent])
    assert 0 == youngest([str(tree / "never")])
    assert youngest([str(tree)]) >= (tree / "later.txt").stat().st_ctime_ns
