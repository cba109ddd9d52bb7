"""The shape of a hand-in, read off its model: which keys a place takes, how long a list may be.

Paths of shapes are keys only; indexes of lists are left out. Imports: model; pydantic.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from site_builder.model.declare import HandIn
from site_builder.model.problem import FieldPath
from site_builder.model.text import TextRule

LIST_MOST = 1000
"""Items of a list that has no limit of its own: twice the regions that an edition may name."""


@cache
def fields_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The fields of a model by their keys in the file."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def names_of(at: FieldPath) -> tuple[str, ...]:
    """A field path without the indexes of lists."""
    return tuple(part for part in at if isinstance(part, str))


@cache
def model_at(model: type[BaseModel], names: tuple[str, ...]) -> type[BaseModel] | None:
    """Find the model that describes the mapping (or each item of the list) at a place."""
    current: type[BaseModel] | None = model
    for name in names:
        info = fields_of(current).get(name) if current else None
        current = _model_in(info.annotation) if info else None
    return current


@cache
def keys_at(model: type[BaseModel], names: tuple[str, ...]) -> frozenset[str]:
    """The keys a mapping at this place takes; none where the model knows no mapping."""
    found = model_at(model, names)
    return frozenset(fields_of(found)) if found else frozenset()


@cache
def field_at(model: type[BaseModel], names: tuple[str, ...]) -> FieldInfo | None:
    """The declaration of the field at a place."""
    found = model_at(model, names[:-1]) if names else None
    return fields_of(found).get(names[-1]) if found else None


def is_text(model: type[BaseModel], names: tuple[str, ...]) -> bool:
    """Whether the field at a place is a text by language."""
    info = field_at(model, names)
    return info is not None and _holds_text(info)


def _holds_text(info: FieldInfo) -> bool:
    return any(isinstance(one, TextRule) for one in _marks(info))


def _marks(info: FieldInfo) -> tuple[object, ...]:
    """What is annotated to a field, or to the items of its list."""
    return (*info.metadata, *(one for part in get_args(info.annotation) for one in get_args(part)))


@cache
def texts_in(model: type[BaseModel]) -> tuple[tuple[str, TextRule], ...]:
    """Keys of a model's texts by language (or lists of them), with their limits."""
    found = []
    for key, info in fields_of(model).items():
        rule = next((one for one in _marks(info) if isinstance(one, TextRule)), None)
        if rule is not None:
            found.append((key, rule))
    return tuple(found)


@cache
def parts_in(model: type[BaseModel]) -> tuple[tuple[str, type[BaseModel]], ...]:
    """Keys of a model's parts (or lists of them), with the model of each."""
    found = ((key, _model_in(info.annotation)) for key, info in fields_of(model).items())
    return tuple((key, inner) for key, inner in found if inner is not None)


@cache
def longest_list(model: type[BaseModel], names: tuple[str, ...]) -> int:
    """How many items the list at a place may hold."""
    info = field_at(model, names)
    limits = [getattr(one, "max_length", None) for one in info.metadata] if info else []
    return next((limit for limit in limits if limit is not None), LIST_MOST)


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        found = _model_in(inner)
        if found is not None:
            return found
    return None


def sound_parts(
    model: type[BaseModel], value: object, at: FieldPath, context: dict[str, Any]
) -> Iterator[tuple[FieldPath, HandIn]]:
    """Every nested part of a raw tree that is well-formed on its own, with its field path."""
    if not isinstance(value, dict):
        return
    for key, info in fields_of(model).items():
        inner = _model_in(info.annotation)
        if inner is None or key not in value or not issubclass(inner, HandIn):
            continue
        raw = value[key]
        items = enumerate(raw) if isinstance(raw, list) else [(None, raw)]
        for index, item in items:
            path = (*at, key) if index is None else (*at, key, index)
            part = None
            with suppress(ValidationError):
                part = inner.model_validate(item, context=context)
            if part is not None:
                yield path, part
                yield from parts_of(part, path)
            else:
                yield from sound_parts(inner, item, path, context)


def parts_of(whole: HandIn, at: FieldPath) -> Iterator[tuple[FieldPath, HandIn]]:
    """Every nested part of a sound hand-in, with its field path."""
    given = whole.model_fields_set
    for name, key in _nested(type(whole)):
        value = getattr(whole, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield (*at, key, index), item
                yield from parts_of(item, (*at, key, index))
        elif value is not None and name in given:
            yield (*at, key), value
            yield from parts_of(value, (*at, key))


@cache
def _nested(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Names and keys of the fields that hold parts."""
    return tuple(
        (name, info.alias or name)
        for name, info in model.model_fields.items()
        if _model_in(info.annotation) is not None
    )
