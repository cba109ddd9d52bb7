"""Costly values of a page are drawn once and kept; what is kept is never believed when broken."""

import pytest
from markupsafe import Markup

from site_builder.i18n.catalogue import catalogue
from site_builder.model.page import Later, Page, WhenFilled
from site_builder.site.fill import Filler
from site_builder.site.head import HeadSettings
from site_builder.site.inputs import Inputs
from site_builder.site.templates import Templates
from site_builder.store.cache import Cache

FRAME = '<html><head></head><body class="a"><main>@@MAIN@@</main></body></html>'


@pytest.fixture
def drawn():
    """What was drawn, in order."""
    return []


@pytest.fixture
def fill(tmp_path, drawn):
    """Fills a page whose reason is drawn."""
    words = {"id": catalogue("id")}
    settings = HeadSettings({"id": "Uji"}, None, "id", "", portable=False)
    templates = Templates(words, Cache(tmp_path / "templates"))
    drawings = Cache(tmp_path / "drawings")

    def draw(text):
        drawn.append(text)
        return text

    def filled(text, late=Later):
        values = {"name": "Kota A", "note": "Ditarik", "hall_path": "2022/", "year": "2022"}
        reason = late((text,), lambda: draw(text))
        page = Page("a/", "id", "withdrawn.html", "A", "", {**values, "reason": reason}, "a/")
        inputs = Inputs("shared", {"id": "frame"})
        filler = Filler({"id": FRAME}, words, settings, {}, inputs, templates, drawings)
        html = filler.fill(page)
        filler.save()
        return html

    return filled


def test_the_same_inputs_are_drawn_once(fill, drawn):
    """In any later build."""
    first = fill("satu")

    assert "satu" in first
    assert first == fill("satu")
    assert "dua" in fill("dua")
    assert ["satu", "dua"] == drawn


def test_what_is_not_kept_is_worked_out_for_each_filling(fill, drawn):
    """And may hold what JSON cannot say again, such as cleaned HTML."""
    first = fill(Markup("<b>satu</b>"), WhenFilled)

    assert "<b>satu</b>" in first
    assert first == fill(Markup("<b>satu</b>"), WhenFilled)
    assert 2 == len(drawn)


def test_a_broken_drawing_is_drawn_again(fill, drawn, tmp_path):
    """The page is the same."""
    first = fill("satu")
    for place in (tmp_path / "drawings").glob("*/*"):
        place.write_bytes(place.read_bytes()[:-1])

    assert first == fill("satu")
    assert ["satu", "satu"] == drawn


def test_drawings_that_cannot_be_kept_are_drawn(fill, drawn, tmp_path):
    """A file stands where the folder should be."""
    (tmp_path / "drawings").write_text("")

    assert fill("satu") == fill("satu")
    assert ["satu", "satu"] == drawn
