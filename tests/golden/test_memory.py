"""Golden memory: what the data of three editions tell of plans and changes, for people and programs."""

from pathlib import Path

import pytest

from site_builder.i18n.catalogue import catalogue
from site_builder.load.tree import load_tree
from site_builder.model.edition_diff import compare
from site_builder.opendata.all import opendata_files
from site_builder.report.difference import render_difference

EXPECTED = Path(__file__).parent / "memory_told"
FILES = (
    "plans.json",
    "changes.json",
    "2023/changes.json",
    "2024/changes.json",
    "2022/programmes.csv",
)


def test_the_open_data_of_the_exhibition_of_memory(memory_root, golden):
    """Plans with every word on them; changes in brief and in full."""
    exhibition = load_tree(memory_root).exhibition
    files = {one.path.removeprefix("data/v1/"): one.content for one in opendata_files(exhibition)}

    for name in FILES:
        golden(EXPECTED / name.replace("/", "-"), files[name].decode())


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("before", "after"), [(2022, 2023), (2023, 2024)])
def test_the_difference_in_words(memory_root, golden, lang, before, after):
    """One line for each region and each programme."""
    exhibition = load_tree(memory_root).exhibition
    diff = compare(exhibition.edition_of(before), exhibition.edition_of(after))

    golden(EXPECTED / f"{before}-{after}.{lang}.txt", render_difference(diff, catalogue(lang)))
