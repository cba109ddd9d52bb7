"""Texts that YAML cuts off at ` #`: `Juara #1 nasional` is read as `Juara`, without a word (SB028).

A comment proper has a blank after its `#`, and is let be. Imports: model.
"""

import re
from collections.abc import Iterator, Sequence

from site_builder.load.yaml_nodes import Tree
from site_builder.model.codes import problem
from site_builder.model.problem import Problem, Span

_SIGN = re.compile(r"\s#[^\s#!]")
_TAIL = re.compile(r"\s+#[^\s#!].*")


def swallowed(lines: Sequence[str], tree: Tree) -> Iterator[Problem]:
    """Name every plain value that is followed by ` #` and a word on its line."""
    marked = [number for number, line in enumerate(lines, start=1) if "#" in line]
    numbers = {number for number in marked if _SIGN.search(lines[number - 1])}
    if not numbers:
        return
    for at, place in tree.values.items():
        if place.line not in numbers:
            continue
        line = lines[place.line - 1]
        start = place.column - 1
        value = line[start : start + place.width].strip()
        end = start + len(value)
        if value[:1] in {"'", '"', "[", "{"} or not _TAIL.fullmatch(line[end:]):
            continue
        words = (value + line[end:]).strip()
        quoted = "'" + words.replace("'", "''") + "'"
        corrected = f"{line[:start].strip()} {quoted}"
        span = Span(tree.file, place.line, end + 2, len(line) - end - 1)
        yield problem("yaml-comment-swallows", span, at, value=value, corrected=corrected)
