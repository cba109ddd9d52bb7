"""What a page depends on: found by looking, never a list kept by hand."""

import pytest
from jinja2 import Environment, meta
from markupsafe import Markup

from site_builder.model.page import Later, Page, WhenFilled
from site_builder.site.inputs import THEME, Inputs, templates_of

TEMPLATES = sorted(f"pages/{place.name}" for place in (THEME / "pages").iterdir())


def page(**more):
    given = {"path": "a/", "lang": "id", "template": "booth.html", "title": "A", "description": ""}
    return Page(**{**given, "values": {"name": "Kota A", "parts": [1, 2]}, "key": "a/", **more})


@pytest.fixture
def inputs():
    return Inputs("shared", {"id": "frame", "en": "frame"})


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_that_jinja_names_is_found(name):
    """The closure read from the sources is the one that Jinja itself sees."""
    environment = Environment(autoescape=True)
    waiting, seen = [name], set()
    while waiting:
        one = waiting.pop()
        seen.add(one)
        tree = environment.parse((THEME / one).read_text())
        waiting += [other for other in meta.find_referenced_templates(tree) if other not in seen]

    assert None not in seen
    assert seen == templates_of(name)


@pytest.mark.parametrize(
    "change",
    [
        {"values": {"name": "Kota B", "parts": [1, 2]}},
        {"values": {"parts": [1, 2], "name": "Kota A"}},
        {"title": "B"},
        {"template": "hall.html"},
        {"year": 2022},
        {"alternates": (("id", "a/"),)},
        {"data": {"@type": "WebPage"}},
        {"image": "media/x.webp"},
    ],
    ids=str,
)
def test_whatever_differs_in_a_page_counts(inputs, change):
    """Values and their order, template, head: each is part of the digest."""
    assert inputs.of_page(page()) != inputs.of_page(page(**change))


def test_equal_pages_have_equal_inputs(inputs):
    """However they were made."""
    other = page(values={"name": Markup("Kota A"), "parts": (1, 2)})

    assert inputs.of_page(page()) == inputs.of_page(other)


@pytest.mark.parametrize("late", [Later, WhenFilled])
def test_a_later_value_counts_by_what_it_is_made_from(inputs, late):
    """It is not worked out for the digest."""

    def never():
        raise AssertionError

    first, same, other = (
        page(values={"code": late((text,), never)}) for text in ("https://a", "https://a", "b")
    )

    assert inputs.of_page(first) == inputs.of_page(same)
    assert inputs.of_page(first) != inputs.of_page(other)


def test_what_json_cannot_say_is_refused(inputs):
    """A page of unknown values must not pass for another one."""
    with pytest.raises(TypeError, match="set"):
        inputs.of_page(page(values={"held": {1, 2}}))


def test_what_all_pages_share_counts(inputs):
    """The frame of the language, and the rest."""
    assert inputs.of_page(page()) != Inputs("other", inputs.frames).of_page(page())
    assert inputs.of_page(page()) != Inputs("shared", {"id": "new"}).of_page(page())
