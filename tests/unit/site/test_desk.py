"""The organizer's desk: states, next steps, reviews that notice a change, tables safe to open."""

import csv
import io
import json

import pytest

from site_builder.check.run import check
from site_builder.cli.run import run
from site_builder.load.tree import load_tree
from site_builder.report.desk import render_desk_csv
from site_builder.report.reminder import render_reminder
from site_builder.site.desk import desk_of

BOOTH = "exhibits/2022/kota-madiun/booth.yml"


@pytest.fixture
def root(exhibition_root):
    """The base exhibition with a second participant, who has sent nothing, and a last day."""
    place = exhibition_root / "exhibits" / "2022" / "edition.yml"
    text = place.read_text().replace('["35.77"]', '["35.77", "33.72"]')
    place.write_text(f"# kami\n{text}closes: 2022-12-01\n")
    return exhibition_root


def desk(root):
    loaded = load_tree(root)
    return desk_of(loaded, check(loaded))


def row(root, code="35.77"):
    return next(one for one in desk(root).rows if one.region.code == code)


def change(root, old, new):
    place = root / BOOTH
    text = place.read_text()
    assert old in text
    place.write_text(text.replace(old, new, 1))


def review(root, state, *more):
    return run(["desk", "review", "kota-madiun", "--root", str(root), "--state", state, *more])


def test_a_participant_without_a_booth_is_awaited(root):
    """By the region."""
    assert ("none", "create", None) == (
        (one := row(root, "33.72")).state,
        one.step,
        one.score,
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("format: 1", "format: 1", ("complete", "review")),
        ("format: 1", "format: 1\nstatus: draft", ("draft", "ready")),
        ("pillar: environment", "pillar: environmnt", ("faulty", "mend")),
        ("format: 1", "- format: 1", ("faulty", "mend")),
        (
            "format: 1",
            "format: 1\nwithdrawn: {date: 2022-12-05, reason: Diminta daerah}",
            ("withdrawn", "nothing"),
        ),
    ],
)
def test_a_booth_has_one_state_and_one_next_step(root, old, new, expected):
    """Whoever's turn it is."""
    change(root, old, new)

    one = row(root)
    assert expected == (one.state, one.step)


def test_reviews_move_the_booth_on_and_a_change_brings_it_back(root):
    """Approved is done until the hand-in is another one; comments of edition.yml stay."""
    assert 0 == review(root, "seen")
    assert ("approve", False) == (row(root).step, row(root).changed)
    assert 0 == review(root, "returned", "--note", "Foto: gelap # ganti")
    assert "revise" == row(root).step
    assert "Foto: gelap # ganti" == row(root).review.note.get("id")

    change(root, "Sampah menjadi gas", "Sampah diubah menjadi gas")
    assert ("review", True) == (row(root).step, row(root).changed)
    assert 0 == review(root, "approved")
    assert "nothing" == row(root).step
    text = (root / "exhibits" / "2022" / "edition.yml").read_text()
    assert text.startswith("# kami\n")
    assert 3 == text.count('  - region: "35.77"\n')
    assert () == check(load_tree(root))


def test_a_review_is_dated_by_the_day_in_jakarta(root, monkeypatch):
    """SOURCE_DATE_EPOCH, where it is set."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1669827600")

    review(root, "seen")
    assert "date: 2022-12-01\n" in (root / "exhibits" / "2022" / "edition.yml").read_text()


@pytest.mark.parametrize("note", ["x" * 601, "tak\u200bterlihat"])
def test_a_note_that_would_be_a_fault_is_not_written(root, note):
    """edition.yml stays as it was."""
    place = root / "exhibits" / "2022" / "edition.yml"
    before = place.read_text()

    assert 2 == review(root, "seen", "--note", note)
    assert before == place.read_text()


def test_the_table_opens_safely_in_a_spreadsheet(root, indonesian):
    """A note that looks like a formula is text; the rest is one row a participant."""
    review(root, "returned", "--note", "=HYPERLINK(1)")

    text = render_desk_csv(desk(root), indonesian)
    assert text.startswith("\ufeffKode;")
    rows = list(csv.reader(io.StringIO(text[1:]), delimiter=";"))
    assert ["Kode", "33.72", "35.77"] == [one[0] for one in rows]
    assert "'=HYPERLINK(1)" in rows[2]
    assert "2022-12-01" in rows[1]


def test_json_speaks_in_keys(root, capsys):
    """For programs; no words of a language."""
    assert 0 == run(["desk", "--root", str(root), "--format", "json"])

    held = json.loads(capsys.readouterr().out)
    assert (2022, "2022-12-01") == (held["edition"], held["closes"])
    assert [("33.72", "none", "create"), ("35.77", "complete", "review")] == [
        (one["code"], one["state"], one["step"]) for one in held["rows"]
    ]


def test_a_message_says_what_is_wrong_and_by_when(root, indonesian, english):
    """In the reader's language, with place and remedy; terminal escapes are broken."""
    change(root, "pillar: environment", "pillar: environmnt")
    review(root, "returned", "--note", "Mohon periksa")
    loaded = load_tree(root)
    one = row(root)

    said = render_reminder(desk(root), one, loaded.exhibition.hand_in, indonesian)
    assert said.startswith("Perihal: Stan Kota Madiun pada Edisi Uji 2022\n\n")
    assert "baris 13" in said
    assert "environment" in said
    assert "Batas akhirnya 1 Desember 2022." in said
    assert "Mohon periksa" in said
    assert "https://pameran.example/uji/ikut/" in said
    english_said = render_reminder(desk(root), one, loaded.exhibition.hand_in, english)
    assert "The deadline is 1 December 2022." in english_said


def test_messages_are_files_for_awaited_regions_only(root, tmp_path):
    """One for each language; never among the hand-ins."""
    folder = tmp_path / "surat"
    assert 0 == run(["desk", "--root", str(root), "--reminders", str(folder)])
    assert ["kota-surakarta.en.txt", "kota-surakarta.id.txt"] == sorted(
        one.name for one in folder.iterdir()
    )

    inside = root / "exhibits" / "surat"
    assert 2 == run(["desk", "--root", str(root), "--reminders", str(inside)])
    assert not inside.exists()


def test_an_unknown_edition_is_said(root, capsys):
    """With those that there are."""
    assert 2 == run(["desk", "--root", str(root), "--edition", "2042", "--locale", "en"])
    assert "2022" in capsys.readouterr().err
