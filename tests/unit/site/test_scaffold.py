"""The new booth.yml: every field explained, ready to use once its `#` goes, valid at every step."""

import re

import pytest

from site_builder.check.run import check
from site_builder.i18n.catalogue import catalogue
from site_builder.load.register import packaged_register
from site_builder.load.tree import load_tree
from site_builder.load.yaml_nodes import parse_yaml
from site_builder.model.booth import BoothFile
from site_builder.model.programme import Achievement, Plan
from site_builder.opendata.schema import hand_in_schema
from site_builder.site.scaffold import NewBooth, booth_text

WAITING = re.compile(r"^(\s*)# (?!yaml-language-server)", re.MULTILINE)
LANGUAGES = pytest.mark.parametrize("lang", ["id", "en"])


@pytest.fixture
def schema(exhibition_root):
    """The base exhibition's schema of booth.yml."""
    return hand_in_schema("booth", load_tree(exhibition_root).exhibition.hand_in)


@pytest.fixture
def scaffold(schema):
    """Write the scaffold of Kota Madiun in a language."""

    def write(lang):
        region = packaged_register().regions["35.77"]
        new = NewBooth(region, 2022, schema, "../../.schema/x.json", ("id", "en"))
        return booth_text(new, catalogue(lang))

    return write


def keys(schema, at=""):
    """Paths of all fields of a schema, without those of texts."""
    for key, one in schema.get("properties", {}).items():
        yield f"{at}{key}"
        inner = one.get("items", one)
        if "x-rich" not in inner:
            yield from keys(inner, f"{at}{key}.")


def ready(text):
    """Take the first `# ` of every line away, as a person does who wants what it says."""
    return WAITING.sub(r"\1", text)


def filled(text):
    """Fill in what a new booth leaves empty."""
    return re.sub(
        r"^(  (?:id|en)):$",
        r"\1: " + "Kota yang tumbuh bersama warganya. " * 3,
        text,
        flags=re.MULTILINE,
    )


@LANGUAGES
def test_only_what_must_be_found_is_missing(scaffold, load_booth, lang):
    """Slogan, summary and a programme: all else of a fresh booth passes."""
    problems = check(load_booth(scaffold(lang)))

    assert {
        ("value-empty", ("tagline", "id")),
        ("value-empty", ("summary", "id")),
        ("booth-without-programme", ("achievements",)),
    } == {(one.name, one.at) for one in problems}


@LANGUAGES
def test_every_field_of_the_contract_appears(scaffold, schema, lang):
    """Uncommented to the last: all that the model knows."""
    text = scaffold(lang)
    for _ in range(6):
        text = ready(text)
    read = parse_yaml(filled(text), "")
    found = {".".join(part for part in at if isinstance(part, str)) for at in read.keys}
    other_kind = {f"achievements.indicators.target{end}" for end in ("", ".value", ".year")}
    other_kind |= {f"plans.indicators.result{end}" for end in ("", ".value", ".year")}

    assert [] == read.problems
    assert set() == set(keys(schema)) - other_kind - found


@LANGUAGES
def test_what_is_ready_passes_the_check_once_its_mark_is_gone(scaffold, load_booth, lang):
    """Required fields are live then, and samples are no faults."""
    text = filled(ready(scaffold(lang)))
    text = text.split("\nwithdrawn:")[0] + "\n"
    problems = check(load_booth(text))
    own = {"photo-missing", "plan-unknown"}  # a sample photo and a sample plan are not there

    assert set() == {one.name for one in problems if one.severity == "error"} - own
    assert "text-of-sample" in {one.name for one in problems}


def test_the_models_programmes_are_explained(scaffold):
    """By title, in the language asked for."""
    text = scaffold("id")

    for model in (BoothFile, Achievement, Plan):
        for info in model.model_fields.values():
            assert f"## {info.title} (" in text


def test_the_regions_own_facts_stand_on_top(scaffold):
    """From the register, by its code."""
    region = packaged_register().regions["35.77"]
    head = scaffold("id").split("format: 1")[0]

    assert "## Stan Kota Madiun, edisi 2022" in head
    assert "35.77, Jawa Timur" in head
    assert f"{region.population:,}".replace(",", ".") in head
    assert 'region: "35.77"' in scaffold("id")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_exhibition_in_languages_we_lack_is_explained_all_the_same(exhibition_root, lang):
    """In English, with its own languages to be filled in."""
    exhibition = load_tree(exhibition_root).exhibition.hand_in
    schema = hand_in_schema("booth", exhibition.model_copy(update={"languages": ("ms", "jv")}))
    region = packaged_register().regions["35.77"]
    text = booth_text(NewBooth(region, 2022, schema, "x", ("ms", "jv")), catalogue(lang))

    assert "tagline:\n  ms:\n  # jv:\n" in text
    assert "## Tagline (" in text
    assert "#     title:\n#       ms: A waste bank in every ward\n" in text
