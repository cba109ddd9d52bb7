"""The text of a new booth.yml: every field of the contract, explained; a few to be filled in.

Made from the schema, so no field can be missing. Lines with `##` explain; lines with `#` are ready
to use once the `# ` is taken away: then required fields are live, and optional ones still wait.
Pure.
"""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number
from site_builder.model.register import Region
from site_builder.opendata.schema_snippets import ALSO

Schema = dict[str, Any]

_WIDTH = 90
_STEP = "  "
_PLAIN = re.compile(r"[A-Za-z](?:[^:#\"'`\[\]{}&*!|>%@\n]|:(?=\S))*(?<=\S)")
_YAML_WORDS = {"true", "false", "yes", "no", "on", "off", "null"}
_LIVE: Mapping[str, str] = {"format": "1", "provenance": "official", "status": "draft"}
"""Values of a new booth that are not its author's to find."""

_CHOSEN: Mapping[str, str] = {"licence": "CC-BY-4.0", "cover": "true", "status": "running"}
"""Sample values that say more than the first choice."""

_MODELS = {"achievements": "Achievement", "plans": "Plan"}
_OTHER_KIND = {("achievements", "target"), ("plans", "result")}
"""Figures of an indicator that belong to the other kind of programme."""

_ASKED_FOR = "alt"
"""Field that the model leaves open, because a decorative photo has none, and a check asks for."""

_DUE = 2
"""Years from the edition to a sample plan's target."""


@dataclass(frozen=True, slots=True)
class NewBooth:
    """What a new booth.yml is made from."""

    region: Region
    year: int
    schema: Schema
    """Of booth.yml, with the exhibition's pillars."""
    schema_path: str
    """From the booth's folder."""
    languages: tuple[str, ...]
    """Of the exhibition; the first one is required."""


def booth_text(booth: NewBooth, words: Catalogue) -> str:
    """Write the whole file."""
    lines = [f"# yaml-language-server: $schema={booth.schema_path}", *_head(booth, words)]
    writer = _Writer(booth, words)
    for key, field in booth.schema["properties"].items():
        lines.extend(("", *writer.top(key, field)))
    return "\n".join(lines) + "\n"


def _head(booth: NewBooth, words: Catalogue) -> Iterator[str]:
    """Whose booth it is, by the register, and how the file is filled in."""
    region, lang = booth.region, words.lang
    yield "##"
    yield f"## {words('scaffold.title', region=region.name, year=booth.year)}"
    facts = [region.code, region.province.name]
    if region.area_km2 is not None:
        facts.append(words("scaffold.area", area=number(round(region.area_km2, 1), lang)))
    if region.population is not None:
        people = number(region.population, lang)
        facts.append(words("scaffold.population", people=people))
    yield f"## {', '.join(facts)}."
    folder = f"exhibits/{booth.year}/{region.slug}"
    for key in ("facts", "how", "use", "check", "ready"):
        yield from _explained(words(f"scaffold.{key}", folder=folder))


def _explained(text: str, indent: str = "") -> list[str]:
    """Text as lines of explanation."""
    head = f"{indent}## "
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=head,
        subsequent_indent=head,
        break_long_words=False,
        break_on_hyphens=False,
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes fields, each with its explanation above it."""

    booth: NewBooth
    words: Catalogue

    def top(self, key: str, field: Schema) -> list[str]:
        """A field of the booth itself."""
        needed = key in self.booth.schema["required"]
        told = self.explanation(field, needed=needed)
        if key == "region":
            return [*told, f'region: "{self.booth.region.code}"']
        if key in _LIVE:
            return [*told, f"{key}: {_LIVE[key]}"]
        if needed:
            first, *others = self.booth.languages
            example = self.said(field["examples"][0], first)
            told += _explained(self.words("scaffold.example", example=example))
            return [*told, f"{key}:", f"  {first}:", *(f"  # {lang}:" for lang in others)]
        return [*told, *_waiting(self.value((key,), field))]

    def explanation(self, field: Schema, *, needed: bool, indent: str = "") -> list[str]:
        """Title, whether it is needed, what it takes, and what each choice means."""
        by_lang = field["x-words"]
        title, description = by_lang.get(self.words.lang) or next(iter(by_lang.values()))
        mark = self.words("scaffold.required" if needed else "scaffold.optional")
        told = _explained(f"{title} ({mark}). {description}", indent)
        meanings = field.get("x-choices", {}).get(self.words.lang)
        if meanings:
            pairs = zip(field["enum"], meanings, strict=True)
            told += _explained("; ".join(f"{one} = {said}" for one, said in pairs) + ".", indent)
        return told

    def value(self, at: tuple[str, ...], field: Schema) -> list[str]:
        """A key with a sample of what it takes."""
        key, kind = at[-1], field["type"]
        if "x-rich" in field:
            return [f"{key}:", *self.text(field, _STEP)]
        if kind == "object":
            return [f"{key}:", *_indented(self.fields(at, field))]
        if kind == "array":
            return self.items(at, field["items"])
        return [f"{key}: {self.scalar(at, field)}"]

    def fields(self, at: tuple[str, ...], item: Schema) -> list[str]:
        """All fields of a mapping; those that may be left out wait behind a `#`."""
        model = _MODELS.get(at[0], "") if at[1:] else "BoothFile"
        needed = {*item.get("required", ()), *ALSO.get((model, at[-1]), ())}
        lines: list[str] = []
        for key, field in item["properties"].items():
            if (at[0], key) in _OTHER_KIND:
                continue
            sample = self.value((*at, key), field)
            lines += self.explanation(field, needed=key in {*item.get("required", ()), _ASKED_FOR})
            lines += sample if key in needed else _waiting(sample)
        return lines

    def items(self, at: tuple[str, ...], item: Schema) -> list[str]:
        """A list with one sample item."""
        key = at[-1]
        if key == "focus":
            one = self.scalar(at, item)
            return [f"{key}: [{one}, {one}]"]
        if "x-rich" in item:
            return [f"{key}:", *_as_item(self.text(item, ""))]
        if item["type"] == "object":
            return [f"{key}:", *_as_item(self.fields(at, item))]
        return [f"{key}:", f"  - {self.scalar(at, item)}"]

    def text(self, field: Schema, indent: str) -> list[str]:
        """A sample text in every language of the exhibition."""
        lines: list[str] = []
        for lang in self.booth.languages:
            sample = self.said(field["examples"][0], lang)
            if field["x-rich"]:
                lines.append(f"{indent}{lang}: >-")
                lines += textwrap.wrap(
                    sample,
                    _WIDTH - 10,
                    initial_indent=f"{indent}{_STEP}",
                    subsequent_indent=f"{indent}{_STEP}",
                )
            else:
                lines.append(f"{indent}{lang}: {_quoted(sample)}")
        return lines

    def said(self, example: Mapping[str, str], lang: str) -> str:
        """An example in a language, else in the one there is."""
        return example.get(lang) or next(iter(example.values()))

    def scalar(self, at: tuple[str, ...], field: Schema) -> str:
        """A sample value as YAML."""
        key = at[-1]
        if key in _CHOSEN:
            return _CHOSEN[key]
        if field["type"] == "boolean":
            return "false"
        if "enum" in field:
            return str(field["enum"][0])
        form = str(field.get("x-form"))
        known = {"year": str(self.year(at)), "region-code": f'"{self.booth.region.code}"'}
        return known.get(form) or self.example(field)

    def example(self, field: Schema) -> str:
        """The example of a string or number, in the contributor's language."""
        examples = field["examples"]
        index = list(self.booth.schema["x-words"]).index(self.words.lang) if examples[1:] else 0
        example = examples[index]
        plain = field.get("x-form") == "day-form" or not isinstance(example, str)
        return str(example) if plain else _quoted(example)

    def year(self, at: tuple[str, ...]) -> int:
        """A year that fits the edition: before it, of it, or due after it."""
        if "baseline" in at:
            return self.booth.year - 1
        due = at[-1] == "target_year" or "target" in at
        return self.booth.year + (_DUE if due else 0)


def _quoted(text: str) -> str:
    """A string as YAML, in quotes where it would be read as something else."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _YAML_WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def _indented(lines: list[str]) -> list[str]:
    return [f"{_STEP}{line}" for line in lines]


def _waiting(lines: list[str]) -> list[str]:
    """Lines that are ready, behind a `#`."""
    return [f"# {line}" for line in lines]


def _as_item(lines: list[str]) -> list[str]:
    """Lines of a mapping as one item of a list: the dash stands before the first that is live."""
    first = next(index for index, line in enumerate(lines) if not line.lstrip().startswith("#"))
    return [f"  - {line}" if index == first else f"    {line}" for index, line in enumerate(lines)]
