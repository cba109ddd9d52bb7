"""Text made readable for YAML before it is parsed: what no parser gets past is replaced and told.

Control characters become U+FFFD and unseen line ends a blank, each of the same width; leading tabs
and no-break blanks become blanks; `---` and `...` inside the file are taken out. Lines stay lines;
where a line's columns move, `shifts` says by how much. Imports: model.
"""

import re
from dataclasses import dataclass, field
from itertools import islice

from pydantic import BaseModel

from site_builder.load.outline import column_for, indent_of
from site_builder.model.codes import problem
from site_builder.model.problem import Problem, Span

TOLD_MOST = 200
"""Lines with refused characters that are told one by one."""

TABS_TOLD_MOST = 10
"""Wrongly indented lines that are told one by one; more are a habit, told once."""

_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = "\x85\u2028\u2029"
_ODD = re.compile(f"[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]|{_HIDDEN.pattern}")
_MARGIN = re.compile("[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]*")
_MARKER = re.compile(r"(---|\.\.\.)(?=\s|$)")
_TAB = 2


@dataclass(slots=True)
class Readable:
    """A file's lines, ready to be parsed."""

    file: str
    lines: list[str]
    problems: list[Problem] = field(default_factory=list)
    shifts: list[tuple[int, int, int]] = field(default_factory=list)
    """1-based line, the column from which, and the columns by which its text moved right."""

    def say(self, name: str, index: int, column: int, /, **values: object) -> None:
        """Note a problem at a 0-based line."""
        self.problems.append(problem(name, Span(self.file, index + 1, column), (), **values))


def readable(text: str, file: str, model: type[BaseModel] | None) -> Readable:
    r"""Replace whatever would stop the parser or mislead it.

    Args:
        text: the whole file, line ends as `\n`.
        file: its POSIX path from the project root.
        model: the model of the file, which tells where a key belongs; None if it is not known.
    """
    ready = Readable(file, text.split("\n"))
    if _ODD.search(text):
        _hidden(ready)
        _margins(ready, model)
    if "\n---" in text or "\n..." in text or text.startswith("..."):
        _markers(ready)
    return ready


def _hidden(ready: Readable) -> None:
    found = ((index, _HIDDEN.search(line)) for index, line in enumerate(ready.lines))
    for index, first in islice((one for one in found if one[1]), TOLD_MOST):
        if first:
            name = f"U+{ord(first[0]):04X}"
            ready.say("character-refused", index, first.start() + 1, character=name)
    clean = _HIDDEN.sub(
        lambda one: " " if one[0] in _LINE_ENDS else "\ufffd", "\n".join(ready.lines)
    )
    ready.lines[:] = clean.split("\n")


def _margins(ready: Readable, model: type[BaseModel] | None) -> None:
    """Leading blanks of other kinds become plain ones."""
    odd = []
    for index, line in enumerate(ready.lines):
        margin = _MARGIN.match(line)[0]  # type: ignore[index]  # always matches
        if margin.strip(" ") and len(margin) == len(line):
            ready.lines[index] = ""
        elif margin.strip(" "):
            odd.append((index, margin))
    habit = len(odd) > TABS_TOLD_MOST
    for number, (index, margin) in enumerate(odd):
        line = ready.lines[index]
        width = len(margin) + (_TAB - 1) * margin.count("\t")
        rest = line[len(margin) :]
        ready.lines[index] = " " * width + rest
        if not habit:
            width = _width(ready.lines, index, width, model)
            ready.lines[index] = " " * width + rest
        ready.shifts.append((index + 1, 1, width - len(margin)))
        if not habit or number == 0:
            first = len(margin) - len(margin.lstrip(" ")) + 1
            ready.say("yaml-tab", index, first, blanks=width, corrected=rest)


def _width(lines: list[str], index: int, width: int, model: type[BaseModel] | None) -> int:
    """How many blanks are meant: a column that fits the key, else that of the line above."""
    column = column_for(lines, index, width, model)
    if column is not None:
        return column
    above = next((line for line in reversed(lines[:index]) if line.strip()), "")
    return max(width, indent_of(above))


def _markers(ready: Readable) -> None:
    """Blank the ends and beginnings of documents inside the file; the text goes on below them."""
    content = False
    told = False
    for index, line in enumerate(ready.lines):
        marker = _MARKER.match(line)
        if marker is None:
            content = content or bool(line.strip() and line[0] not in "#%")
            continue
        ends = not any(one.strip() and one[0] != "#" for one in ready.lines[index + 1 :])
        if not content and marker[0] == "---":
            content = True
        elif content and not (ends and line.strip() == "..."):
            ready.lines[index] = ""
            if not told:
                ready.say("yaml-documents", index, 1)
            told = True
