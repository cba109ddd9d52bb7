"""The next edition as a draft: what is carried over, what is not, and what is never overwritten."""

import io

import pytest
from PIL import Image

from site_builder.check.run import check
from site_builder.cli.run import run
from site_builder.load.tree import load_tree
from site_builder.site.rollover import rollover
from site_builder.store.errors import MachineFault

MORE = """# komentar daerah
photos: [{id: taman, file: photos/taman.jpg, alt: Taman di tepi sungai, credit: Kantor, licence: CC0-1.0}]
corrections: [{date: 2023-01-05, text: Angka diperbaiki.}]
"""


@pytest.fixture
def root(exhibition_root):
    """The base exhibition, its booth with a photo, a comment and a correction."""
    booth = exhibition_root / "exhibits" / "2022" / "kota-madiun"
    (booth / "booth.yml").write_text((booth / "booth.yml").read_text() + MORE)
    (booth / "photos").mkdir()
    out = io.BytesIO()
    Image.new("RGB", (900, 600), "green").save(out, "JPEG")
    (booth / "photos" / "taman.jpg").write_bytes(out.getvalue())
    return exhibition_root


def roll(root, year=2023):
    return rollover(root, load_tree(root), year)


def test_a_booth_becomes_a_draft_with_its_photos_and_plans(root):
    """Comments stay, corrections do not; the plan waits for its answer."""
    roll(root)

    loaded = load_tree(root)
    booth = loaded.booths["exhibits/2023/kota-madiun/booth.yml"]
    text = loaded.sources[booth.file]
    assert () == tuple(check(loaded))
    assert ("draft", ()) == (booth.hand_in.status, booth.hand_in.corrections)
    assert [("satu-pintu", None)] == [(one.plan, one.status) for one in booth.hand_in.progress]
    assert "# komentar daerah\n" in text
    assert "# Layanan satu pintu (target 2024)\n" in text
    assert (
        booth.photos[0].file.digest
        == loaded.booths["exhibits/2022/kota-madiun/booth.yml"].photos[0].file.digest
    )
    assert not (root / booth.photos[0].file.path).is_symlink()


def test_the_edition_is_a_draft_with_title_and_participants(root):
    """The year in the title moves on."""
    roll(root)

    edition = load_tree(root).exhibition.edition_of(2023).hand_in
    assert ("draft", "Edisi Uji 2023", ("35.77",)) == (
        edition.status,
        edition.title.get("id"),
        edition.participants,
    )


def test_a_second_run_adds_only_what_is_missing(root):
    """What a region wrote since then stays."""
    roll(root)
    mine = root / "exhibits" / "2023" / "kota-madiun" / "booth.yml"
    mine.write_text("# tulisan saya\n")
    edition = root / "exhibits" / "2023" / "edition.yml"
    edition.write_text(edition.read_text().replace('- "35.77"', '- "35.77"\n  - "33.72"'))
    before = edition.read_text()

    done = roll(root)
    assert (False, (), ("kota-madiun",), ("Kota Surakarta",)) == (
        done.edition_written,
        done.added,
        done.kept,
        done.without,
    )
    assert ("# tulisan saya\n", before) == (mine.read_text(), edition.read_text())


def test_a_stopped_run_leaves_nothing_and_the_next_one_cleans_up(root, monkeypatch):
    """Everything is written beside its place first."""

    def stop(*_given):
        raise MachineFault("write-refused", path="x", reason="y")

    with monkeypatch.context() as patch:
        patch.setattr("site_builder.site.rollover.write_booth", stop)
        with pytest.raises(MachineFault):
            roll(root)
    assert ["2022", "exhibition.yml"] == sorted(one.name for one in (root / "exhibits").iterdir())
    (root / "exhibits" / ".2023.pameran-new" / "kota-x").mkdir(parents=True)

    roll(root)
    assert ["edition.yml", "kota-madiun"] == sorted(
        one.name for one in (root / "exhibits" / "2023").iterdir()
    )


def test_a_withdrawn_booth_is_not_carried_over(root):
    """Its region asked for that."""
    place = root / "exhibits" / "2022" / "kota-madiun" / "booth.yml"
    place.write_text(place.read_text() + "withdrawn: {date: 2023-01-01, reason: Diminta daerah}\n")

    assert ("Kota Madiun",) == roll(root).without


@pytest.mark.parametrize(
    ("year", "status", "fault"), [(2022, "open", "nothing"), (2022, "draft", "nothing")]
)
def test_there_must_be_an_earlier_edition(root, year, status, fault):
    """A draft is none."""
    place = root / "exhibits" / "2022" / "edition.yml"
    place.write_text(place.read_text().replace("status: open", f"status: {status}"))

    with pytest.raises(MachineFault) as caught:
        roll(root, year if status == "open" else 2023)
    assert f"rollover-{fault}" == caught.value.name


def test_the_command_says_what_it_did(root, capsys):
    """In the language asked for; twice."""
    for said in ("1 booths carried over", "0 booths added, 1 were there"):
        assert 0 == run(["rollover", "2023", "--root", str(root), "--locale", "en"])
        assert said in capsys.readouterr().out
