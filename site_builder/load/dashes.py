"""Dashes that were forgotten, or written as another bullet: the line with its dash.

A mending guess (see `load.mending`): each touches one line, and is asked where the reader gave up,
or where one item of a list would swallow the next one. Imports: model (by `load.outline`).
"""

import re
from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from site_builder.load.outline import ENTRY, indent_of, levels_at
from site_builder.load.yaml_nodes import Tree
from site_builder.model.shape import keys_at, names_of

BULLETS = "*\u2022\u2013\u2014\u00b7\u25cf"
"""What people write in place of a dash."""

_BULLET = re.compile(rf"(?P<indent> *)[{BULLETS}](?P<gap> +)(?P<rest>\S.*)")
_STEP = 2

Line = tuple[int, str, int]
"""0-based number of a line, the line put right, and the columns by which its text moved."""


def other_bullet(lines: Sequence[str], index: int) -> Line | None:
    """An item that begins with a star or a dot."""
    found = _BULLET.fullmatch(lines[index])
    if found is None:
        return None
    return index, f"{found['indent']}-{found['gap']}{found['rest']}", 0


def missing_dash(lines: Sequence[str], index: int, model: type[BaseModel] | None) -> Line | None:
    """An item without its dash, where its neighbours have one."""
    line = lines[index]
    own, text = indent_of(line), line.strip()
    if text.startswith("- "):
        return _first_without(lines, index, model)
    above = next((at for at in _above(lines, index) if indent_of(lines[at]) <= own), None)
    if above is None or not lines[above].startswith(" " * own + "- "):
        return None
    listed = next(
        (one for one in levels_at(lines, index) if one.listed and one.column == own), None
    )
    entry = ENTRY.fullmatch(text)
    keys = keys_at(model, listed.names) if model and listed else frozenset[str]()
    if bool(keys) != bool(entry and entry["key"] in keys):
        return None
    return index, " " * own + "- " + text, _STEP


def _above(lines: Sequence[str], index: int) -> Iterator[int]:
    """Numbers of the lines above one that say something, upwards."""
    for at in range(index - 1, -1, -1):
        if lines[at].strip() and not lines[at].lstrip().startswith("#"):
            yield at


def _first_without(lines: Sequence[str], index: int, model: type[BaseModel] | None) -> Line | None:
    """The first item lacks its dash, which shows at the second one only."""
    own = indent_of(lines[index])
    first = None
    for at in _above(lines, index):
        if lines[at].startswith(" " * own + "- "):
            return None
        if indent_of(lines[at]) <= own:
            break
        first = at
    if first is None or model is None or indent_of(lines[first]) != own + _STEP:
        return None
    if ENTRY.fullmatch(lines[first].strip()) is None:
        return None
    return first, " " * own + "- " + lines[first].strip(), 0


def swallowed_item(lines: Sequence[str], tree: Tree, model: type[BaseModel] | None) -> Line | None:
    """An item that YAML reads into the one above it: its keys stand there twice."""
    doubled = [one for one in tree.problems if one.name == "yaml-key-doubled" and one.span.line]
    for number, one in enumerate(doubled[:-1]):
        at, below = one.at, doubled[number + 1]
        line = (one.span.line or 0) - 1
        inside = len(at) > 1 and isinstance(at[-2], int) and at[:-1] == below.at[:-1]
        place = tree.keys.get(at)
        if not inside or place is None or (below.span.line or 0) <= line + 1:
            continue
        opens = lines[place.line - 1].lstrip().startswith(f"- {at[-1]}:")
        own = indent_of(lines[line])
        if opens and own >= _STEP and keys_at(model, names_of(at[:-1])) if model else opens:
            return line, " " * (own - _STEP) + "- " + lines[line].strip(), 0
    return None


def unlisted_item(lines: Sequence[str], tree: Tree, model: type[BaseModel] | None) -> Line | None:
    """A single item without its dash, read as a mapping where the model wants a list."""
    if model is None or not isinstance(tree.root, dict):
        return None
    for key, value in tree.root.items():
        if not isinstance(value, dict) or not _wants_list(model, key):
            continue
        first = next(iter(value), None)
        place = tree.keys.get((key, str(first))) if first is not None else None
        if place is None or first not in keys_at(model, (key,)):
            continue
        line = lines[place.line - 1]
        own = indent_of(line)
        if own >= _STEP and own + 1 == place.column:
            return place.line - 1, " " * (own - _STEP) + "- " + line.strip(), 0
    return None


def _wants_list(model: type[BaseModel], key: str) -> bool:
    info = model.model_fields.get(key)
    return info is not None and "tuple" in str(info.annotation)
