"""A sample of what a place of a hand-in takes, as one line of YAML, read off the model.

Words of people stand in it as marks, `<Photo.credit|text>`, until `i18n.sample` says them in the
reader's language. Imports: model; pydantic.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from site_builder.model.scalars import FORM
from site_builder.model.shape import model_at

_AHEAD = 2
"""Years from an edition to the target of a sample plan."""

_Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the samples of one file know of it."""

    parts: _Schema
    """Schemas of the parts by their names."""
    year: int | None
    """That of the edition, so that samples fit it."""


def sample_line(model: type[BaseModel], names: tuple[str, ...], year: int | None) -> str:
    """Give `key: value` for the field at a place; nothing for a place the model does not know.

    Args:
        model: that of the whole file.
        names: keys from the root of the file, without the indexes of lists.
        year: that of the edition, if the file belongs to one.
    """
    inner = model_at(model, names[:-1]) if names else None
    field = _schema_of(inner).get("properties", {}).get(names[-1]) if inner else None
    if inner is None or field is None:
        return ""
    asked = _Asked(_schema_of(model).get("$defs", {}), year)
    return f"{names[-1]}: {_value(field, (inner.__name__, names[-1]), asked)}"


def sample_item(model: type[BaseModel], names: tuple[str, ...], year: int | None) -> str:
    """Give `- value` for one item of the list at a place; nothing where there is no list."""
    whole = sample_line(model, names, year).partition(": ")[2]
    return f"- {whole[1:-1]}" if whole.startswith("[") else ""


@cache
def _schema_of(model: type[BaseModel]) -> _Schema:
    return model.model_json_schema(by_alias=True)


def _value(field: _Schema, at: tuple[str, str], asked: _Asked) -> str:
    field = next((one for one in field.get("anyOf", ()) if one.get("type") != "null"), field)
    if "$ref" in field:
        return _part(str(field["$ref"]).rsplit("/", 1)[-1], asked)
    if "const" in field or "enum" in field:
        return str(field.get("const") or field["enum"][0])
    kind = field.get("type")
    if kind == "array":
        items = [field["items"]] * _least(field)
        return f"[{', '.join(_value(one, at, asked) for one in items)}]"
    if kind == "boolean":
        return "true"
    form = "text" if "x-text" in field else str(field.get(FORM) or kind or "string")
    if form == "year" and asked.year:
        return str(asked.year + (_AHEAD if at[1] == "target_year" else 0))
    return f"<{at[0]}.{at[1]}|{form}>"


def _least(field: _Schema) -> int:
    """Items that a list must have; what is declared on a small type says `minLength`."""
    return int(field.get("minItems") or field.get("minLength") or 1)


def _part(name: str, asked: _Asked) -> str:
    """A mapping with the fields it must have, or with its first one."""
    part = asked.parts[name]
    known = part["properties"]
    keys = part.get("required") or list(known)[:1]
    return "{" + ", ".join(f"{key}: {_value(known[key], (name, key), asked)}" for key in keys) + "}"
