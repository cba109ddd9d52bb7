"""A few booths of many: what is told of them is what a whole run tells of them."""

import shutil

import pytest

from site_builder.check.run import check
from site_builder.load.tree import load_booths, load_tree
from site_builder.store.cache import Cache

SECOND = "exhibits/2024/kota-madiun/booth.yml"


@pytest.fixture
def many(exhibition_root):
    """Two editions, and other regions beside the one that is asked for."""
    exhibits = exhibition_root / "exhibits"
    shutil.copytree(exhibits / "2022", exhibits / "2024")
    edition = exhibits / "2024" / "edition.yml"
    edition.write_text(edition.read_text().replace("year: 2022", "year: 2024"))
    for year, slug, code in (("2022", "kota-tegal", "33.76"), ("2022", "kota-depok", "32.76")):
        shutil.copytree(exhibits / year / "kota-madiun", exhibits / year / slug)
        other = exhibits / year / slug / "booth.yml"
        other.write_text(other.read_text().replace("35.77", code))
    return exhibition_root


def add(root, text):
    place = root / SECOND
    place.write_text(place.read_text() + text)


def told(loaded):
    return [one for one in check(loaded) if one.span.file == SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "progress: [{plan: satu-pintu, status: late}]\n",
        "progress: [{plan: satu-pintu, status: late}]\ntagline: dua\n",
        "    inspired_by: 2022/kota-tegal/gas-metana\n",
        "    inspired_by: 2022/kota-tegal/gas-metan\n",
        "    inspired_by: 2022/kota-tegak/gas-metana\n",
        "    inspired_by: gas-metan\n",
    ],
)
def test_one_booth_is_told_what_a_whole_run_tells(many, text):
    """Plans of earlier editions, programmes of other regions, and its own faults."""
    add(many, text)

    few = load_booths(many, Cache(many / ".cache"), [SECOND])
    assert told(load_tree(many)) == told(few)


def test_only_what_a_rule_may_ask_for_is_read(many):
    """The region's own booths, and those that are named; the rest is noted."""
    add(many, "    inspired_by: 2022/kota-tegal/gas-metana\n")

    few = load_booths(many, Cache(many / ".cache"), [SECOND])
    assert {"kota-madiun", "kota-tegal"} == {file.split("/")[2] for file in few.booths}
    assert "exhibits/2022/kota-depok/booth.yml" in few.sources
