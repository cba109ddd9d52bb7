"""The schemas: fresh, plain for editors, worded in both languages, at one with the loader."""

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
import yaml

from site_builder.load.exhibition import load_exhibition
from site_builder.opendata.schema import MODELS, hand_in_schema, schema_files

ROOT = Path(__file__).parent.parent.parent.parent
PACKAGED = ROOT / "site_builder" / "schema"


@pytest.fixture(scope="module")
def exhibition():
    """This repository's exhibition."""
    parsed, _, _ = load_exhibition(ROOT)
    return parsed.whole


@pytest.fixture(scope="module")
def booth(exhibition):
    """The schema of booth.yml."""
    return hand_in_schema("booth", exhibition)


def nodes(schema: dict, at: str = "$") -> Iterator[tuple[str, dict]]:
    """Every schema within a schema, with its path."""
    yield at, schema
    for kind in ("properties", "patternProperties"):
        for key, inner in schema.get(kind, {}).items():
            yield from nodes(inner, f"{at}.{key}")
    if "items" in schema:
        yield from nodes(schema["items"], f"{at}[]")


class Loader(yaml.SafeLoader):
    """YAML as an editor reads it: days stay text."""


Loader.yaml_implicit_resolvers = {
    first: [one for one in resolvers if "timestamp" not in one[0]]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_packaged_schemas_are_fresh(exhibition):
    """They are made from the models; `make docs` writes them anew."""
    stale = [
        file.path
        for file in schema_files(exhibition)
        if (PACKAGED / file.path).read_bytes() != file.content
    ]

    assert [] == stale, "run: make docs"


@pytest.mark.parametrize("name", MODELS)
def test_a_schema_is_sound_draft_07(exhibition, name):
    """Whatever editor reads it."""
    schema = hand_in_schema(name, exhibition)

    jsonschema.Draft7Validator.check_schema(schema)
    assert "http://json-schema.org/draft-07/schema#" == schema["$schema"]


@pytest.mark.parametrize("name", MODELS)
def test_no_union_no_reference_no_null(exhibition, name):
    """An editor then names the real fault, and an empty field is one."""
    text = json.dumps(hand_in_schema(name, exhibition))

    assert [] == [word for word in ("anyOf", "oneOf", "allOf", "$ref", "null") if word in text]


@pytest.mark.parametrize("name", MODELS)
def test_every_mapping_is_closed(exhibition, name):
    """An unknown key is marked while it is typed."""
    found = dict(nodes(hand_in_schema(name, exhibition)))
    mappings = {at: one for at, one in found.items() if "object" in one["type"]}

    assert [] == [at for at, one in mappings.items() if one["additionalProperties"] is not False]


@pytest.mark.parametrize("name", MODELS)
def test_every_field_is_worded_in_both_languages(exhibition, name):
    """Indonesian first, English in italics below."""
    leaf = ("[]", ".id", ".en", "$")  # items of lists, texts of one language
    fields = dict(nodes(hand_in_schema(name, exhibition)))
    said = {at: one["x-words"] for at, one in fields.items() if "x-words" in one}
    shown = {at: fields[at]["markdownDescription"] for at in said}

    assert [] == [at for at in fields if at not in said and not at.endswith(leaf)]
    assert shown == {at: f"{one['id'][1]}\n\n*{one['en'][1]}*" for at, one in said.items()}


def test_the_schema_knows_every_field_of_the_model(exhibition):
    """Nothing the loader takes is unknown to an editor."""
    for name, model in MODELS.items():
        keys = {info.alias or field for field, info in model.model_fields.items()}

        assert keys == set(hand_in_schema(name, exhibition)["properties"])


def test_the_exhibitions_pillars_are_the_choices(booth, exhibition):
    """Another exhibition's schema offers other pillars."""
    pillar = booth["properties"]["plans"]["items"]["properties"]["pillar"]

    assert [one.id for one in exhibition.pillars] == pillar["enum"]
    assert "Tata Kelola / Smart Governance" == pillar["enumDescriptions"][0]


def test_a_choice_is_explained_beside_it(booth):
    """As many explanations as choices."""
    found = [one for _, one in nodes(booth) if "enumDescriptions" in one]

    assert len(found) > 8
    assert [] == [one for one in found if len(one["enum"]) != len(one["enumDescriptions"])]


def test_every_list_of_mappings_has_a_snippet_of_its_required_fields(exhibition):
    """A new item begins with all it needs."""
    for name in MODELS:
        for _, one in nodes(hand_in_schema(name, exhibition)):
            items = one.get("items", {})
            if items.get("type") == "object":
                body = items["defaultSnippets"][0]["body"]

                assert set(items.get("required", body)) <= set(body)


@pytest.mark.parametrize("path", sorted(ROOT.glob("exhibits/*/*/booth.yml")), ids=str)
def test_every_booth_here_passes_its_schema(booth, path):
    """What the check takes, an editor takes."""
    values = yaml.load(path.read_text(encoding="utf-8"), Loader)  # noqa: S506 - a safe loader
    faults = jsonschema.Draft7Validator(booth).iter_errors(values)

    assert [] == [fault.message for fault in faults]


@pytest.mark.parametrize("path", sorted(ROOT.glob("exhibits/**/*.yml")), ids=str)
def test_the_first_line_of_a_hand_in_names_its_schema(path):
    """Any editor with a YAML language server then helps, without a setting."""
    first = path.read_text(encoding="utf-8").split("\n")[0]
    schema = first.removeprefix("# yaml-language-server: $schema=")

    assert PACKAGED / f"{path.stem}.schema.json" == (path.parent / schema).resolve()


def test_examples_pass_their_own_schema(exhibition):
    """What is offered as an example is none of the faults."""
    for name in MODELS:
        for at, one in nodes(hand_in_schema(name, exhibition)):
            for example in one.get("examples", []):
                faults = [f.message for f in jsonschema.Draft7Validator(one).iter_errors(example)]

                assert [] == faults, at


def test_an_exhibition_in_one_language_gets_one_language(exhibition):
    """English only where the exhibition speaks no Indonesian."""
    english = exhibition.model_copy(update={"languages": ("en", "ms")})
    tagline = hand_in_schema("booth", english)["properties"]["tagline"]

    assert "Tagline" == tagline["title"]
    assert {"en", "ms"} == set(tagline["properties"])


def test_the_editors_settings_map_every_hand_in_to_its_schema():
    """Also where the first line was lost."""
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    mapped = {
        path: (ROOT / schema).name
        for schema, pattern in settings["yaml.schemas"].items()
        for path in ROOT.glob(pattern)
    }

    assert mapped == {path: f"{path.stem}.schema.json" for path in ROOT.glob("exhibits/**/*.yml")}
