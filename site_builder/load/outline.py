"""Where a line stands: the mappings and lists that are open above it, by their columns.

Reads lines, not YAML, so that it works where YAML gives up. Block texts are stepped over.
Imports: model (by `model.shape`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel

from site_builder.model.shape import is_text, keys_at

ENTRY = re.compile(
    r"(?P<indent> *)(?P<dash>(?:- +)*)(?P<key>[A-Za-z_][\w-]*):(?P<gap> *)(?P<rest>.*)"
)
_BLOCK_TEXT = re.compile(r"[|>][+-]?\d?[+-]?\s*(#.*)?")
_DASH = re.compile(r"-(?: +|(?=[A-Za-z\"']))")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_STEP = 2


@dataclass(slots=True)
class Level:
    """One open mapping or list."""

    column: int
    """0-based."""
    names: tuple[str, ...]
    """Keys from the root to it."""
    listed: bool = False
    """Whether it is a list, whose items begin with a dash."""
    given: set[str] = field(default_factory=set)
    """Keys the mapping has already."""
    last: str | None = None
    """Its last key, if that has no value on its own line."""


def levels_at(lines: Sequence[str], index: int) -> list[Level]:
    """All that is open just above a line, outermost first; what the line above opens comes last."""
    levels = [Level(0, ())]
    text_column: int | None = None
    for line in lines[_start(lines, index) : index]:
        width = indent_of(line)
        if text_column is not None and (not line.strip() or width > text_column):
            continue
        text_column = None
        if line.strip() and not line.lstrip().startswith("#"):
            text_column = _take(levels, line)
    below = levels[-1]
    if not below.listed and below.last is not None:
        names = (*below.names, below.last)
        levels.append(Level(below.column + _STEP, names, listed=True))
        levels.append(Level(below.column + _STEP, names))
    return levels


def _start(lines: Sequence[str], index: int) -> int:
    """The last key at the margin: nothing above it is still open below it."""
    for at in range(index - 1, 0, -1):
        if lines[at][:1] not in {" ", "#", "-", ""} and ENTRY.fullmatch(lines[at]):
            return at
    return 0


def _take(levels: list[Level], line: str) -> int | None:
    """Let a line open and close levels; gives its key's column if a block text begins."""
    width = column = indent_of(line)
    end = width
    for dash in _DASH.finditer(line, width):
        if dash.start() != end:
            break
        _close(levels, column)
        if not (levels[-1].listed and levels[-1].column == column):
            levels.append(Level(column, _names_below(levels[-1]), listed=True))
        end = dash.end()
        column += max(_STEP, end - dash.start())
    entry = ENTRY.fullmatch(line[end:])
    if entry is None or entry["indent"] or (entry["rest"][:1] == "/" and not entry["gap"]):
        return None
    _close(levels, column)
    if column == width and levels[-1].listed and levels[-1].column == column:
        levels.pop()
    if levels[-1].listed or levels[-1].column < column:
        levels.append(Level(column, _names_below(levels[-1])))
    top = levels[-1]
    top.given.add(entry["key"])
    top.last = None if entry["rest"].split("#")[0].strip() else entry["key"]
    return column if _BLOCK_TEXT.fullmatch(entry["rest"]) else None


def _close(levels: list[Level], column: int) -> None:
    """Close what lies deeper than a column."""
    while len(levels) > 1 and levels[-1].column > column:
        levels.pop()


def _names_below(level: Level) -> tuple[str, ...]:
    return level.names if level.listed or level.last is None else (*level.names, level.last)


def fits(level: Level, key: str, model: type[BaseModel] | None) -> bool:
    """Whether a key may stand at a level: known there by the model, and not given yet."""
    if not level.listed and key in level.given:
        return False
    if model is None:
        return True
    if is_text(model, level.names):
        return _LANGUAGE.fullmatch(key) is not None
    return key in keys_at(model, level.names)


def column_for(
    lines: Sequence[str], index: int, width: int, model: type[BaseModel] | None
) -> int | None:
    """The column where a wrongly indented line most likely belongs, or nothing.

    Args:
        lines: the file's lines; only those above the line are looked at.
        index: 0-based number of the line.
        width: how far the line is indented as it was typed, tabs counted as two blanks.
        model: the model of the whole file, if it is known.
    """
    text = lines[index].strip()
    entry, listed = ENTRY.fullmatch(text), text.startswith("- ")
    levels = [level for level in levels_at(lines, index) if level.listed == listed]
    if entry is None and not listed:
        return None
    if entry is not None:
        levels = [one for one in levels if fits(one, entry["key"], model)] or levels
    columns = sorted({level.column for level in levels}, reverse=True)
    return min(columns, key=lambda column: abs(column - width), default=None)


def column_of_first(lines: Sequence[str], index: int) -> int | None:
    """Where the line above belongs, if it alone stands in the way of this one.

    It is the first key of its mapping, so it set a column that no other line shares.
    """
    own, above = indent_of(lines[index]), lines[index - 1]
    if index == 0 or not ENTRY.fullmatch(above.strip()) or indent_of(above) == own:
        return None
    levels = [one for one in levels_at(lines, index - 1) if not one.listed]
    wanted = next((one for one in reversed(levels) if one.column == own and not one.given), None)
    return own if wanted else None


def is_known(lines: Sequence[str], index: int, key: str, model: type[BaseModel]) -> bool:
    """Whether a line, indented as it is, may begin with a key."""
    listed = lines[index].lstrip().startswith("- ")
    column = indent_of(lines[index])
    return any(
        level.listed == listed and (listed or level.column == column) and fits(level, key, model)
        for level in levels_at(lines, index)
    )


def indent_of(line: str) -> int:
    """Blanks at the beginning of a line."""
    return len(line) - len(line.lstrip(" "))
