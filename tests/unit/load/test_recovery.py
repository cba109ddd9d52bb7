"""Reading on after syntax errors: each is named at its line, and hides nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.fields import parse_fields
from site_builder.load.recovery import recover
from site_builder.model.booth import BoothFile

CLEAN = """format: 1
region: "35.77"
tagline: Kota yang nyaman
summary: Ringkasan kota
achievements:
  - id: satu
    title: Program satu
    pillar: living
    year: 2021
  - id: dua
    title: Program dua
    pillar: living
    year: 2022
"""


@pytest.mark.parametrize(
    ("clean", "broken", "name"),
    [
        ("    pillar: living\n    year: 2021", "\tpillar: living\n    year: 2021", "yaml-tab"),
        ("tagline: Kota yang", "tagline: Kota: yang", "yaml-second-colon"),
        ("tagline: Kota yang nyaman", 'tagline: "Kota yang nyaman', "yaml-quote-open"),
        ("tagline: Kota", "tagline: @Kota", "yaml-bad-start"),
        ("tagline: Kota", "tagline:Kota", "yaml-colon-space"),
        ("    title: Program satu", "     title: Program satu", "yaml-indent"),
        ("tagline: Kota yang nyaman", "tagline: [Kota yang nyaman", "yaml-bracket-open"),
    ],
)
def test_a_syntax_error_is_named_at_its_line(clean, broken, name):
    """The kind of the error is told where it stands."""
    text = CLEAN.replace(clean, broken, 1)
    line = text[: text.index(broken)].count("\n") + 1

    found = recover(text, "booth.yml").tree.problems
    assert [(name, line)] == [(one.name, one.span.line) for one in found]


def test_faults_after_a_syntax_error_are_still_found():
    """A broken line costs only itself."""
    text = CLEAN.replace("tagline: Kota yang", "tagline: Kota: yang").replace("2022", "dua ribu")

    _, problems = parse_fields(BoothFile, recover(text, "booth.yml"), "id")
    found = {(one.name, one.span.line) for one in problems}
    assert {("yaml-second-colon", 3), ("integer-form", 13)} <= found


@given(st.text(max_size=400))
def test_no_text_makes_loading_fail(text):
    """Whatever is handed in, loading gives problems, never an exception."""
    _, problems = parse_fields(BoothFile, recover(text, "booth.yml"), "id")

    assert problems


@given(st.lists(st.sampled_from([*CLEAN.split("\n"), "\t- x", "a: b: c", "'", "[", "- - -"])))
def test_no_shuffle_of_lines_makes_loading_fail(lines):
    """Lines in any order, with broken ones between, give problems, never an exception."""
    _, problems = parse_fields(BoothFile, recover("\n".join(lines), "booth.yml"), "id")

    assert problems
