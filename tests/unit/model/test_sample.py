"""Samples: whatever a remedy offers for a field is taken by the model that declares it."""

import pytest

from site_builder.i18n.catalogue import PACKAGED, catalogue
from site_builder.i18n.sample import spoken
from site_builder.load.fields import parse_fields
from site_builder.load.recovery import recover
from site_builder.load.yaml_nodes import parse_yaml
from site_builder.model.booth import BoothFile
from site_builder.model.edition import EditionFile
from site_builder.model.exhibition import ExhibitionFile
from site_builder.model.line import line
from site_builder.model.sample import sample_item, sample_line
from site_builder.model.shape import fields_of


@pytest.mark.parametrize("lang", PACKAGED)
@pytest.mark.parametrize(
    ("model", "key"),
    [(one, key) for one in (BoothFile, EditionFile, ExhibitionFile) for key in fields_of(one)],
    ids=lambda one: one if isinstance(one, str) else one.__name__,
)
def test_the_sample_of_a_field_is_a_sound_value_of_it(model, key, lang):
    """Once its words are said: no problem is at it."""
    sample = spoken({"sample": sample_line(model, (key,), 2023)}, catalogue(lang))["sample"]
    text = f"{sample}\n"
    _, problems = parse_fields(model, recover(text, "exhibits/2023/x.yml", model), lang)

    assert [] == [one for one in problems if one.at[:1] == (key,)]
    assert "<" not in sample


def test_a_list_has_a_sample_of_one_item():
    """What is no list has none."""
    assert "- <Achievement.sources|link-form>" == sample_item(
        BoothFile, ("achievements", "sources"), None
    )
    assert "" == sample_item(BoothFile, ("video",), None)
    assert "" == sample_line(BoothFile, ("tidak-ada",), None)


@pytest.mark.parametrize(
    "value",
    ["Sampah: gas", "- x", "# x", "a, b", "null", "Ma'rang & Sa'dan", '"x"', "52.03", " x "],
)
def test_a_line_gives_back_exactly_its_value(value):
    """Whatever YAML could make of it."""
    assert {"key": value} == parse_yaml(line("key", value), "x.yml").root


def test_words_of_an_author_that_look_like_a_mark_stay(english):
    """Nothing is looked up for them."""
    told = {"sample": "sources: [<a.b|c>]"}

    assert told == spoken(told, english)
