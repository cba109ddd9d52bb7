"""The walk through exhibits/: nothing crashes it, and one file's fault takes no other file along."""

from pathlib import Path

import pytest

from site_builder.load.tree import load_tree

BOOTH = "exhibits/2022/kota-madiun/booth.yml"
PHOTOS = """photos:
  - id: a
    file: photos/hilang.jpg
    alt: x
    credit: Kantor
    licence: CC0-1.0
"""


def named(loaded):
    return {(one.name, one.span.file) for one in loaded.problems}


def test_a_folder_that_may_not_be_read_is_told(exhibition_root, monkeypatch):
    """By its name, and the others are read."""
    listing = Path.iterdir

    def refuse(folder):
        if folder.name == "kota-madiun":
            raise PermissionError(13, "Permission denied")
        return listing(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)

    loaded = load_tree(exhibition_root)
    assert ("file-unreadable", "exhibits/2022/kota-madiun") in named(loaded)
    assert 1 == len(loaded.exhibition.editions)


def test_hidden_folders_of_an_edition_are_let_be(exhibition_root):
    """A trash folder is no booth."""
    (exhibition_root / "exhibits" / "2022" / ".trash").mkdir()

    assert not any(".trash" in file for _, file in named(load_tree(exhibition_root)))


def test_a_short_alt_text_does_not_hide_a_missing_file(exhibition_root):
    """Both are told."""
    with (exhibition_root / BOOTH).open("a", encoding="utf-8") as booth:
        booth.write(PHOTOS)

    names = {name for name, _ in named(load_tree(exhibition_root))}
    assert {"text-too-short", "photo-missing"} <= names


@pytest.mark.parametrize("typo", ["statuss: open", "asing: x"])
def test_an_edition_with_a_fault_keeps_its_booths_read(exhibition_root, typo):
    """The edition is not shown, and its booths are still there to be judged."""
    place = exhibition_root / "exhibits" / "2022" / "edition.yml"
    place.write_text(place.read_text(encoding="utf-8") + typo + "\n", encoding="utf-8")

    loaded = load_tree(exhibition_root)
    assert () == loaded.exhibition.editions
    assert BOOTH in loaded.booths
