"""Text before parsing: odd characters, margins and markers are replaced and told, in place."""

import pytest

from site_builder.load.readable import readable
from site_builder.load.recovery import recover
from site_builder.model.booth import BoothFile

BOOTH = """format: 1
achievements:
  - id: satu
    title: Program satu
    indicators:
      - name: Angka
        baseline:
          value: 17.5
    pillar: living
"""


def told(text):
    tree = recover(text, "booth.yml", BoothFile).tree
    return [(one.name, one.span.line, one.span.column) for one in tree.problems]


def root_of(text):
    return recover(text, "booth.yml", BoothFile).tree.root


def test_plain_text_is_left_as_it_is():
    """Nothing is told, no line moves."""
    ready = readable(BOOTH, "booth.yml", BoothFile)

    assert (BOOTH.split("\n"), [], []) == (ready.lines, ready.problems, ready.shifts)


@pytest.mark.parametrize("character", ["\x01", "\x7f", "\x92", "\ufffe", "\x85", "\u2028"])
def test_a_character_no_parser_takes_is_told_at_its_place(character):
    """The rest of the file is read, lines and columns as in an editor."""
    text = BOOTH.replace("Program satu", f"Éé{character}Program")

    assert [("character-refused", 4, 14)] == told(text)
    assert "living" == root_of(text)["achievements"][0]["pillar"]


@pytest.mark.parametrize(
    ("line", "tabbed"),
    [
        ("    pillar: living", "\tpillar: living"),
        ("    indicators:", "\tindicators:"),
        ("      - name: Angka", "\t- name: Angka"),
        ("          value: 17.5", "\t\tvalue: 17.5"),
        ("    title: Program satu", "\u00a0\u00a0  title: Program satu"),
    ],
)
def test_a_wrong_margin_is_read_as_its_key_tells(line, tabbed):
    """The column of a line with a tab is that of the mapping which takes its key."""
    text = BOOTH.replace(line, tabbed)
    number = BOOTH.split("\n").index(line) + 1

    assert [("yaml-tab", number, 1)] == told(text)
    assert root_of(BOOTH) == root_of(text)


def test_tabs_throughout_are_one_problem_and_values_keep_their_places():
    """A habit is told once; columns are those of the file as it was typed."""
    text = BOOTH * 2
    tabbed = "\n".join(
        "\t" * ((len(line) - len(line.lstrip())) // 2) + line.lstrip() for line in text.split("\n")
    )
    read = recover(tabbed, "booth.yml", BoothFile)

    assert 1 == [one.name for one in read.tree.problems].count("yaml-tab")
    assert (4, 10) == read.tree.values["achievements", 0, "title"][:2]


@pytest.mark.parametrize("marker", ["---", "...", "--- "])
def test_a_marker_inside_the_file_is_told_once(marker):
    """What stands below it is read as if it were not there."""
    text = BOOTH.replace("achievements:", f"{marker}\nachievements:\n{marker}")

    assert [("yaml-documents", 2, 1)] == told(text)
    assert root_of(BOOTH) == root_of(text)


@pytest.mark.parametrize("text", ["# catatan\n---\n" + BOOTH, BOOTH + "...\n"])
def test_markers_around_the_file_are_fine(text):
    """A file may begin with --- and end with ..."""
    assert [] == told(text)
