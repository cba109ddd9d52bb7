"""The form's data: every field of the model once, with limits and words; what a region had before."""

import json
import re

import pytest

from site_builder.check.rules.photo_files import COVER_WIDTH, WIDTH
from site_builder.i18n.catalogue import catalogue, packaged_words, placeholders
from site_builder.load.tree import load_tree
from site_builder.model.booth import BoothFile
from site_builder.opendata.schema import hand_in_schema
from site_builder.pages.form import (
    MADE,
    SCRIPTS,
    SECTIONS,
    TOLD,
    form_files,
    form_pages,
)
from site_builder.pages.form_booth import earlier_files
from site_builder.pages.form_fields import form_fields
from site_builder.site.assets import PACKAGED
from site_builder.site.views import views_of


@pytest.fixture
def exhibition(exhibition_root):
    """The base exhibition."""
    return load_tree(exhibition_root).exhibition


def received(file):
    """The data that a script file hands over."""
    text = file.content.decode()
    assert text.startswith("formulir.receive(")
    return json.loads(text.removeprefix("formulir.receive(").removesuffix(")\n"))


@pytest.fixture
def files(exhibition):
    """The form's data files by path."""
    schema = hand_in_schema("booth", exhibition.hand_in)
    return {one.path: received(one) for one in form_files(views_of(exhibition, {}), schema)}


def test_every_field_of_the_model_stands_in_one_section():
    """A field that is added to booth.yml cannot be forgotten on the page."""
    shown = [key for _, keys in SECTIONS for key in keys] + list(MADE)

    assert sorted(BoothFile.model_fields) == sorted(shown)


def test_fields_have_the_limits_and_words_of_the_model(exhibition):
    """Title, hint, choices and lengths come from the declaration, in the reader's language."""
    schema = hand_in_schema("booth", exhibition.hand_in)
    fields = {one["key"]: one for one in form_fields(schema, catalogue("en"))}

    tagline = fields["tagline"]
    assert ("text", 10, 120, True) == tuple(tagline[k] for k in ("kind", "min", "max", "required"))
    assert "Tagline" == tagline["title"]
    programme = {one["key"]: one for one in fields["achievements"]["item"]["fields"]}
    assert ["id", "title", "pillar", "description", "year"] == list(programme)[:5]
    assert (1990, 2100) == (programme["year"]["low"], programme["year"]["high"])
    assert "link" == programme["sources"]["item"]["kind"]
    indicator = [one["key"] for one in programme["indicators"]["item"]["fields"]]
    assert "result" in indicator
    assert "target" not in indicator


def test_every_kind_of_field_has_a_control(exhibition):
    """The scripts draw each kind that the model can ask for."""
    scripts = "".join((PACKAGED / "js" / f"form-{name}.js").read_text() for name in SCRIPTS)
    schema = hand_in_schema("booth", exhibition.hand_in)

    def kinds(fields):
        for field in fields:
            yield field["kind"]
            yield from kinds(field.get("fields", ()))
            if "item" in field:
                yield field["item"]["kind"]
                yield from kinds(field["item"].get("fields", ()))

    wanted = set(kinds(form_fields(schema, catalogue("id"))))
    drawn = set(re.findall(r"f\.controls(?:\.|\[\")([a-z-]+)", scripts))
    drawn |= set(re.findall(r"^    ([a-z]+): \{", scripts, re.MULTILINE))
    assert wanted <= drawn


def test_both_languages_get_their_words_and_the_problems(files):
    """Messages and remedies are the catalogue's own."""
    indonesian, english = files["assets/formulir/id.js"], files["assets/formulir/en.js"]

    assert indonesian["words"].keys() == english["words"].keys()
    assert set(TOLD) == set(english["problems"])
    told = english["problems"]["field-missing"]
    assert "SB101" == told["code"]
    assert catalogue("en").words["problem.field-missing.message"] == told["message"]
    assert {"cover": COVER_WIDTH, "other": WIDTH} == english["limits"]["widths"]


def test_scripts_name_only_words_and_problems_that_are_handed_over(files):
    """A key that a script asks for is there."""
    text = "".join((PACKAGED / "js" / f"form-{name}.js").read_text() for name in SCRIPTS)
    data = files["assets/formulir/id.js"]

    assert set(re.findall(r'f\.say\("([a-z-]+)"', text)) <= data["words"].keys()
    assert set(re.findall(r'f\.told\("([a-z-]+)"', text)) <= set(TOLD)
    for name, _ in SECTIONS:
        assert f"lead-{name}" in data["words"]


def test_problems_get_every_value_that_their_words_need():
    """What a script gives with a problem fills all places of its message and remedy."""
    text = "".join((PACKAGED / "js" / f"form-{name}.js").read_text() for name in SCRIPTS)
    words = packaged_words("id")
    calls = re.findall(r'f\.told\("([a-z-]+)",[^{]*(?:`[^`]*`[^{]*)*\{([^}]*)\}', text)

    assert len(calls) > 20
    for name, given in calls:
        values = {one.split(":")[0].strip() for one in given.split(",")}
        for part in ("message", "fix", "fix-blind"):
            said = words.get(f"problem.{name}.{part}", "")
            if part == "fix" and "nearest" in values and '""' in given:
                continue  # without a guess it is the blind remedy that is shown
            assert placeholders(said) <= values, (name, part)


def test_the_register_is_handed_over_once(files):
    """Code, name and province of every region."""
    regions = files["assets/formulir/daerah.js"]["regions"]

    assert 514 == len(regions)
    assert ["35.77", "Kota Madiun", "Jawa Timur"] in regions


def test_an_earlier_booth_is_handed_over_as_it_was_written(exhibition):
    """One file for each region that had a booth."""
    (file,) = earlier_files(exhibition)
    earlier = received(file)["earlier"]

    assert "assets/formulir/stan/kota-madiun.js" == file.path
    assert "35.77" == earlier["region"]
    (last,) = earlier["booths"]
    assert 2022 == last["year"]
    assert "35.77" == last["booth"]["region"]


def test_the_page_loads_its_scripts_and_no_other_page_does(exhibition):
    """First the shared name, then the data, then what uses them."""
    (page,) = form_pages(views_of(exhibition, {})[0])

    assert "ikut/formulir/" == page.path
    assert "assets/js/form-base.js" == page.scripts[0]
    assert "assets/formulir/id.js" in page.scripts
    assert "assets/js/form-start.js" == page.scripts[-1]
    assert '"had":{"35.77":"kota-madiun"}' in page.values["state"]
