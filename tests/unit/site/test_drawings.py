"""Costly values of pages, kept in one entry for each language."""

from functools import partial

import pytest

from site_builder.model.page import Later
from site_builder.site import drawings
from site_builder.site.drawings import Drawings
from site_builder.store.cache import Cache


@pytest.fixture
def made():
    """What was worked out, in order."""
    return []


@pytest.fixture
def ask(tmp_path, made):
    """Ask for values in a build of their own, in a language."""

    def make(text):
        made.append(text)
        return {"said": text}

    def asked(*texts, lang="id"):
        held = Drawings.kept(Cache(tmp_path), lang)
        given = [held.value("code", Later((text,), partial(make, text))) for text in texts]
        held.save()
        return given

    return asked


def test_a_value_is_worked_out_once(ask, made):
    """In one build, and in all later ones."""
    assert [{"said": "a"}] * 2 == ask("a", "a")
    assert [{"said": "a"}, {"said": "b"}] == ask("a", "b")
    assert ["a", "b"] == made


def test_each_language_has_its_own(ask, made):
    """They are made side by side."""
    ask("a")
    ask("a", lang="en")

    assert ["a", "a"] == made


def test_what_one_build_does_not_ask_for_stays(ask, made):
    """A preview of one booth."""
    ask("a", "b")
    ask("b", "c")
    ask("a")

    assert ["a", "b", "c"] == made


def test_there_is_room_for_so_many(ask, made, monkeypatch):
    """What the build asked for goes first."""
    monkeypatch.setattr(drawings, "_MOST", 2)
    ask("a", "b")
    ask("c")
    ask("c")
    ask("a", "b")

    assert ["a", "b", "c", "b"] == made


def test_a_build_that_asks_for_more_is_served(ask, made, monkeypatch):
    """All of it is kept."""
    monkeypatch.setattr(drawings, "_MOST", 1)
    ask("a", "b", "c")
    ask("c", "b", "a")

    assert ["a", "b", "c"] == made
