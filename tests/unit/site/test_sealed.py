"""Winners from a sealed file: merged in memory, judged like a hand-in, refused inside the repository."""

import pytest

from site_builder.check.run import check
from site_builder.load.tree import load_tree
from site_builder.site.sealed import with_sealed
from site_builder.store.errors import MachineFault

AWARDS = """awards:
  - id: terbaik
    name: Penghargaan
    organizer: Panitia
    year: 2022
    kind: best
    announce: 2022-12-10
    winners: [{region: "33.72", reason: Alasan lama}]
"""
SEALED = """format: 1
year: 2022
awards:
  - id: terbaik
    winners:
      - region: "35.77"
        programme: gas-metana
        reason: {id: Alasan rahasia, en: A secret reason}
      - region: "33.72"
        reason: Alasan baru
    note: Catatan rahasia
    source: https://rahasia.example/a
"""


@pytest.fixture
def root(exhibition_root):
    """The base exhibition with one award."""
    place = exhibition_root / "exhibits" / "2022" / "edition.yml"
    place.write_text(place.read_text() + AWARDS)
    return exhibition_root


def sealed(root, tmp_path, text):
    file = tmp_path / "pemenang.yml"
    file.write_text(text)
    return with_sealed(load_tree(root), file, root)


def test_winners_are_merged_and_the_file_knows_better(root, tmp_path):
    """A region named in both keeps the file's reason."""
    loaded, told = sealed(root, tmp_path, SEALED)

    award = loaded.exhibition.editions[0].hand_in.awards[0]
    assert () == told
    assert [("35.77", "Alasan rahasia"), ("33.72", "Alasan baru")] == [
        (one.region, one.reason.get("id")) for one in award.winners
    ]
    assert ("Catatan rahasia", "https://rahasia.example/a") == (award.note.get("id"), award.source)
    assert [] == [one.name for one in check(loaded)]


@pytest.mark.parametrize(
    ("swap", "name", "line"),
    [
        (("year: 2022", "year: 2042"), "sealed-edition-unknown", 2),
        (("id: terbaik", "id: terbiak"), "sealed-award-unknown", 4),
        (('"35.77"', '"35.99"'), "region-unknown", 6),
        (("gas-metana", "gas-metan"), "programme-unknown", 7),
        (("note:", "catatan:"), "key-unknown", 11),
        (("  - id", "  -id"), "yaml-dash-space", 4),
    ],
)
def test_faults_are_named_with_their_place(root, tmp_path, swap, name, line):
    """As in every hand-in; the file is told by its name."""
    loaded, told = sealed(root, tmp_path, SEALED.replace(*swap, 1))

    first = next(one for one in told if one.name == name)
    assert ("pemenang.yml", line) == (first.span.file, first.span.line)
    assert swap[1] in loaded.sources["pemenang.yml"]


def test_a_file_inside_the_exhibition_is_refused(root):
    """A repository would tell of it."""
    file = root / "pemenang.yml"
    file.write_text(SEALED)

    with pytest.raises(MachineFault) as caught:
        with_sealed(load_tree(root), file, root)
    assert "sealed-inside" == caught.value.name
