"""Keys that are misspelt: told, and read as what they meant, so that their values are judged too.

An unknown key that resembles a missing one becomes one misspelling, not two faults.
Imports: model; pydantic.
"""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from site_builder.load.judge import Judge
from site_builder.load.yaml_nodes import Tree
from site_builder.model.codes import problem
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem
from site_builder.model.shape import keys_at, names_of

SURE = 0.75
"""Likeness from which an optional key is read as what it resembles."""

Renames = dict[FieldPath, dict[str, str]]
"""By the path of a mapping: wrong key to right one."""


def misspelt(
    judge: Judge, errors: Iterable[ErrorDetails], most: int
) -> tuple[list[Problem], Renames]:
    """Find the misspelt keys among errors, at most so many."""
    errors = list(errors)
    absent: dict[FieldPath, list[str]] = {}
    for one in errors:
        if one["type"] == "missing":
            absent.setdefault(tuple(one["loc"][:-1]), []).append(str(one["loc"][-1]))
    renames: Renames = {}
    problems = []
    for at in _unknown(errors, most):
        parent, key = at[:-1], str(at[-1])
        free = _free(judge.model, judge.read.tree, parent) - set(renames.get(parent, {}).values())
        meant = nearest(key, free.intersection(absent.get(parent, ())))
        if meant:
            span = judge.places.of_key(at)
            told = {"key": key, "nearest": meant, "line": judge.renamed(at, meant)}
            problems.append(problem("key-misspelt", span, at, **told))
        else:
            meant = nearest(key, free, SURE)
            if meant:
                problems.append(judge.unknown_key(at))
        if meant:
            renames.setdefault(parent, {})[key] = meant
    return problems, renames


def _unknown(errors: Iterable[ErrorDetails], most: int) -> Iterator[FieldPath]:
    for one in errors:
        if one["type"] == "extra_forbidden":
            most -= 1
            if most < 0:
                return
            yield tuple(one["loc"])


def _free(model: type[BaseModel], tree: Tree, parent: FieldPath) -> frozenset[str]:
    """Keys that a mapping takes and does not have."""
    box = _box(tree, parent)
    return keys_at(model, names_of(parent)).difference(box)


def _box(tree: Tree, at: FieldPath) -> dict[str, object]:
    value = tree.root
    for part in at:
        value = value[part]
    return value if isinstance(value, dict) else {}


def rename(tree: Tree, renames: Renames) -> None:
    """Put right keys in place of wrong ones, in the tree and in the places of all below them."""
    for parent in sorted(renames, key=len, reverse=True):
        box, names = _box(tree, parent), renames[parent]
        items = [(names.get(key, key), value) for key, value in box.items()]
        box.clear()
        box.update(items)
    for table in (tree.values, tree.keys):
        moved = {_renamed(at, renames): place for at, place in table.items()}
        table.clear()
        table.update(moved)


def _renamed(at: FieldPath, renames: Renames) -> FieldPath:
    return tuple(
        renames.get(at[:length], {}).get(part, part) if isinstance(part, str) else part
        for length, part in enumerate(at)
    )
