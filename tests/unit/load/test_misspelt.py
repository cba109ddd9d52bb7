"""Misspelt keys: told once, and their values judged at their places."""

import pytest

from site_builder.load.fields import parse_fields
from site_builder.load.recovery import recover
from site_builder.model.booth import BoothFile

HEAD = """format: 1
region: "35.77"
provenance: official
tagline: Kota yang nyaman bagi warga
summary: Ringkasan kota dan programnya, cukup panjang untuk dapat diterima oleh pemeriksa di sini.
achievements:
  - id: satu
    title: Program satu
    pillar: living
    year: 2021
    quick_win: true
    description: Uraian program yang cukup panjang untuk diterima pemeriksa.
"""


def problems_of(text):
    _, problems = parse_fields(BoothFile, recover(text, "booth.yml", BoothFile), "id")
    return [(one.name, one.span.line, one.span.column) for one in problems]


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("year: 2021", "yaer: dua", [("key-misspelt", 10, 5), ("integer-form", 10, 11)]),
        ("quick_win: true", "quick_wim: ya", [("key-unknown", 11, 5), ("flag-form", 11, 16)]),
        (
            "tagline: Kota yang nyaman bagi warga",
            "taglin: K",
            [("key-misspelt", 4, 1), ("text-too-short", 4, 9)],
        ),
    ],
)
def test_a_value_under_a_misspelt_key_is_judged(right, wrong, expected):
    """Both faults come out in one run."""
    assert expected == problems_of(HEAD.replace(right, wrong))


def test_faults_below_a_misspelt_list_are_found():
    """The list is read as what its key resembles; a second misspelling inside it too."""
    text = HEAD.replace("achievements:", "achievement:").replace("year: 2021", "yeer: dua")

    expected = [("key-unknown", 6, 1), ("key-misspelt", 10, 5), ("integer-form", 10, 11)]
    assert expected == problems_of(text)


def test_two_likenesses_of_one_key_are_not_both_taken_for_it():
    """The second stays unknown."""
    text = HEAD.replace("    title: Program satu", "    titel: Program satu\n    titlee: x")

    assert [("key-misspelt", 8, 5), ("key-unknown", 9, 5)] == problems_of(text)
