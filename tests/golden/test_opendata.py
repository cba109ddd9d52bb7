"""Golden open data: what other people's programs rest on changes only on purpose."""

import shutil
from pathlib import Path

from site_builder.load.tree import load_tree
from site_builder.opendata.all import opendata_files
from site_builder.opendata.tables import safe_cell

GOLDEN = Path(__file__).parent


def test_the_open_data_of_the_base_exhibition(exhibition_root, golden):
    """Every file, byte for byte."""
    files = {
        one.path: one.content.decode()
        for one in opendata_files(load_tree(exhibition_root).exhibition)
    }

    expected = GOLDEN / "opendata"
    for path, text in files.items():
        (expected / path).parent.mkdir(parents=True, exist_ok=True)
        golden(expected / path, text)
    assert set(files) == {
        path.relative_to(expected).as_posix() for path in expected.rglob("*") if path.is_file()
    }


def test_nothing_runs_in_a_spreadsheet():
    """Formulas are made text."""
    assert ["'=1+1", "'-1", "'@x", "'+1", "satu"] == [
        safe_cell(cell) for cell in ("=1+1", "-1", "@x", "+1", "satu")
    ]


def test_files_with_other_times_give_the_same_data(exhibition_root, tmp_path):
    """Only content counts."""
    copy = tmp_path / "salinan"
    shutil.copytree(exhibition_root, copy, copy_function=shutil.copyfile)

    first = [one.content for one in opendata_files(load_tree(exhibition_root).exhibition)]
    assert first == [one.content for one in opendata_files(load_tree(copy).exhibition)]
