"""Values against the model: each fault has its own name, place and words."""

import pytest

from site_builder.check.run import check
from site_builder.report.values import fix, message

BASE = """format: 1
region: "35.77"
provenance: official
tagline: Sampah menjadi gas bagi warga.
summary: Gambaran singkat kota dan programnya, cukup panjang untuk lolos pemeriksaan di sini.
achievements:
  - id: gas-metana
    title: Gas dari sampah
    pillar: environment
    year: 2021
    description: Sampah diolah menjadi gas yang dipakai rumah tangga di sekitarnya.
"""


def problems_of(load_booth, text):
    return [(one.name, one.span.line, one.span.column) for one in check(load_booth(text))]


def test_the_base_booth_has_no_problem(load_booth):
    """What the other tests start from is clean."""
    assert [] == problems_of(load_booth, BASE)


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("tagline: Sampah", "taglin: Sampah", ("key-misspelt", 4, 1)),
        ("provenance: official", "provenance: oficial", ("choice-unknown", 3, 13)),
        ("year: 2021", 'year: "2021"', ("integer-form", 10, 11)),
        ("year: 2021", "year: 1_000", ("integer-form", 10, 11)),
        ("year: 2021", "year: 2023", ("achievement-in-future", 10, 11)),
        ("year: 2021", "year: 1821", ("number-too-small", 10, 11)),
        ("year: 2021", "year:", ("value-empty", 10, 10)),
        ("pillar: environment", "pillar: environmnt", ("pillar-unknown", 9, 13)),
        ("    title: Gas dari sampah\n", "", ("field-missing", 7, 5)),
        ("title: Gas dari sampah", "title: [Gas]", ("text-expected", 8, 12)),
        ("title: Gas dari sampah", "title: Gas", ("text-too-short", 8, 12)),
        (
            "title: Gas dari sampah",
            "title: {id: Gas, ms: Gas dari sisa}",
            ("text-too-short", 8, 17),
        ),
        ("id: gas-metana", "id: Gas Metana", ("id-form", 7, 9)),
        ('region: "35.77"', 'region: "35.7"', ("region-unknown", 2, 9)),
        ('region: "35.77"', 'region: "35.19"', ("folder-misnamed", 2, 9)),
        ("format: 1", "format: 2", ("format-unknown", 1, 9)),
        ("year: 2021", "year: 2021\n    sources: [ftp://x]", ("link-form", 11, 15)),
        ("year: 2021", "year: 2021\n    quick_win: ya", ("flag-form", 11, 16)),
        ("year: 2021", "year: 2021\n    photos: [taman]", ("photo-unknown", 11, 14)),
        ("year: 2021", "year: 2021\n    warna: biru", ("key-unknown", 11, 5)),
        ("format: 1", "format: 1\nwithdrawn: {date: 2022-02-30, reason: x}", ("day-form", 2, 19)),
        ("format: 1", "format: 1\nsources: https://x.go.id", ("list-expected", 2, 10)),
        ("format: 1", "format: 1\ncontact: kantor", ("mapping-expected", 2, 10)),
        ("format: 1", "format: 1\ncontact: {email: kantor}", ("email-form", 2, 18)),
    ],
)
def test_a_fault_is_named_at_its_place(load_booth, right, wrong, expected):
    """One change, one fault, at its line and column."""
    assert expected in problems_of(load_booth, BASE.replace(right, wrong, 1))


def test_three_faults_are_named_in_one_run(load_booth, indonesian, english):
    """Nothing hides behind another fault, and each has a message and a remedy in both languages."""
    text = BASE.replace("tagline", "taglin").replace("year: 2021", "year: dua")
    text = text.replace("title: Gas dari sampah", "title: Gas")
    found = [one for one in check(load_booth(text)) if one.severity == "error"]

    assert {"key-misspelt", "integer-form", "text-too-short"} == {one.name for one in found}
    assert all(
        message(one, words) and fix(one, words) for one in found for words in (indonesian, english)
    )


def test_a_cross_field_rule_still_judges_sound_parts_of_a_faulty_file(load_booth):
    """A bad tagline does not hide an unknown pillar."""
    text = BASE.replace("Sampah menjadi gas bagi warga.", "x")
    text = text.replace("pillar: environment", "pillar: ekonomi")

    found = {name for name, _, _ in problems_of(load_booth, text)}
    assert {"text-too-short", "pillar-unknown"} == found
