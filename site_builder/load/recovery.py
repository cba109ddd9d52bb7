"""Read on after syntax errors, hiding as little as possible: mend one line, read again.

Each fault is told once, at its line. A mend that does not move the reader on is followed by
blanking that line, so the loop ends. What stands in a blanked line is a hole: nothing is said to
be missing because of it.
"""

import time
from dataclasses import dataclass

from site_builder.load.characters import without_hidden
from site_builder.load.mending import Mend, mend_line
from site_builder.load.yaml_nodes import PROBLEMS_MOST, Tree, parse_yaml
from site_builder.model.problem import Position

ROUNDS_MOST = 40
SECONDS_MOST = 1.5
"""A hand-in is refused within 2 s (R2)."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """A tree as whole as it could be had."""

    tree: Tree
    holes: frozenset[int]
    """1-based numbers of lines that were blanked."""


def recover(text: str, file: str) -> Recovered:
    """Parse, mending a line at a time until the text can be read or the rounds are used up."""
    clean, hidden = without_hidden(text)
    lines = clean.split("\n")
    mends: dict[int, Mend] = {}
    holes: set[int] = set()
    until = time.monotonic() + SECONDS_MOST
    tree = parse_yaml(clean, file)
    rounds = 0
    while tree.fault is not None and rounds < ROUNDS_MOST and time.monotonic() < until:
        rounds += 1
        mend = mend_line(lines, tree.fault)
        if mend.hole or mend.index in mends:
            holes.add(mend.index + 1)
            lines[mend.index] = ""
        else:
            lines[mend.index] = mend.line
        mends.setdefault(mend.index, mend)
        tree = parse_yaml("\n".join(lines), file)
    for mend in mends.values():
        tree.say(mend.name, Position(mend.index + 1, mend.column))
    if tree.fault is not None:
        tree.say("yaml-syntax", Position(tree.fault.line, tree.fault.column))
        tree.root = tree.root if isinstance(tree.root, dict) else {}
        holes.update(range(1, len(lines) + 1))
    for line, column, name in hidden[:PROBLEMS_MOST]:
        tree.say("character-refused", Position(line, column), character=name)
    return Recovered(tree, frozenset(holes))
