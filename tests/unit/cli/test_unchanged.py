"""The same build again: answered from the last one's notes, and never when anything changed."""

import subprocess
import sys
import time

import pytest

from site_builder.cli.run import run
from site_builder.cli.unchanged import answer_again

SETTLED = 0.15
"""Seconds after which the inputs count as settled."""


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """One cache for all: the frame is then rendered once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def built(exhibition_root, cache, monkeypatch):
    """The base exhibition, built once its files had settled: its folder and the words used."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767200400")
    monkeypatch.chdir(exhibition_root)
    words = ["build", "--root", ".", "--out", "situs", "--cache", str(cache)]
    time.sleep(SETTLED)
    assert 0 == run(words)
    return exhibition_root, words


def test_the_same_build_is_answered(built):
    """With what was built, and the warnings that still stand."""
    _, words = built
    answer = answer_again(words)

    assert "situs" in answer.result
    assert "Tidak ada yang berubah" in answer.result


def test_a_process_answers_without_loading_anything(built):
    """Neither the command line's library nor the models are imported."""
    _, words = built
    code = (
        "import sys; from site_builder.cli import main\n"
        f"try: main({words!r})\n"
        "except SystemExit as left: code = left.code\n"
        "print(code, sorted({'click', 'pydantic', 'jinja2', 'PIL', 'yaml'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "0 []" == done.stdout.splitlines()[-1]


def append(place):
    place.write_text(place.read_text() + "\n")


CHANGES = {
    "a text": lambda root: append(root / "exhibits/2022/kota-madiun/booth.yml"),
    "a photo": lambda root: (root / "exhibits/2022/kota-madiun/x.jpg").write_bytes(b""),
    "the settings": lambda root: append(root / "mkdocs.yml"),
    "the organizer's style": lambda root: (
        (root / "assets").mkdir() or (root / "assets" / "own.css").write_text("")
    ),
    "the site": lambda root: append(root / "situs/index.html"),
    "a missing page": lambda root: (root / "situs/404.html").unlink(),
    "a stray file": lambda root: (root / "situs/catatan.txt").write_text("x"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_is_looked_into(built, change):
    """Inputs and the site itself."""
    root, words = built
    change(root)

    assert answer_again(words) is None


def test_other_words_days_and_builders_are_looked_into(built, monkeypatch):
    """The notes hold for one command line, one day and one builder."""
    _, words = built
    assert answer_again([*words, "--portable"]) is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767286800")
    assert answer_again(words) is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767200400")
    monkeypatch.setattr("sys.version", "another")
    assert answer_again(words) is None


def test_notes_that_cannot_be_read_count_as_none(built, cache):
    """A build then looks for itself."""
    _, words = built
    for notes in (cache / "answers").iterdir():
        notes.write_text("{")

    assert answer_again(words) is None


def test_an_input_that_is_still_being_written_is_not_noted(built):
    """A change within the clock's grain could not be seen later."""
    root, words = built
    (root / "mkdocs.yml").touch()

    assert 0 == run(words)
    assert answer_again(words) is None
