"""Compiled templates are kept by what decides them, and never believed when they are broken."""

import pytest

from site_builder.i18n.catalogue import catalogue
from site_builder.site.templates import environment_of
from site_builder.store.cache import Cache

NAME = "partials/text.html"


@pytest.fixture
def compiled(monkeypatch):
    """Names of the templates that were compiled, not found."""
    names = []

    def compiles(words, cache, said):
        environment = environment_of(words, cache, said)
        own = environment.compile
        monkeypatch.setattr(
            environment,
            "compile",
            lambda source, name, filename: names.append(name) or own(source, name, filename),
        )
        return environment

    return names, compiles


def test_a_template_is_compiled_once(tmp_path, compiled):
    """The next build finds it; another language, or other words, do not."""
    names, environment = compiled
    cache = Cache(tmp_path)
    for words, said in (("id", "a"), ("id", "a"), ("en", "b"), ("id", "c")):
        environment(catalogue(words), cache, said).get_template(NAME)

    assert [NAME] * 3 == names


def test_a_broken_entry_is_compiled_anew(tmp_path, compiled):
    """Whatever stands in the cache is verified before it runs."""
    names, environment = compiled
    environment(catalogue("id"), Cache(tmp_path), "a").get_template(NAME)
    for place in tmp_path.rglob("*"):
        if place.is_file():
            place.write_bytes(place.read_bytes()[:-20] + bytes(20))

    environment(catalogue("id"), Cache(tmp_path), "a").get_template(NAME)

    assert [NAME] * 2 == names


def test_an_unwritable_cache_is_done_without(tmp_path, compiled):
    """A page is more than its cache."""
    names, environment = compiled
    blocked = tmp_path / "file"
    blocked.write_text("")

    environment(catalogue("id"), Cache(blocked), "a").get_template(NAME)

    assert [NAME] == names
