"""The exhibition's own words: flat texts only, each fault at its line."""

import pytest

from site_builder.load.words import load_words


@pytest.fixture
def folder(tmp_path):
    """An empty folder of words."""
    made = tmp_path / "exhibits" / "words"
    made.mkdir(parents=True)
    return made


def test_words_are_read_sorted(tmp_path, folder):
    """By language and key."""
    (folder / "ms.toml").write_text('"frame.hall" = "Dewan"\n"a" = "b"\n')

    assert (((("ms"), (("a", "b"), ("frame.hall", "Dewan"))),), []) == load_words(tmp_path)


def test_what_is_no_text_is_told_at_its_line(tmp_path, folder):
    """Numbers, tables and hidden characters; the other words count."""
    (folder / "ms.toml").write_text('"a" = "b"\n"n" = 3\n"h" = "x\u202e"\n[meja]\ny = "z"\n')
    words, problems = load_words(tmp_path)

    assert (("ms", (("a", "b"),)),) == words
    assert [("words-form", 2), ("words-form", 3), ("words-form", 4)] == [
        (one.name, one.span.line) for one in problems
    ]


@pytest.mark.parametrize(("name", "expected"), [("MS.toml", 1), ("a.txt", 1), (".x", 0)])
def test_files_of_other_names_are_told(tmp_path, folder, name, expected):
    """They would be passed over in silence otherwise."""
    (folder / name).write_text("")

    assert expected == len(load_words(tmp_path)[1])


def test_a_broken_file_is_told_at_its_place(tmp_path, folder):
    """Not TOML."""
    (folder / "ms.toml").write_text('"a" = "b"\n"c" = \n')
    _, problems = load_words(tmp_path)

    assert [("words-unusable", 2)] == [(one.name, one.span.line) for one in problems]
