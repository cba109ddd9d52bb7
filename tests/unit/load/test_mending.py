"""Mends: the right name, the line as it should be, and no faults that nobody made."""

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
    description: Uraian program yang cukup panjang untuk diterima pemeriksa.
  - id: dua
    title: Program dua
    pillar: living
    year: 2022
    description: Uraian program yang cukup panjang untuk diterima pemeriksa.
contact:
  office: Dinas Kominfo
  website: https://contoh.go.id
sources:
  - https://contoh.go.id
"""


def problems_of(text):
    _, problems = parse_fields(BoothFile, recover(text, "booth.yml", BoothFile), "id")
    return problems


def test_the_base_has_no_problem():
    """What the other tests break is whole."""
    assert [] == problems_of(HEAD)


@pytest.mark.parametrize(
    ("right", "wrong", "name", "corrected"),
    [
        ("title: Program satu", "title Program satu", "yaml-colon-missing", "title: Program satu"),
        ("year: 2021", "year = 2021", "yaml-colon-missing", "year: 2021"),
        ("  - id: dua", "  - id dua", "yaml-colon-missing", "- id: dua"),
        ("achievements:", "achievements", "yaml-colon-missing", "achievements:"),
        ("title: Program satu", "title:Program satu", "yaml-colon-space", "title: Program satu"),
        ("  - id: dua", "  -id: dua", "yaml-dash-space", "- id: dua"),
        ("- https://contoh", "-https://contoh", "yaml-dash-space", "- https://contoh.go.id"),
        ("title: Program satu", "title: Ini: itu", "yaml-second-colon", "title: 'Ini: itu'"),
        ("title: Program satu", "title: 'Jum'at'", "yaml-quote-open", "title: 'Jum''at'"),
        ("title: Program satu", 'title: "Kata" lain', "yaml-quote-open", "title: '\"Kata\" lain'"),
        ("title: Program satu", 'title: "D:\\Umum"', "yaml-escape", "title: 'D:\\Umum'"),
        ("pillar: living", "pillar: @living", "yaml-bad-start", "pillar: '@living'"),
        ("title: Program satu", "title: [Baru", "yaml-bracket-open", "title: [Baru]"),
    ],
)
def test_a_broken_line_is_one_problem_with_the_line_put_right(right, wrong, name, corrected):
    """The remedy shows what to write, and nothing else is said of that line or another."""
    text = HEAD.replace(right, wrong, 1)
    line = text[: text.index(wrong)].count("\n") + 1

    found = [(one.name, one.span.line, dict(one.args)["corrected"]) for one in problems_of(text)]
    assert [(name, line, corrected)] == found


@pytest.mark.parametrize(
    ("right", "wrong", "blanks"),
    [
        ("    title: Program satu", "     title: Program satu", "4"),
        ("    title: Program satu", "   title: Program satu", "4"),
        ("  office: Dinas", "   office: Dinas", "2"),
        ("format: 1", " format: 1", "0"),
        ("  - id: dua", "   - id: dua", "2"),
    ],
)
def test_a_shifted_line_alone_is_moved(right, wrong, blanks):
    """Not its neighbours, nor what stands below it."""
    text = HEAD.replace(right, wrong, 1)
    line = text[: text.index(wrong)].count("\n") + 1

    found = [(one.name, one.span.line, dict(one.args)["blanks"]) for one in problems_of(text)]
    assert [("yaml-indent", line, blanks)] == found


def test_two_faults_of_one_line_are_both_told():
    """A tab and a second colon."""
    text = HEAD.replace("    title: Program satu", "\ttitle: Ini: itu")

    assert ["yaml-second-colon", "yaml-tab"] == sorted(one.name for one in problems_of(text))


def test_columns_are_those_of_the_text_as_typed():
    """A mend that moves a value does not move the caret."""
    text = HEAD.replace("year: 2021", "year:dua").replace("    pillar: living", "\tpillar: X", 1)

    found = {(one.name, one.span.line, one.span.column) for one in problems_of(text)}
    assert ("integer-form", 10, 10) in found
    assert ("id-form", 9, 10) in found


@pytest.mark.parametrize(
    ("line", "warned"),
    [
        ("tagline: Juara #1 nasional bagi warga", True),
        ("tagline: Kota yang nyaman # catatan", False),
        ("tagline: Kota yang nyaman C#", False),
        ("tagline: 'Juara #1 nasional bagi warga'", False),
        ("tagline: 'Kota yang nyaman' #TODO", False),
    ],
)
def test_a_text_cut_off_by_a_remark_is_warned_of(line, warned):
    """What YAML drops without a word is told with the text in quotes."""
    text = HEAD.replace("tagline: Kota yang nyaman bagi warga", line)

    found = [one for one in problems_of(text) if one.name == "yaml-comment-swallows"]
    assert warned == bool(found)
    if warned:
        assert "tagline: 'Juara #1 nasional bagi warga'" == dict(found[0].args)["corrected"]


def test_a_warning_leaves_the_file_whole():
    """Advice blocks nothing."""
    text = HEAD.replace("title: Program dua", "title: Juara kedua #2 nasional")
    parsed, problems = parse_fields(BoothFile, recover(text, "booth.yml", BoothFile), "id")

    assert ["yaml-comment-swallows"] == [one.name for one in problems]
    assert parsed.whole is not None


def test_nothing_is_missing_after_a_stop():
    """Where reading ended early, what was not read is not called missing."""
    found = {one.name for one in problems_of("a: " + "[" * 30 + "]" * 30 + "\n" + HEAD)}

    assert {"yaml-too-deep", "key-unknown"} == found


@pytest.mark.parametrize(
    ("right", "wrong", "name", "corrected"),
    [
        ("  - id: dua", "    id: dua", "yaml-dash-missing", "- id: dua"),
        ("  - id: dua", "  id: dua", "yaml-dash-missing", "- id: dua"),
        ("  - id: satu", "    id: satu", "yaml-dash-missing", "- id: satu"),
        ("  - https://contoh", "  https://contoh", "yaml-dash-missing", "- https://contoh.go.id"),
        ("  - https://contoh", "  \u2022 https://contoh", "yaml-bullet", "- https://contoh.go.id"),
        ("  - https://contoh", "  * https://contoh", "yaml-bullet", "- https://contoh.go.id"),
        ("  - id: dua", "  * id: dua", "yaml-bullet", "- id: dua"),
    ],
)
def test_an_item_without_its_dash_is_one_problem(right, wrong, name, corrected):
    """Told at its own line, with the dash; what stands below it is read as before."""
    text = HEAD.replace(right, wrong, 1)
    line = text[: text.index(wrong)].count("\n") + 1

    found = [(one.name, one.span.line, dict(one.args)["corrected"]) for one in problems_of(text)]
    assert [(name, line, corrected)] == found


def test_items_without_any_dash_are_told_one_by_one():
    """Neither is lost, and their own faults are told too."""
    text = HEAD.replace("  - id", "    id").replace("year: 2022", "year: dua")

    found = [(one.name, one.span.line) for one in problems_of(text)]
    expected = [("integer-form", 15), ("yaml-dash-missing", 7), ("yaml-dash-missing", 12)]
    assert expected == sorted(found)


def test_a_key_that_stands_there_twice_is_no_forgotten_dash():
    """Only where an item begins again with the key that opens it, and goes on."""
    text = HEAD.replace("    pillar: living", "    id: lain\n    pillar: living", 1)

    assert ["yaml-key-doubled"] == [one.name for one in problems_of(text)]


def test_a_star_in_a_text_is_a_star():
    """A block text may hold Markdown."""
    text = HEAD.replace(
        "summary: Ringkasan kota", "summary: |\n  * Satu\n  * Dua\n\n  Ringkasan kota"
    )

    assert [] == problems_of(text)


@pytest.mark.parametrize("base", ["", "||||||| asal\ntagline: Kota yang dulu bagi warga\n"])
def test_a_conflict_is_one_problem(base):
    """Our side is read; the other one and the markers are not."""
    own = "tagline: Kota yang nyaman bagi warga\n"
    mixed = f"<<<<<<< HEAD\n{own}{base}=======\ntagline: x\n>>>>>>> cabang\n"

    found = [(one.name, one.span.line) for one in problems_of(HEAD.replace(own, mixed))]
    assert [("yaml-conflict", 4)] == found


def test_a_conflict_without_an_end_hides_nothing():
    """The marker alone is told, and all lines are read."""
    own = "tagline: Kota yang nyaman bagi warga\n"
    text = HEAD.replace(own, f"<<<<<<< HEAD\n{own}")

    assert ["yaml-conflict"] == [one.name for one in problems_of(text)]
