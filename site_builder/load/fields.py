"""Raw values -> model values: every fault pydantic finds becomes a problem at its place.

Takes trees (never files); gives values and problems (never exceptions). An unknown key that
resembles a missing one becomes one misspelling, not two faults.
Imports: model; pydantic.
"""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from site_builder.load.recovery import Recovered
from site_builder.load.yaml_nodes import Tree
from site_builder.model.codes import problem
from site_builder.model.declare import HandIn
from site_builder.model.loaded import Parsed
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem, Span

_File = TypeVar("_File", bound=HandIn)

PROBLEMS_MOST = 200
"""Problems of one file after which nobody reads on."""

ERRORS_MOST = 2 * PROBLEMS_MOST
ITEMS_MOST = 200
"""Longest list that is looked at; no field takes more than 40."""

_OWN_TYPES = {
    "text_expected": "text-expected",
    "list_expected": "list-expected",
    "integer_form": "integer-form",
    "number_form": "number-form",
    "flag_form": "flag-form",
    "day_form": "day-form",
    "id_form": "id-form",
    "ref_form": "ref-form",
    "booth_ref_form": "booth-ref-form",
    "link_form": "link-form",
    "email_form": "email-form",
    "colour_form": "colour-form",
    "language_form": "language-form",
    "string_type": "text-expected",
    "string_unicode": "character-refused",
    "model_type": "mapping-expected",
    "model_attributes_type": "mapping-expected",
    "dict_type": "mapping-expected",
}
"""Types of pydantic's errors that need no more than their name."""


def parse_fields(
    model: type[_File], read: Recovered, first_language: str
) -> tuple[Parsed[_File], list[Problem]]:
    """Validate a tree as a hand-in.

    Returns the hand-in with its places and sound parts, and all problems of the file.
    """
    tree = read.tree
    context = {"first_language": first_language}
    problems = list(tree.problems)
    whole = None
    if not isinstance(tree.root, dict):
        if not problems:
            span = tree.places.of_value(())
            name = "file-empty" if tree.root is None else "mapping-expected"
            problems.append(problem(name, span, (), field="$", file=tree.file))
    else:
        problems.extend(_cut_long_lists(tree))
        try:
            whole = model.model_validate(tree.root, context=context)
        except ValidationError as found:
            errors = found.errors(include_url=False)
            judged = _Judge(model, read).problems(errors[:ERRORS_MOST])
            problems.extend(islice(judged, PROBLEMS_MOST))
    if whole is not None:
        sound = dict(_parts_of(whole, ()))
    else:
        sound = dict(_sound_parts(model, tree.root, (), context))
    return Parsed(whole if not problems else None, tree.root, tree.places, sound), problems


def _cut_long_lists(tree: Tree) -> Iterator[Problem]:
    """Cut lists that no field could take before their items are judged one by one."""
    waiting: list[tuple[FieldPath, object]] = [((), tree.root)]
    while waiting:
        at, value = waiting.pop()
        if isinstance(value, list):
            if len(value) > ITEMS_MOST:
                span = tree.places.of_value(at)
                field = str(next((part for part in reversed(at) if isinstance(part, str)), "$"))
                counts = {"count": len(value), "limit": ITEMS_MOST}
                yield problem("list-too-long", span, at, field=field, **counts)
                del value[ITEMS_MOST:]
            waiting.extend(((*at, index), item) for index, item in enumerate(value))
        elif isinstance(value, dict):
            waiting.extend(((*at, key), item) for key, item in value.items())


class _Judge:
    """Turns pydantic's errors of one file into problems."""

    def __init__(self, model: type[HandIn], read: Recovered) -> None:
        self.model = model
        self.read = read
        self.places = read.tree.places

    def problems(self, errors: list[ErrorDetails]) -> Iterator[Problem]:
        missing = {self._loc(one) for one in errors if one["type"] == "missing"}
        absent: dict[FieldPath, list[str]] = {}
        for at in missing:
            absent.setdefault(at[:-1], []).append(str(at[-1]))
        for one in errors:
            if one["type"] != "extra_forbidden":
                continue
            at = self._loc(one)
            meant = nearest(str(at[-1]), absent.get(at[:-1], ()))
            if meant:
                absent[at[:-1]].remove(meant)
                missing.discard((*at[:-1], meant))
                yield self._at_key("key-misspelt", at, key=at[-1], nearest=meant)
            else:
                near = nearest(str(at[-1]), self._known(at[:-1])) or ""
                known = ", ".join(sorted(self._known(at[:-1])))
                yield self._at_key("key-unknown", at, key=at[-1], nearest=near, known=known)
        for at in sorted(missing, key=str):
            if not self._near_hole(at):
                yield self._at_key("field-missing", at, field=at[-1])
        for one in errors:
            if one["type"] not in {"missing", "extra_forbidden"}:
                yield self._value_problem(one)

    def _loc(self, error: ErrorDetails) -> FieldPath:
        return tuple(error["loc"])

    def _known(self, at: FieldPath) -> list[str]:
        model = model_at(self.model, at)
        if model is None:
            return []
        return [info.alias or name for name, info in model.model_fields.items()]

    def _near_hole(self, at: FieldPath) -> bool:
        """Whether the missing field may stand in a line that could not be read."""
        if not self.read.holes:
            return False
        lines = [
            position.line
            for path, position in self.places.keys.items()
            if path[: len(at) - 1] == at[:-1]
        ]
        if not lines:
            return True
        return any(min(lines) - 1 <= hole <= max(lines) + 1 for hole in self.read.holes)

    def _at_key(self, name: str, at: FieldPath, **values: object) -> Problem:
        return problem(name, self.places.of_key(at), at, **values)

    def _value_problem(self, error: ErrorDetails) -> Problem:
        at = self._loc(error)
        shown = self._shown(at)
        span: Span = self.places.of_value(shown)
        kind, value, ctx = error["type"], error.get("input"), error.get("ctx", {})
        field = str(next((part for part in reversed(at) if isinstance(part, str)), "$"))
        if value is None:
            return problem("value-empty", span, at, field=field)
        words = {"field": field, "value": value if isinstance(value, str) else "", "character": "?"}
        if kind == "literal_error":
            if field == "format":
                return problem("format-unknown", span, at, **words)
            choices = _choices(ctx)
            near = nearest(str(value), choices) or ""
            joined = ", ".join(choices)
            return problem("choice-unknown", span, at, **words, choices=joined, nearest=near)
        return self._bounds_problem(error, (at, shown, span), field) or problem(
            _OWN_TYPES[kind], span, at, **words
        )

    def _bounds_problem(
        self, error: ErrorDetails, place: tuple[FieldPath, FieldPath, Span], field: str
    ) -> Problem | None:
        """A text, list or number that is too short, long, small or large."""
        at, shown, span = place
        kind, value, ctx = error["type"], error.get("input"), error.get("ctx", {})
        if kind in {"string_too_short", "string_too_long"}:
            lang = "" if at in self.places.values else str(at[-1])
            count = len(str(value).strip())
            limit = ctx.get("min_length", ctx.get("max_length"))
            name = "text-too-short" if kind == "string_too_short" else "text-too-long"
            field = str(at[-2]) if lang or shown != at else field
            return problem(name, span, at, field=field, count=count, limit=limit)
        if kind in {"too_long", "too_short"}:
            limit = ctx.get("max_length", ctx.get("min_length"))
            name = "list-too-long" if kind == "too_long" else "list-too-short"
            return problem(name, span, at, field=field, count=ctx.get("actual_length"), limit=limit)
        if kind in {"greater_than_equal", "less_than_equal"}:
            name = "number-too-small" if kind == "greater_than_equal" else "number-too-large"
            return problem(
                name, span, at, field=field, value=value, limit=ctx.get("ge", ctx.get("le"))
            )
        return None

    def _shown(self, at: FieldPath) -> FieldPath:
        """The part of a path that stands in the file: pydantic adds a plain text's language."""
        while at and at not in self.places.values:
            at = at[:-1]
        return at


def _choices(ctx: dict[str, Any]) -> list[str]:
    return [
        part.strip(" '") for part in str(ctx.get("expected", "")).replace(" or ", ",").split(",")
    ]


def model_at(model: type[BaseModel], at: FieldPath) -> type[BaseModel] | None:
    """Find the model that describes the mapping at a field path."""
    current: type[BaseModel] | None = model
    for part in at:
        if current is None:
            return None
        if isinstance(part, int):
            continue
        info = next(
            (one for name, one in current.model_fields.items() if (one.alias or name) == part), None
        )
        current = _model_in(info.annotation) if info else None
    return current


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        found = _model_in(inner)
        if found is not None:
            return found
    return None


def _sound_parts(
    model: type[HandIn], value: object, at: FieldPath, context: dict[str, Any]
) -> Iterator[tuple[FieldPath, HandIn]]:
    """Every nested part that is well-formed on its own, with its field path."""
    if not isinstance(value, dict):
        return
    for name, info in model.model_fields.items():
        inner = _model_in(info.annotation)
        key = info.alias or name
        if inner is None or key not in value or not issubclass(inner, HandIn):
            continue
        raw = value[key]
        items = enumerate(raw) if isinstance(raw, list) else [(None, raw)]
        for index, item in items:
            path = (*at, key) if index is None else (*at, key, index)
            with suppress(ValidationError):
                yield path, inner.model_validate(item, context=context)
            yield from _sound_parts(inner, item, path, context)


def _parts_of(whole: HandIn, at: FieldPath) -> Iterator[tuple[FieldPath, HandIn]]:
    """Every nested part of a sound hand-in, with its field path."""
    for name, info in type(whole).model_fields.items():
        value = getattr(whole, name)
        key = info.alias or name
        if isinstance(value, HandIn) and name in whole.model_fields_set:
            yield (*at, key), value
            yield from _parts_of(value, (*at, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, HandIn):
                    yield (*at, key, index), item
                    yield from _parts_of(item, (*at, key, index))
