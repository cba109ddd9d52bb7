"""Remedies: the line to paste apart, and the words of an example as the check would say them."""

import pytest

from site_builder.i18n.examples import Example, unhidden
from site_builder.i18n.remedy import example_message, example_remedy, fix_key, lead_and_line
from site_builder.model.codes import CODES


@pytest.mark.parametrize(
    ("remedy", "expected"),
    [
        ("Tulis: pillar: {nearest}", ("Tulis", "pillar: {nearest}")),
        ("Tulis (status: done atau late): {line}", ("Tulis (status: done atau late)", "{line}")),
        ("Hapus baris ini. Yang dikenal: {known}", ("Hapus baris ini. Yang dikenal", "{known}")),
        ("Simpan lagi (di Notepad: UTF-8).", ("Simpan lagi (di Notepad: UTF-8).", None)),
        (
            "Hapus lokasinya: bagikan tanpa lokasi.",
            ("Hapus lokasinya: bagikan tanpa lokasi.", None),
        ),
        ("Ganti {key} menjadi {nearest}", ("Ganti {key} menjadi {nearest}", None)),
    ],
)
def test_the_line_to_paste_is_what_follows_the_colon(remedy, expected):
    """A sentence is no line, nor is a colon in brackets its beginning."""
    assert expected == lead_and_line(remedy)


def test_a_remedy_without_a_near_word_has_its_own_wording(english):
    """Nothing is offered that is not there."""
    assert "problem.pillar-unknown.fix-blind" == fix_key("pillar-unknown", {"nearest": ""}, english)
    assert "problem.pillar-unknown.fix" == fix_key("pillar-unknown", {"nearest": "living"}, english)
    assert "problem.file-empty.fix" == fix_key("file-empty", {"nearest": ""}, english)


def test_an_example_speaks_as_the_check_does(english):
    """Message and remedy with the values it gives; hidden characters are seen."""
    told = {"field": "year", "value": "2\u200b", "corrected": ""}
    example = Example("booth.yml", "x\n", "y\n", told)

    assert "year: 2[U+200B] is not a whole number." == example_message(
        "integer-form", example, english
    )
    assert "year: 2022" == example_remedy("integer-form", example, english)[1]


def test_what_no_example_tells_is_left_open(english):
    """A problem without an example still has its page."""
    assert "" == example_message("pillar-unknown", None, english)
    assert ("Write", "pillar: …") == example_remedy("pillar-unknown", None, english)


def test_hidden_characters_and_separate_accents_are_seen():
    """Plain text stays as it is."""
    assert "Kota é 写真" == unhidden("Kota é 写真")
    assert "[tab] e[U+0301][U+202E]" == unhidden("\te\u0301\u202e")


@pytest.mark.parametrize("name", sorted(CODES))
def test_every_problem_can_be_explained(name, indonesian, english):
    """Title, message, reason and remedy stand in both languages."""
    for words in (indonesian, english):
        for part in ("title", "message", "why", "fix"):
            assert words.words[f"problem.{name}.{part}"], (words.lang, part)
            assert f"problem.{name}.{part}" not in words.borrowed
