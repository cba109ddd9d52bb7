"""Read on after syntax errors, hiding as little as possible: mend one line, read again.

Each fault is told once, at its line. A mend that does not move the reader on is followed by
blanking that line, so the loop ends. What stands in a blanked line is a hole: nothing is said to
be missing because of it. Places are those of the text as it was typed.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel

from site_builder.load.comments import swallowed
from site_builder.load.mending import EXACT, Broken, Mend, hole, mend_line, mend_list
from site_builder.load.outline import indent_of
from site_builder.load.readable import readable
from site_builder.load.slips import settle_conflicts
from site_builder.load.yaml_nodes import Tree, parse_yaml
from site_builder.model.problem import Position, Problem

ROUNDS_MOST = 40
SECONDS_MOST = 1.2
"""A hand-in is refused within 2 s (R2)."""

_GUESSED = {"yaml-tag", "yaml-alias", "yaml-merge", "yaml-key-not-text"}
"""Faults whose line holds no value as it was meant."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """A tree as whole as it could be had."""

    tree: Tree
    holes: frozenset[int] = frozenset()
    """1-based numbers of lines that were blanked."""
    guessed: frozenset[int] = frozenset()
    """1-based numbers of lines whose value is a guess, so that it is not judged."""


def recover(text: str, file: str, model: type[BaseModel] | None = None) -> Recovered:
    """Parse, mending a line at a time until the text can be read or the rounds are used up.

    Args:
        text: the whole file, decoded.
        file: its POSIX path from the project root.
        model: the model of the file: with it, keys are known by name, and guesses are better.
    """
    ready = readable(text, file, model)
    if "<<<<<<<" in text:
        settle_conflicts(ready)
    typed = text.split("\n")
    tree = parse_yaml("\n".join(ready.lines), file)
    mends: dict[tuple[int, str], Mend] = {}
    tree = _mend(ready.lines, tree, mends, model)
    tree.problems.extend(swallowed(ready.lines, tree))
    holes = {mend.index + 1 for mend in mends.values() if mend.hole}
    if tree.fault is not None:
        tree.say("yaml-syntax", Position(tree.fault.line, tree.fault.column))
        tree.root = tree.root if isinstance(tree.root, dict) else {}
    if tree.fault is not None or tree.stopped:
        holes.update(range(1, len(ready.lines) + 1))
    guessed = {one.span.line for one in tree.problems if one.name in _GUESSED and one.span.line}
    guessed |= {mend.index + 1 for mend in mends.values() if mend.name not in EXACT}
    _shift_back(tree, [*ready.shifts, *((one.index + 1, *one.shift) for one in mends.values())])
    tree.problems.extend(ready.problems)
    for mend in mends.values():
        corrected, blanks = mend.line.strip(), indent_of(mend.line)
        place = Position(mend.index + 1, mend.column)
        tree.say(mend.name, place, corrected=corrected, blanks=blanks)
    tree.problems[:] = [_within(one, typed) for one in tree.problems]
    return Recovered(tree, frozenset(holes), frozenset(guessed))


def _mend(
    lines: list[str], tree: Tree, mends: dict[tuple[int, str], Mend], model: type[BaseModel] | None
) -> Tree:
    """Mend line by line, in place, until the text reads as lists and mappings; gives the tree."""
    until = time.monotonic() + SECONDS_MOST
    rounds = 0
    while rounds < ROUNDS_MOST and time.monotonic() < until:
        rounds += 1
        if tree.fault is not None:
            mend = mend_line(Broken(lines, tree.fault, model))
        else:
            slip = mend_list(lines, tree, model)
            if slip is None:
                break
            mend = slip
        before = [one for (index, _), one in mends.items() if index == mend.index]
        if any(one.name == mend.name for one in before):
            if tree.fault is None:
                break
            mend = hole(mend.index, before[0].column)
        if mend.hole:
            for one in before:
                del mends[one.index, one.name]
        mends[mend.index, mend.name] = mend
        lines[mend.index] = mend.line
        tree = parse_yaml("\n".join(lines), tree.file)
    return tree


def _shift_back(tree: Tree, shifts: Iterable[tuple[int, int, int]]) -> None:
    """Give every place the column it has in the text as it was typed."""
    moves: dict[int, list[tuple[int, int]]] = {}
    for line, start, columns in shifts:
        moves.setdefault(line, []).insert(0, (start, columns))
    if not moves:
        return
    for table in (tree.values, tree.keys):
        for at, place in table.items():
            if place.line in moves:
                table[at] = place._replace(column=_typed(place.column, moves[place.line]))
    for number, one in enumerate(tree.problems):
        span = one.span
        if span.line in moves and span.column:
            moved = replace(span, column=_typed(span.column, moves[span.line]))
            tree.problems[number] = replace(one, span=moved)


def _typed(column: int, moves: Iterable[tuple[int, int]]) -> int:
    for start, columns in moves:
        if column >= start:
            column = max(start, column - columns)
    return column


def _within(one: Problem, typed: Sequence[str]) -> Problem:
    """The same problem, its place not past the end of the line as it was typed."""
    span = one.span
    if span.line is None or span.column is None:
        return one
    length = len(typed[min(span.line, len(typed)) - 1])
    column = min(span.column, length + 1)
    width = max(1, min(span.width, length + 1 - column))
    if (column, width) == (span.column, span.width):
        return one
    return replace(one, span=replace(span, column=column, width=width))
