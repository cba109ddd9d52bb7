"""Closed editions: what changed without a correction is named, and nothing that only looks new."""

import json
import shutil
from datetime import date

import pytest

from site_builder.check.run import check
from site_builder.cli.run import run
from site_builder.load.tree import load_tree
from site_builder.site.close import close, edition_to_close
from site_builder.store.errors import MachineFault

CORRECTION = "corrections: [{date: 2023-01-05, text: Slogan diperbaiki.}]\n"


@pytest.fixture
def root(exhibition_root):
    """The base exhibition, its one edition closed."""
    assert 0 == run(["close", "2022", "--root", str(exhibition_root)])
    return exhibition_root


@pytest.fixture
def booth(root):
    """The closed edition's only hand-in."""
    return root / "exhibits" / "2022" / "kota-madiun" / "booth.yml"


def names(root):
    return [one.name for one in check(load_tree(root))]


def change(booth, old="Sampah menjadi gas", new="Sampah diubah menjadi gas"):
    booth.write_text(booth.read_text().replace(old, new, 1))


def test_closing_keeps_comments_and_finds_nothing_changed(exhibition_root):
    """Only the status of edition.yml is another one."""
    place = exhibition_root / "exhibits" / "2022" / "edition.yml"
    place.write_text(f"# catatan kami\n{place.read_text()}")
    before = place.read_text()

    assert 0 == run(["close", "2022", "--root", str(exhibition_root)])
    assert before.replace("status: open", "status: closed") == place.read_text()
    assert [] == names(exhibition_root)


def test_a_change_without_a_correction_is_an_error(root, booth):
    """closed-changed; with a correction it waits to be recorded: closing-outdated; then all is well."""
    change(booth)
    assert ["closed-changed"] == names(root)

    booth.write_text(booth.read_text() + CORRECTION)
    assert ["closing-outdated"] == names(root)

    assert 0 == run(["close", "2022", "--root", str(root)])
    assert [] == names(root)
    change(booth, "Waste becomes", "Waste turns into")
    assert ["closed-changed"] == names(root)


def test_layout_and_comments_are_no_change(root, booth):
    """Values are compared, not bytes."""
    text = booth.read_text().replace("\n", "\r\n")
    booth.write_text(f"# komentar\r\n{text}", newline="")

    assert [] == names(root)


def test_another_photo_under_the_same_name_is_a_change(exhibition_root):
    """The picture counts, not only its name."""
    booth = exhibition_root / "exhibits" / "2022" / "kota-madiun"
    from PIL import Image

    (booth / "photos").mkdir()
    Image.new("RGB", (900, 600), "green").save(booth / "photos" / "a.png")
    line = "photos: [{id: a, file: photos/a.png, alt: Taman di tepi sungai, credit: Kantor, licence: CC0-1.0}]\n"
    (booth / "booth.yml").write_text((booth / "booth.yml").read_text() + line)
    run(["close", "2022", "--root", str(exhibition_root)])
    Image.new("RGB", (900, 600), "blue").save(booth / "photos" / "a.png")

    assert ["closed-changed"] == names(exhibition_root)


def test_a_booth_that_is_gone_or_a_draft_again_is_an_error(root, booth):
    """closed-removed: its address would die."""
    change(booth, "provenance: official", "provenance: official\nstatus: draft")
    assert ["closed-removed"] == names(root)

    shutil.rmtree(booth.parent)
    problems = check(load_tree(root))
    assert [("closed-removed", "exhibits/2022/kota-madiun/booth.yml")] == [
        (one.name, one.span.file) for one in problems
    ]


def test_a_withdrawal_needs_no_correction(root, booth):
    """It says itself what happened."""
    booth.write_text(booth.read_text() + "withdrawn: {date: 2023-02-01, reason: Diminta daerah}\n")

    assert [] == names(root)


def test_a_booth_that_comes_late_is_a_change(root, booth):
    """It was not there when the edition was closed."""
    late = booth.parent.parent / "kota-tegal"
    shutil.copytree(booth.parent, late)
    text = (late / "booth.yml").read_text().replace("35.77", "33.76")
    (late / "booth.yml").write_text(text)

    assert ["closed-changed", "region-not-invited"] == sorted(names(root))


def test_a_status_written_by_hand_is_told(exhibition_root):
    """closing-missing: nothing is guarded yet."""
    place = exhibition_root / "exhibits" / "2022" / "edition.yml"
    place.write_text(place.read_text().replace("open", "closed"))

    assert ["closing-missing"] == names(exhibition_root)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _held: "{",
        lambda held: json.dumps({**held, "year": 2021}),
        lambda held: json.dumps({**held, "extra": 1}),
        lambda held: json.dumps({**held, "addresses": ["../../etc/"]}),
        lambda held: json.dumps({**held, "addresses": ["assets/x/"]}),
    ],
)
def test_a_broken_record_is_told(root, spoil):
    """closing-unusable, whatever was done to it."""
    place = root / "exhibits" / "2022" / "closed.json"
    place.write_text(spoil(json.loads(place.read_text())))

    assert ["closing-unusable"] == names(root)


def test_an_edition_with_errors_is_not_closed(exhibition_root, capsys):
    """They are named; nothing is written."""
    place = exhibition_root / "exhibits" / "2022" / "kota-madiun" / "booth.yml"
    change(place, "pillar: environment", "pillar: environmnt")

    assert 1 == run(["close", "2022", "--root", str(exhibition_root), "--locale", "en"])
    said = capsys.readouterr()
    assert "SB220" in said.out
    assert "was not closed" in said.err
    assert not (exhibition_root / "exhibits" / "2022" / "closed.json").exists()


def test_an_address_once_recorded_stays_recorded(root):
    """Closing again adds, and never forgets."""
    place = root / "exhibits" / "2022" / "closed.json"
    held = json.loads(place.read_text())
    place.write_text(json.dumps({**held, "addresses": [*held["addresses"], "2022/dahulu/"]}))

    loaded = load_tree(root)
    close(root, loaded, edition_to_close(loaded, 2022), date(2023, 1, 1))
    assert "2022/dahulu/" in json.loads(place.read_text())["addresses"]


@pytest.mark.parametrize(("year", "fault"), [(2021, "edition-unknown"), (2022, "close-draft")])
def test_what_cannot_be_closed_is_said(exhibition_root, year, fault):
    """An edition that is not there, or not open yet."""
    place = exhibition_root / "exhibits" / "2022" / "edition.yml"
    place.write_text(place.read_text().replace("open", "draft"))

    with pytest.raises(MachineFault) as caught:
        edition_to_close(load_tree(exhibition_root), year)
    assert fault == caught.value.name
