"""Snippets of a schema: a new item of a list with its required fields, ready to be filled in.

Made from the finished schema of the item, so a snippet never lacks what became required.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from site_builder.opendata.schema_words import SchemaWords

ALSO: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("BoothFile", "photos"): ("alt",),
    ("Achievement", "indicators"): ("result", "source"),
    ("Plan", "indicators"): ("target", "source"),
}
"""Fields that a model leaves open and a check asks for, by model and list."""


def snippet(at: tuple[str, str], item: dict[str, Any], words: SchemaWords) -> dict[str, Any]:
    """The snippet of one more item of a list; editors insert `body` and walk its `${1:...}`.

    Args:
        at: name of the model that holds the list, and the list's key.
        item: finished schema of an item.
        words: for its description.
    """
    stops = iter(range(1, 100))
    return {
        "label": f"+ {at[1]}",
        "description": words.joined("schema.snippet", field=at[1]),
        "body": _body(item, stops, ALSO.get(at, ())),
    }


def _body(item: dict[str, Any], stops: Iterator[int], also: tuple[str, ...] = ()) -> dict[str, Any]:
    properties = item["properties"]
    needed = {*(item.get("required") or list(properties)[:1]), *also}
    return {key: _value(one, stops) for key, one in properties.items() if key in needed}


def _value(field: dict[str, Any], stops: Iterator[int]) -> Any:  # noqa: ANN401 - JSON of any shape
    """A field's example as a place to fill in."""
    kind = field["type"]
    if kind == "object":
        return _body(field, stops)
    if kind == "array":
        return [_value(field["items"], stops)]
    if "enum" in field:
        return f"${{{next(stops)}|{','.join(map(str, field['enum']))}|}}"
    example = next(iter(field.get("examples", [])), "")
    if isinstance(example, dict):
        return {lang: f"${{{next(stops)}:{text}}}" for lang, text in example.items()}
    if kind == "boolean":
        return f"${{{next(stops)}|true,false|}}"
    shown = f'"${{{next(stops)}:{example}}}"' if _needs_quotes(field) else ""
    return shown or f"${{{next(stops)}:{example}}}"


def _needs_quotes(field: dict[str, Any]) -> bool:
    """Whether the plain value would be read as something else: `52.10`, `#17366b`."""
    return field.get("x-form") in {"region-code", "colour-form"}
