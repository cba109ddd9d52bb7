"""Saves are seen in folders that come later, or that were put in another's place."""

import shutil

import pytest

from site_builder.site.watch import watching

SECONDS = 20


@pytest.fixture
def root(tmp_path):
    """An exhibition with one file."""
    (tmp_path / "exhibits" / "2022").mkdir(parents=True)
    (tmp_path / "exhibits" / "2022" / "edition.yml").write_text("year: 2022\n")
    return tmp_path


def until(watch, path):
    """Saves, until one holds the path; each is waited for in vain for so long only."""
    while saved := watch.next_save(SECONDS):
        if path in saved:
            return True
    return False


def test_a_save_is_told_with_its_path(root):
    """From the root; what an editor puts beside it is not."""
    with watching(root) as watch:
        (root / "exhibits" / "2022" / ".edition.yml.swp").write_text("x")
        (root / "exhibits" / "2022" / "edition.yml").write_text("year: 2023\n")

        assert {"exhibits/2022/edition.yml"} == watch.next_save(SECONDS)


def test_a_folder_that_was_replaced_is_watched_again(root):
    """As by another branch of a repository: it is told as a save, and so is what is saved in it."""
    with watching(root) as watch:
        shutil.move(root / "exhibits", root.parent / f"{root.name}-old")
        shutil.copytree(root.parent / f"{root.name}-old", root / "exhibits")
        assert until(watch, "exhibits")
        while watch.next_save(1.5):
            pass
        (root / "exhibits" / "2022" / "edition.yml").write_text("year: 2023\n")

        assert until(watch, "exhibits/2022/edition.yml")


@pytest.mark.parametrize("name", ["assets/css/own.css", "docs/guide/id/about.md"])
def test_a_folder_that_comes_later_is_watched(name, root):
    """The exhibition's own style sheets and guide pages may begin while it is served."""
    with watching(root) as watch:
        (root / name).parent.mkdir(parents=True)
        assert watch.next_save(SECONDS)
        while watch.next_save(1.5):
            pass
        (root / name).write_text("x")

        assert until(watch, name)
