"""Compiled templates are kept by what decides them, and never believed when they are broken."""

import pytest
from jinja2 import Environment

from site_builder.i18n.catalogue import catalogue
from site_builder.site.templates import Templates
from site_builder.store.cache import Cache

NAME = "partials/text.html"


@pytest.fixture
def compiled(monkeypatch):
    """Names of the templates that were compiled, not found."""
    names = []
    own = Environment.compile

    def compiles(self, source, name=None, filename=None, **more):
        names.append(name)
        return own(self, source, name, filename, **more)

    monkeypatch.setattr(Environment, "compile", compiles)
    return names


def words_of(*langs, own=None):
    return {lang: catalogue(lang, own) for lang in langs}


def test_a_template_is_compiled_once(tmp_path, compiled):
    """The next build finds it; another language, or other words, do not."""
    cache = Cache(tmp_path)
    for words, lang in (
        (words_of("id", "en"), "id"),
        (words_of("id", "en"), "id"),
        (words_of("id", "en"), "en"),
        (words_of("id", "en", own={"hall.title": "Balai"}), "id"),
    ):
        Templates(words, cache).get(NAME, lang)

    assert [NAME] * 3 == compiled


def test_all_are_compiled_ahead(tmp_path, compiled):
    """Whatever a page asks for afterwards is at hand."""
    Templates(words_of("id", "en"), Cache(tmp_path)).compile_all()
    ahead = len(compiled)
    for lang in ("id", "en"):
        Templates(words_of("id", "en"), Cache(tmp_path)).get("pages/booth.html", lang)

    assert ahead == len(compiled)
    assert {"pages/booth.html", "pages/hall.html", NAME} <= set(compiled)


def test_a_broken_entry_is_compiled_anew(tmp_path, compiled):
    """Whatever stands in the cache is verified before it runs."""
    Templates(words_of("id"), Cache(tmp_path)).get(NAME, "id")
    for place in tmp_path.rglob("*"):
        if place.is_file():
            place.write_bytes(place.read_bytes()[:-20] + bytes(20))

    Templates(words_of("id"), Cache(tmp_path)).get(NAME, "id")

    assert [NAME] * 2 == compiled


def test_an_unwritable_cache_is_done_without(tmp_path, compiled):
    """A page is more than its cache."""
    blocked = tmp_path / "file"
    blocked.write_text("")

    Templates(words_of("id"), Cache(blocked)).get(NAME, "id")

    assert [NAME] == compiled
