"""What blocks a build: errors of what is shown; a draft is in work and blocks nothing."""

import shutil

import pytest

from site_builder.check.run import check
from site_builder.load.tree import load_tree
from site_builder.site.keep import blocking, keep_going

FAULT = "pillar: lingkungn\n"


@pytest.fixture
def faulty(exhibition_root):
    """The base exhibition with a fault in its booth."""
    place = exhibition_root / "exhibits" / "2022" / "kota-madiun" / "booth.yml"
    place.write_text(place.read_text().replace("pillar: environment\n", FAULT))
    return exhibition_root


def blocked(root, *years):
    loaded = load_tree(root)
    problems = check(loaded)

    assert problems
    return sorted({one.span.file for one in blocking(loaded, problems, frozenset(years))})


def set_draft(path):
    path.write_text(path.read_text().replace("format: 1\n", "format: 1\nstatus: draft\n", 1))


def test_an_error_of_a_ready_booth_blocks(faulty):
    """Its file is named, and left out where the build goes on."""
    file = "exhibits/2022/kota-madiun/booth.yml"
    loaded = load_tree(faulty)

    assert [file] == blocked(faulty)
    assert (file,) == keep_going(loaded, blocking(loaded, check(loaded), frozenset()))[1]


def test_an_error_of_a_draft_booth_blocks_nothing(faulty):
    """It is not shown, and `check` tells it."""
    set_draft(faulty / "exhibits" / "2022" / "kota-madiun" / "booth.yml")

    assert [] == blocked(faulty)


def test_errors_of_a_draft_edition_block_only_where_it_is_asked_for(faulty):
    """`--edition YEAR` shows it, so its faults count."""
    edition = faulty / "exhibits" / "2023"
    shutil.copytree(faulty / "exhibits" / "2022", edition)
    text = (edition / "edition.yml").read_text()
    (edition / "edition.yml").write_text(text.replace("2022", "2023").replace("open", "draft"))
    booth = faulty / "exhibits" / "2022" / "kota-madiun" / "booth.yml"
    booth.write_text(booth.read_text().replace(FAULT, "pillar: environment\n"))

    assert [] == blocked(faulty)
    assert ["exhibits/2023/kota-madiun/booth.yml"] == blocked(faulty, 2023)
