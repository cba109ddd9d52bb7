"""Reports: carets under wide characters, nothing active, GitHub's limits, JSON as promised."""

import json
import re

import pytest
from markdown_it import MarkdownIt

from site_builder.model.codes import problem
from site_builder.model.problem import Span
from site_builder.report.excerpt import excerpt
from site_builder.report.explain import explain, find_name, nearest_code
from site_builder.report.github import render_github
from site_builder.report.json_lines import render_json_lines
from site_builder.report.markdown import SUMMARY_BYTES, render_markdown
from site_builder.report.text import COLOURED, PLAIN, render_text
from site_builder.report.values import explain_command

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


@pytest.mark.parametrize(
    ("source", "column", "width", "caret"),
    [
        ("\ta: x", 5, 1, "    ^"),
        ("写真: x", 5, 1, "      ^"),
        ("e\u0301: x", 5, 1, "   ^"),
        ("\u0915\u0941: x", 5, 1, "   ^"),
        ("a\u20dd: x", 5, 1, "   ^"),
        ("\u1112\u1161\u11ab: x", 6, 1, "    ^"),
        ("\u200b: x", 4, 1, "        ^"),
        ("a: 写真", 4, 2, "   ^^^^"),
        ("a: \u0301", 4, 1, "   ^"),
        ("a:", 3, 1, "  ^"),
    ],
)
def test_the_caret_stands_under_what_is_meant(source, column, width, caret):
    """Tabs, wide letters, marks of every kind, joined letters, escapes, the end of a line."""
    assert caret == excerpt(Span(FILE, 1, column, width), [source])[1]


@pytest.mark.parametrize("column", [1, 90, 300, 500])
def test_a_long_line_is_shown_around_the_place(column):
    """With a sign where it was cut, and the caret still right."""
    source = "".join(chr(97 + n % 26) for n in range(500))
    shown, caret = excerpt(Span(FILE, 1, column, 1), [source])

    assert len(shown) <= 162
    assert source[column - 1] == shown[caret.index("^")]
    assert (column > 81) == shown.startswith("…")
    assert (column < 421) == shown.endswith("…")


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


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>@all</b> #12 https://x.example",
        "`<i>`@all`",
        "``` @all",
        "` `` <b>",
        "[a](//x) @all",
        "`",
    ],
)
@pytest.mark.parametrize("name", ["photo-missing", "yaml-second-colon", "choice-unknown"])
def test_a_strangers_text_is_only_in_code_spans(english, hostile, name):
    """There neither HTML nor a mention, a number or an address means anything to GitHub."""
    args = dict.fromkeys(("file", "corrected", "field", "value", "nearest", "choices"), hostile)
    shown = render_markdown([problem(name, Span(FILE, 1, 1), (), **args)], english)
    tokens = [
        one
        for block in MarkdownIt("commonmark").parse(shown)
        for one in block.children or [block]
        if one.type not in {"code_inline", "hardbreak"} and one.content != "<br>"
    ]

    assert hostile.strip("` ") in shown
    assert not any(set("@#[`") & set(one.content) for one in tokens)
    assert "html_inline" not in {one.type for one in tokens}
    assert "link_open" not in {one.type for one in tokens}


def test_a_long_value_is_cut_in_a_message(english):
    """A value never floods the report."""
    assert len(render_text([missing("x" * 5000)], {}, english, PLAIN)) < 700


@pytest.mark.parametrize(
    "render",
    [
        lambda one, words: render_text([one], {}, words, PLAIN),
        lambda one, words: render_github([one], words),
        lambda one, words: render_markdown([one], words),
        lambda one, words: render_json_lines([one], words),
    ],
)
def test_a_remedy_can_be_pasted_whole(english, render):
    """The line to write is not cut, however long a summary is."""
    line = "id: 'Kota: " + "kata " * 300 + "akhir'"
    one = problem("yaml-second-colon", Span(FILE, 1, 1), (), corrected=line)

    assert line in render(one, english)


def test_json_cuts_nothing(english):
    """Programs decide themselves."""
    held = json.loads(render_json_lines([missing("x" * 5000 + "\x1b")], english))

    assert "x" * 5000 + "\\u001b" in held["message"]


@pytest.mark.parametrize(("count", "lines", "last"), [(10, 10, "SB401"), (30, 10, "and 21 more")])
def test_the_tenth_annotation_counts_the_rest(english, count, lines, last):
    """GitHub drops what is over ten; nothing is dropped in silence."""
    shown = render_github([missing(line=n) for n in range(1, count + 1)], english)
    shown = shown.strip().split("\n")

    assert lines == len(shown)
    assert last in shown[-1]


@pytest.mark.parametrize(
    ("room", "most"), [((), 65_536), ((explain_command, SUMMARY_BYTES), 1_048_576)]
)
def test_a_list_stays_within_what_github_takes(english, room, most):
    """It is cut at a whole entry, and says how many are missing."""
    name = "写真" * 30
    shown = render_markdown([missing(name, line=n) for n in range(1, 9001)], english, *room)

    assert len(shown.encode()) < most
    left = int(re.search(r"and (\d+) more", shown)[1])
    assert 9000 == left + shown.count("SB401")


def test_a_code_is_explained_once(english):
    """At its first problem; the page where one is known."""
    shown = render_text(
        [missing(), missing(line=3)], {}, english, PLAIN, lambda code: f"https://x.example/{code}/"
    )

    assert 1 == shown.count("= see: https://x.example/SB401/")


def test_the_summary_of_a_comment_links_each_code(english):
    """Only to an address of a site, never to a command."""
    linked = render_markdown([missing()], english, lambda code: f"https://x.example/{code}/")

    assert "[SB401](https://x.example/SB401/)" in linked
    assert "](" not in render_markdown([missing()], english)


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


@pytest.mark.parametrize(
    "wanted", ["SB401", "sb401", " 401", "SB4O1", "photo-missing", "Photo-Missing"]
)
def test_a_problem_is_explained_by_code_or_name(english, wanted):
    """By phone or by copy and paste."""
    assert "SB401 photo-missing (error)" in explain(find_name(wanted), english)


def test_an_unknown_code_has_no_name():
    """The command then says so."""
    assert find_name("SB999") is None


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [("photo-mising", "SB401 photo-missing"), ("foto-missing", "SB401 photo-missing")],
)
def test_an_unknown_code_offers_the_nearest(wanted, expected):
    """A letter too few, a word in Indonesian."""
    assert expected == nearest_code(wanted)


def test_an_explanation_shows_wrong_and_right(english):
    """What is hidden is shown as its escape, and what no line shows is told."""
    assert "file: photos/taman-kota.jpg" in explain("photo-missing", english)
    assert "[U+200B]" in explain("character-refused", english)
    assert "[tab]" in explain("yaml-tab", english)
    assert "GPS position" not in explain("photo-missing", english, "https://x.example/SB401/")
    assert explain("photo-missing", english, "https://x.example/").endswith("https://x.example/")
    assert "The place is removed." in explain("photo-position", english)
