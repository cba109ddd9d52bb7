"""Reports: carets under wide characters, nothing active, GitHub's limits, JSON as promised."""

import json

import pytest

from site_builder.model.codes import problem
from site_builder.model.problem import Span
from site_builder.report.explain import explain, find_name
from site_builder.report.github import render_github
from site_builder.report.json_lines import render_json_lines
from site_builder.report.markdown import render_markdown
from site_builder.report.text import COLOURED, PLAIN, render_text

FILE = "exhibits/2022/kota-madiun/booth.yml"


def missing(value="photos/a.jpg", line=2, column=9, width=12):
    return problem(
        "photo-missing",
        Span(FILE, line, column, width),
        ("photos", 0, "file"),
        file=value,
        nearest="",
    )


def test_the_caret_stands_under_wide_characters(indonesian):
    """Two columns for a wide character, none for a combining mark."""
    span = Span(FILE, 1, 6, 2)
    one = problem("id-form", span, ("id",), field="id", value="x")

    lines = render_text([one], {FILE: "界e\u0301: 写真"}, indonesian, PLAIN).split("\n")
    assert "1 | 界e\u0301: 写真" == lines[2]
    assert "  |      ^^^^" == lines[3]


def test_colour_is_only_where_it_is_asked_for(english):
    """Plain text holds no terminal sequence."""
    assert "\x1b" not in render_text([missing()], {}, english, PLAIN)
    assert "\x1b[1;31merror" in render_text([missing()], {}, english, COLOURED)


@pytest.mark.parametrize(
    "render",
    [
        lambda one, words: render_text([one], {FILE: one.args[0][1]}, words, PLAIN),
        lambda one, words: render_github([one], words),
        lambda one, words: render_markdown([one], words),
        lambda one, words: render_json_lines([one], words),
    ],
)
def test_no_value_is_active_in_any_format(english, render):
    """No terminal escape, no forged workflow command, no HTML, no mention."""
    hostile = "\x1b[31m\n::error::forged\n<b>@all</b> \u202e"
    shown = render(
        problem("photo-missing", Span(FILE, 1, 1), (), file=hostile, nearest=""), english
    )

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert not any(line.startswith("::error::forged") for line in shown.split("\n"))


def test_markdown_makes_html_and_mentions_inert(english):
    """What a stranger wrote is never markup in a comment."""
    shown = render_markdown([missing("<b>@all</b>")], english)

    assert "<b>" not in shown
    assert "@all" not in shown


def test_long_values_are_cut(english):
    """A value never floods the report."""
    assert len(render_text([missing("x" * 5000)], {}, english, PLAIN)) < 700


def test_the_tenth_annotation_counts_the_rest(english):
    """GitHub drops what is over ten; nothing is dropped in silence."""
    lines = render_github([missing(line=n) for n in range(1, 31)], english).strip().split("\n")

    assert 10 == len(lines)
    assert "and 21 more" in lines[-1]


def test_json_lines_are_as_promised(indonesian):
    """One object a line with the promised keys; nothing at all when clean."""
    held = json.loads(render_json_lines([missing()], indonesian))

    assert "" == render_json_lines([], indonesian)
    assert {
        "code": "SB401",
        "name": "photo-missing",
        "severity": "error",
        "file": FILE,
        "line": 2,
        "column": 9,
        "field": "$.photos[0].file",
    }.items() <= held.items()
    assert {"message", "fix"} <= held.keys()


def test_a_whole_file_fault_has_no_line(english):
    """There is never a fake line 0."""
    held = json.loads(
        render_json_lines([problem("file-missing", Span(FILE), (), file=FILE)], english)
    )

    assert (None, None) == (held["line"], held["column"])


@pytest.mark.parametrize("wanted", ["SB401", "sb401", "photo-missing"])
def test_a_problem_is_explained_by_code_or_name(english, wanted):
    """By phone or by copy and paste."""
    assert "SB401 photo-missing (error)" in explain(find_name(wanted), english)


def test_an_unknown_code_has_no_name():
    """The command then says so."""
    assert find_name("SB999") is None
