"""`pameran diff`: text for people, JSON for programs, words for editions that are not there."""

import json

import pytest

from site_builder.cli.run import run


def test_the_answer_is_json_where_programs_ask(memory_root, capsys):
    """The same shape as the open data; the order of the years does not matter."""
    root = ["--root", str(memory_root), "--format", "json"]
    assert 0 == run(["diff", "2022", "2023", *root])
    first = capsys.readouterr().out
    assert 0 == run(["diff", "2023", "2022", *root])

    assert first == capsys.readouterr().out
    told = json.loads(first)
    assert (2022, 2023, ["33.21"]) == (told["from"], told["to"], told["new"])


def test_text_is_in_the_locale(memory_root, capsys):
    """As asked for."""
    assert 0 == run(["diff", "2023", "2024", "--root", str(memory_root), "--locale", "en"])

    assert capsys.readouterr().out.startswith("From 2023 to 2024: 1 new booth,")


def test_an_edition_that_is_not_there_is_named(memory_root, capsys):
    """With those that are."""
    assert 2 == run(["diff", "2022", "2031", "--root", str(memory_root)])

    said = capsys.readouterr().err
    assert "2031" in said
    assert "2024" in said


def test_without_exhibits_there_is_nothing_to_compare(tmp_path, capsys):
    """Wrong use, in words."""
    assert 2 == run(["diff", "2022", "2023", "--root", str(tmp_path)])
    assert capsys.readouterr().err


@pytest.mark.parametrize("years", [("2022",), ("dua", "2023"), ("22", "2023")])
def test_years_are_years(memory_root, years):
    """Two of them, with four digits."""
    assert 2 == run(["diff", *years, "--root", str(memory_root)])
