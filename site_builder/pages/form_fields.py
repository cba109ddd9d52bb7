"""The fields of booth.yml as the form needs them, read off its JSON Schema, which is the model's.

A field is a mapping: key, kind, title and hint in the reader's language, limits, choices, parts.
What a kind means on the page is the scripts' business (`assets/js/form-*.js`). Pure.
"""

from collections.abc import Mapping
from typing import Any

from site_builder.i18n.catalogue import FALLBACKS, Catalogue
from site_builder.i18n.sample import spoken
from site_builder.model.booth import BoothFile
from site_builder.model.sample import sample_line

Field = dict[str, Any]
Schema = Mapping[str, Any]

OWN_KINDS = {
    "achievements.pillar": "pillar",
    "plans.pillar": "pillar",
    "achievements.photos": "photo-ids",
    "plans.photos": "photo-ids",
    "photos.file": "photo",
    "photos.focus": "focus",
    "achievements.fulfils": "plan",
    "progress.plan": "plan",
}
"""Fields whose choices come from elsewhere in the exhibition or the booth, by their path."""

LEFT_OUT = {"achievements.indicators.target", "plans.indicators.result"}
"""Figures that have no place there: an achievement has a result, a plan has a target."""

FOLDED = {
    "vision",
    "achievements.id",
    "plans.id",
    "photos.id",
    "photos.focus",
    "photos.decorative",
    "corrections",
    "withdrawn",
}
"""What fills itself in or is mostly left out, beside the optional blocks of a programme."""

_FORMS = {
    "id-form": "id",
    "ref-form": "ref",
    "link-form": "link",
    "email-form": "email",
    "day-form": "day",
    "region-code": "region",
}
_TYPES = {"boolean": "flag", "integer": "integer", "number": "number"}
_LIMITS = {
    "minLength": "min",
    "maxLength": "max",
    "minItems": "min",
    "maxItems": "max",
    "minimum": "low",
    "maximum": "high",
}
_SPEAKING = {"choice", "flag", "pillar", "photo-ids", "constant"}
"""Kinds whose control says what the declared description tells a writer of YAML."""

_PROGRAMMES = ("achievements", "plans")


def form_fields(schema: Schema, words: Catalogue) -> list[Field]:
    """Give all fields of booth.yml, from its schema, in the order of the file."""
    return _fields(schema, "", words)


def _fields(schema: Schema, path: str, words: Catalogue) -> list[Field]:
    required = schema.get("required", ())
    made = []
    for key, one in schema["properties"].items():
        place = f"{path}.{key}" if path else key
        if place in LEFT_OUT:
            continue
        field = {"key": key, "required": key in required, **_shape(one, place, words)}
        extra = path in _PROGRAMMES and not field["required"] and field["kind"] != "flag"
        if field["required"] or "min" in field:
            field["sample"] = _sample(one, place, words)
        made.append({**field, "folded": place in FOLDED or extra, **_said(one, field, words)})
    if path in _PROGRAMMES:  # the contract names a programme's year before its extras
        made.sort(key=lambda field: not field["required"])
    return made


def _sample(schema: Schema, place: str, words: Catalogue) -> str:
    """The line that a remedy offers; the scripts know the edition's year."""
    if place == "region":
        return ""
    if schema.get("x-form") == "year":
        key = place.rpartition(".")[2]
        return f"{key}: {{target}}" if key == "target_year" else f"{key}: {{year}}"
    sample = sample_line(BoothFile, tuple(place.split(".")), None)
    return spoken({"sample": sample}, words)["sample"]


def _said(schema: Schema, field: Field, words: Catalogue) -> Field:
    """Title and hint; the form's own words come before the declared description."""
    title, description = _in_language(schema["x-words"], words)
    said = {"title": title, "hint": "" if field["kind"] in _SPEAKING else description}
    for name, prefix in (("hint", "form.hint."), ("one", "form.one.")):
        own = prefix + field["key"]
        if own in words and (name == "hint" or field["kind"] == "list"):
            said[name] = words(own)
    return said


def _in_language(by_language: Mapping[str, Any], words: Catalogue) -> Any:  # noqa: ANN401
    lang = next(one for one in (words.lang, *FALLBACKS) if one in by_language)
    return by_language[lang]


def _shape(schema: Schema, place: str, words: Catalogue) -> Field:
    limits = {short: schema[name] for name, short in _LIMITS.items() if name in schema}
    if place in OWN_KINDS:
        return {"kind": OWN_KINDS[place], **limits}
    if "enum" in schema:
        return _choices(schema, words)
    if "x-rich" in schema:
        return {"kind": "rich" if schema["x-rich"] else "text", **limits}
    kind = schema["type"]
    if kind == "array":
        return {"kind": "list", **limits, "item": _shape(schema["items"], place, words)}
    if kind == "object":
        return {"kind": "group", "fields": _fields(schema, place, words)}
    return {"kind": _TYPES.get(kind) or _FORMS.get(schema.get("x-form", ""), "line"), **limits}


def _choices(schema: Schema, words: Catalogue) -> Field:
    values = schema["enum"]
    if len(values) == 1:
        return {"kind": "constant", "value": str(values[0])}
    names = _in_language(schema["x-choices"], words)
    pairs = zip(values, names, strict=True)
    named = [{"value": value, "name": name[:1].upper() + name[1:]} for value, name in pairs]
    return {"kind": "choice", "choices": named}
