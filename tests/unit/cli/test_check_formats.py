"""`check --format` and `--score`: the contract of the JSON, and completeness where it is wanted."""

import json

import pytest

from site_builder.cli.run import run

BOOTH = "exhibits/2022/kota-madiun/booth.yml"


@pytest.fixture
def here(exhibition_root, monkeypatch):
    """The exhibition as the current folder."""
    monkeypatch.chdir(exhibition_root)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return exhibition_root


@pytest.mark.usefixtures("here")
def test_json_holds_only_problems_unless_more_is_asked_for(capsys):
    """A contract: nothing at all when clean, with a path or without."""
    assert 0 == run(["check", "--format", "json"])
    assert 0 == run(["check", "--format", "json", BOOTH])
    assert "" == capsys.readouterr().out

    assert 0 == run(["check", "--format", "json", "--score"])
    held = json.loads(capsys.readouterr().out)
    assert ("score", BOOTH, 39) == (held["kind"], held["file"], held["points"])
    assert 3 == len(held["actions"])


@pytest.mark.parametrize(("arguments", "told"), [([], False), (["--score"], True), ([BOOTH], True)])
@pytest.mark.usefixtures("here")
def test_a_person_sees_the_completeness_of_the_booth_at_hand(capsys, arguments, told):
    """Not of five hundred others."""
    assert 0 == run(["check", "--locale", "en", *arguments])
    assert told == ("Kota Madiun 2022: completeness 39 of 100." in capsys.readouterr().out)


def test_a_booth_with_faults_has_no_score_yet(here, capsys):
    """It is said so instead."""
    place = here / BOOTH
    place.write_text(place.read_text().replace("year: 2021", "year: dua"))

    assert 1 == run(["check", "--locale", "en", BOOTH])
    assert "counted once its errors are mended" in capsys.readouterr().out


def test_a_withdrawn_booth_is_not_scored(here, capsys):
    """It has nothing to complete."""
    place = here / BOOTH
    place.write_text(place.read_text() + "withdrawn: {date: 2022-12-01, reason: Ditarik}\n")

    assert 0 == run(["check", "--locale", "en", BOOTH])
    assert "" == capsys.readouterr().out


def test_the_whole_list_goes_into_the_job_summary(here, capsys, monkeypatch):
    """Behind what another step wrote there, with the page of each code."""
    summary = here / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    place = here / BOOTH
    place.write_text(place.read_text().replace("year: 2021", "year: dua"))

    assert 1 == run(["check", "--locale", "en", "--format", "github", BOOTH])
    shown = capsys.readouterr().out
    assert shown.startswith(f"::error file={BOOTH},line=14,col=11,title=SB201 integer-form::")
    assert "https://pameran.example/uji/en/ikut/temuan/SB201/" in shown
    text = summary.read_text()
    assert text.startswith("before\n")
    assert "[SB201](https://pameran.example/uji/en/ikut/temuan/SB201/)" in text
    assert "completeness" in text


@pytest.mark.usefixtures("here")
def test_an_explanation_names_its_page(capsys):
    """In the reader's language; elsewhere the command alone tells it."""
    assert 0 == run(["explain", "SB401", "--locale", "id"])
    assert "https://pameran.example/uji/ikut/temuan/SB401/" in capsys.readouterr().out

    assert 0 == run(["explain", "SB401", "--root", "/nirwana"])
    assert "https://" not in capsys.readouterr().out

    assert 2 == run(["explain", "foto-missing", "--locale", "en"])
    assert "Perhaps you mean: SB401 photo-missing." in capsys.readouterr().err


def test_a_comment_with_many_booths_and_faults_still_fits(here, capsys):
    """Problems make room for the completeness: 65,536 characters together."""
    folder = here / "exhibits" / "2022" / "kota-madiun"
    text = (folder / "booth.yml").read_text()
    long = "写" * 100
    text = text.replace("Gas dari sampah", long).replace("plans:", "salah: 1\nplans:")
    for number in range(600):
        text += f"kunci{number}: {long}\n"
    (folder / "booth.yml").write_text(text)

    assert 1 == run(["check", "--format", "markdown", "--score"])
    shown = capsys.readouterr().out
    assert 30_000 < len(shown.encode()) < 65_536
    assert "Kelengkapan stan" in shown
