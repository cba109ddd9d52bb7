"""JSON Schemas of the hand-ins, for editors and the form: made from the models' own declarations.

Draft-07, one tree without references and without unions: a text takes a string or a mapping by
language in one `type` list, so that an editor names the real fault. Pillars and languages are the
exhibition's. Besides what editors read, `x-words` keeps title and description by language,
`x-choices` those of each choice, `x-form` the name of a small type, `x-rich` the small Markdown.
Stable: as the fields themselves are (docs/architecture.md, "Contracts").
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.model.booth import BoothFile
from site_builder.model.declare import HandIn
from site_builder.model.edition import EditionFile
from site_builder.model.exhibition import ExhibitionFile
from site_builder.model.page import OutputFile
from site_builder.opendata.schema_snippets import snippet
from site_builder.opendata.schema_words import SchemaWords

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"

MODELS: Mapping[str, type[HandIn]] = {
    "booth": BoothFile,
    "edition": EditionFile,
    "exhibition": ExhibitionFile,
}
"""Hand-ins by the name of their schema: `booth.schema.json` describes booth.yml."""

_CODE = "^[a-z]{2,3}$"
_KEPT = (
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "pattern",
    "format",
    "default",
    "x-form",
)
"""Keywords of pydantic's schema that stand in ours as they are."""

_LIST_LIMITS = (
    ("minItems", "minLength"),
    ("maxItems", "maxLength"),
    ("minItems", "minItems"),
    ("maxItems", "maxItems"),
)
"""Limits of a list: ours, and what pydantic calls them beside a default."""


def schema_files(exhibition: ExhibitionFile) -> Iterator[OutputFile]:
    """All schemas of an exhibition as files: `booth.schema.json` and so on."""
    for name in MODELS:
        text = json.dumps(hand_in_schema(name, exhibition), ensure_ascii=False, indent=1)
        yield OutputFile(f"{name}.schema.json", f"{text}\n".encode())


def hand_in_schema(name: str, exhibition: ExhibitionFile) -> Schema:
    """The schema of one kind of hand-in (a name of `MODELS`), with this exhibition's pillars."""
    raw = MODELS[name].model_json_schema()
    words = SchemaWords(exhibition.languages)
    open_languages = name == "exhibition"  # it says itself which languages there are
    writer = _Writer(raw.get("$defs", {}), exhibition, words, open_languages)
    whole = writer.mapping(MODELS[name].__name__, raw)
    return {"$schema": DRAFT, **words.titled(words.of_file(name)), **whole}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Rewrites pydantic's schema of one hand-in."""

    parts: Mapping[str, Schema]
    """Pydantic's definitions by the name of their model."""
    exhibition: ExhibitionFile
    words: SchemaWords
    open_languages: bool

    def mapping(self, model: str, raw: Schema) -> Schema:
        """A mapping with known keys."""
        properties = {
            key: self.field((model, key), one) for key, one in raw.get("properties", {}).items()
        }
        required = raw.get("required", [])
        done: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        return {**done, "required": required} if required else done

    def field(self, at: tuple[str, str], raw: Schema) -> Schema:
        """One field: its words, then what it takes."""
        said = self.words.of_field(raw["words"])
        return {**self.words.titled(said), **self.value(at, _not_null(raw))}

    def value(self, at: tuple[str, str], raw: Schema) -> Schema:
        """What a field or an item of a list takes."""
        if "$ref" in raw:
            model = raw["$ref"].rpartition("/")[2]
            return self.mapping(model, self.parts[model])
        if "x-text" in raw:
            return self.text(at, raw["x-text"])
        if raw.get("type") == "array":
            return self.items(at, raw)
        return self.scalar(at, raw)

    def text(self, at: tuple[str, str], limits: Schema) -> Schema:
        """A text: a string in the first language, or a mapping by language."""
        one = {"minLength": limits["minLength"], "maxLength": limits["maxLength"]}
        leaf = {"type": "string", **one, "errorMessage": self.words.error("text")}
        by_code: Schema = {"patternProperties": {_CODE: leaf}}
        if not self.open_languages:
            languages = self.exhibition.languages
            by_code = {"properties": {code: {"title": code, **leaf} for code in languages}}
        return {
            "type": ["string", "object"],
            **one,
            **by_code,
            "additionalProperties": False,
            "minProperties": 1,
            "errorMessage": self.words.error("text"),
            "examples": self.words.text_examples(at),
            "x-rich": limits["rich"],
        }

    def items(self, at: tuple[str, str], raw: Schema) -> Schema:
        """A list; its mappings come with a snippet of their required fields."""
        items = self.value(at, raw["items"])
        if items["type"] == "object":
            items = {**items, "defaultSnippets": [snippet(at, items, self.words)]}
        limits = {key: raw[old] for key, old in _LIST_LIMITS if old in raw}
        return {"type": "array", **limits, "items": items}

    def scalar(self, at: tuple[str, str], raw: Schema) -> Schema:
        """A number, a flag, a day, a choice, or a string."""
        kept: Schema = {key: raw[key] for key in _KEPT if raw.get(key) is not None}
        if at[1] == "format":
            error = self.words.error("choice", choices="1")
            return {"type": "integer", "enum": [int(raw["const"])], "errorMessage": error}
        if at[1] == "pillar":
            return {"type": "string", **self.pillars()}
        if "enum" in raw:
            return {"type": "string", **kept, **self.choices(at[1], raw["enum"])}
        form = str(raw.get("x-form") or raw["type"])
        error = self.words.error(form)
        said: Schema = {"errorMessage": error}
        if "pattern" in kept:
            said["patternErrorMessage"] = error
        examples = self.words.scalar_examples(at, form, raw["type"])
        if examples:
            said["examples"] = examples
        return {"type": raw["type"], **kept, **said}

    def choices(self, field: str, values: list[str]) -> Schema:
        """Words of which one is chosen, each explained."""
        by_lang = {
            lang: [self.words.choice(lang, field, value) for value in values]
            for lang in self.words.languages
        }
        return {"enum": values, **self.words.chosen(values, by_lang)}

    def pillars(self) -> Schema:
        """The exhibition's pillars as choices."""
        pillars = self.exhibition.pillars
        by_lang = {
            lang: [pillar.name.in_(lang)[0] for pillar in pillars] for lang in self.words.languages
        }
        ids = [pillar.id for pillar in pillars]
        return {"enum": ids, **self.words.chosen(ids, by_lang)}


def _not_null(raw: Schema) -> Schema:
    """A field that may be left out is not one that may be empty: `null` goes."""
    merged = dict(raw)
    for one in merged.pop("anyOf", []):
        if one.get("type") != "null":
            merged.update(one)
    return merged
