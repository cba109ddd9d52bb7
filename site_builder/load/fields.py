"""Raw values -> model values: every fault pydantic finds becomes a problem at its place.

Takes trees (never files); gives values and problems (never exceptions).
Limits: lists as long as their field allows, so many problems a file. Imports: model; pydantic.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from site_builder.load.judge import Judge
from site_builder.load.misspelt import misspelt, rename
from site_builder.load.recovery import Recovered
from site_builder.load.yaml_nodes import Tree
from site_builder.model.codes import problem
from site_builder.model.declare import HandIn
from site_builder.model.loaded import Parsed
from site_builder.model.problem import FieldPath, Places, Problem, Severity, Span
from site_builder.model.shape import longest_list, names_of, parts_of, sound_parts

_File = TypeVar("_File", bound=HandIn)

PROBLEMS_MOST = 200
"""Problems of one file after which no more are told."""

ROUNDS_MOST = 4
"""How often misspelt keys are looked for: one may hide others below it."""


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
    if isinstance(tree.root, dict):
        whole, found = _judged(model, read, context)
        problems.extend(found)
    elif not problems:
        name = "file-empty" if tree.root is None else "mapping-expected"
        span = tree.places.of_value(())
        problems.append(problem(name, span, (), field="$", file=tree.file))
    if whole is not None:
        sound = dict(parts_of(whole, ()))
    else:
        sound = dict(sound_parts(model, tree.root, (), context))
    faulty = any(one.severity is Severity.ERROR for one in problems)
    parsed = Parsed(None if faulty else whole, tree.root, tree.places, sound, read.holes)
    return parsed, _capped(problems, tree.file)


def parse_sound(
    model: type[_File], values: object, places: Places, first_language: str
) -> Parsed[_File] | None:
    """Validate raw values that are known to be sound; nothing if they are not."""
    try:
        whole = model.model_validate(values, context={"first_language": first_language})
    except ValidationError:
        return None
    return Parsed(whole, values, places, dict(parts_of(whole, ())))


def _judged(
    model: type[_File], read: Recovered, context: dict[str, Any]
) -> tuple[_File | None, list[Problem]]:
    """Validate; where keys are misspelt, tell them, and validate again with the right ones."""
    tree = read.tree
    problems = list(_cut_lists(model, tree))
    whole, errors = _validated(model, tree, context)
    judge = Judge(model, read)
    for _ in range(ROUNDS_MOST if errors else 0):
        told, renames = misspelt(judge, errors, PROBLEMS_MOST)
        if not renames:
            break
        problems.extend(told)
        rename(tree, renames)
        whole, errors = _validated(model, tree, context)
    problems.extend(islice(judge.problems(errors), PROBLEMS_MOST + 1))
    return whole, problems


def _validated(
    model: type[_File], tree: Tree, context: dict[str, Any]
) -> tuple[_File | None, list[ErrorDetails]]:
    try:
        return model.model_validate(tree.root, context=context), []
    except ValidationError as found:
        return None, found.errors(include_url=False)


def _cut_lists(model: type[BaseModel], tree: Tree) -> Iterator[Problem]:
    """Cut lists that are longer than their field allows, before their items are judged."""
    waiting: list[tuple[FieldPath, Any]] = [((), tree.root)]
    while waiting:
        at, value = waiting.pop()
        items: Any = value.items() if isinstance(value, dict) else enumerate(value)
        if isinstance(value, list) and len(value) > 1:
            limit = longest_list(model, names_of(at))
            if len(value) > limit:
                field = next((part for part in reversed(at) if isinstance(part, str)), "$")
                counts = {"count": len(value), "limit": limit}
                yield problem("list-too-long", tree.places.of_value(at), at, field=field, **counts)
                del value[limit:]
        for key, item in items:
            if item.__class__ is dict or item.__class__ is list:
                waiting.append(((*at, key), item))


def _capped(problems: list[Problem], file: str) -> list[Problem]:
    """The first problems by place, and a word that there are more."""
    if len(problems) <= PROBLEMS_MOST:
        return problems
    first = sorted(problems, key=lambda one: one.sort_key)[:PROBLEMS_MOST]
    return [*first, problem("problems-too-many", Span(file), (), most=PROBLEMS_MOST)]
