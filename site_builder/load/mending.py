"""Guess what a line with a syntax error was meant to be, so that everything after it can be read.

A mend is only used to read on; the author is told the fault at its place and mends it himself.
Each mend touches one line. What cannot be guessed is blanked: a hole, where nothing is judged.
"""

import re
from dataclasses import dataclass

from pydantic import BaseModel

from site_builder.load.dashes import (
    Line,
    missing_dash,
    other_bullet,
    swallowed_item,
    unlisted_item,
)
from site_builder.load.outline import ENTRY, column_for, column_of_first, indent_of, is_known
from site_builder.load.yaml_nodes import SyntaxFault, Tree, is_escape

_GLUED = re.compile(r"(?P<head> *(?:- +)*[A-Za-z_][\w-]*):(?P<rest>[^\s:/].*)")
_GLUED_DASH = re.compile(r"(?P<indent> *)-(?P<rest>[A-Za-z\"'].*)")
_NO_COLON = re.compile(
    r"(?P<head> *(?:- +)*)(?P<key>[A-Za-z_][\w-]*)(?P<gap> *= *| +|$)(?P<rest>.*)"
)
_BAD_START = "@`%&*!|>{}[],"
_BAD_ESCAPE = re.compile(
    r"\\(?:\\|(?P<bad>(?![0abtnvfre \"/N_LP\t]|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
    r"|U000[0-9a-fA-F]{5}|U0010[0-9a-fA-F]{4})))"
)

EXACT = frozenset(
    {
        "yaml-indent",
        "yaml-colon-space",
        "yaml-dash-space",
        "yaml-colon-missing",
        "yaml-dash-missing",
        "yaml-bullet",
    }
)
"""Mends that leave a line's value as it was typed, so that it can be judged."""


@dataclass(frozen=True, slots=True)
class Mend:
    """One line put right, the fault's name, and where it stands."""

    name: str
    index: int
    """0-based number of the line."""
    line: str
    column: int
    """1-based column of the fault."""
    shift: tuple[int, int] = (1, 0)
    """The column from which, and the columns by which, the line's text moved right."""
    hole: bool = False
    """Whether the line was blanked for want of a guess."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A text where the reader gave up."""

    lines: list[str]
    fault: SyntaxFault
    model: type[BaseModel] | None

    def is_at(self, index: int) -> bool:
        """Whether the reader gave up at this very line."""
        return index + 1 == self.fault.line


def mend_line(broken: Broken) -> Mend:
    """Give the smallest change that lets the reader get past the fault."""
    lines, fault = broken.lines, broken.fault
    index = min(fault.line, len(lines)) - 1
    while index > 0 and not lines[index].strip():
        index -= 1
    guesses = (
        _escape,
        _quote,
        _bullet,
        _colon_missing,
        _glued,
        _bracket,
        _bad_start,
        _second_colon,
        _dash_missing,
        _indent,
    )
    for guess in guesses:
        for at in (index, index - 1):
            if at >= 0 and lines[at].strip():
                mend = guess(broken, at)
                if mend is not None and mend.line != lines[at]:
                    return mend
    return hole(index, fault.column if index == fault.line - 1 else 1)


def mend_list(lines: list[str], tree: Tree, model: type[BaseModel] | None) -> Mend | None:
    """Give the dash whose want YAML does not mind, but a hand-in does."""
    if tree.stopped:
        return None
    found = swallowed_item(lines, tree, model) or unlisted_item(lines, tree, model)
    return _dashed(lines, found) if found else None


def _dashed(lines: list[str], found: Line, name: str = "yaml-dash-missing") -> Mend:
    index, line, moved = found
    column = indent_of(lines[index]) + 1
    return Mend(name, index, line, column, (column, moved))


def hole(index: int, column: int) -> Mend:
    """Blank a line that cannot be guessed."""
    return Mend("yaml-syntax", index, "", column, hole=True)


def _escape(broken: Broken, at: int) -> Mend | None:
    """A backslash inside double quotes that begins no escape YAML knows."""
    line = broken.lines[at]
    if not is_escape(broken.fault.said) or not broken.is_at(at):
        return None
    found = next((one for one in _BAD_ESCAPE.finditer(line) if one["bad"] is not None), None)
    if found is None:
        return None
    whole = re.search(r'"((?:[^"\\]|\\.)*)"\s*$', line)
    if whole and whole.start() < found.start():
        mended = line[: whole.start()] + _quoted(whole[1].replace('\\"', '"'))
    else:
        mended = _BAD_ESCAPE.sub(lambda _: "\\\\", line)
    return Mend("yaml-escape", at, mended, found.start() + 1)


def _quote(broken: Broken, at: int) -> Mend | None:
    """A quote that is not closed, or words after a closed one."""
    line = broken.lines[at]
    value = _value_of(line)
    if value is None or value[1][0] not in "\"'" or not broken.is_at(at):
        return None
    column, rest = value
    quote = rest[0]
    closed = re.match(r'"(?:[^"\\]|\\.)*"' if quote == '"' else r"'(?:[^']|'')*'", rest)
    if closed is not None and not rest[closed.end() :].strip(" "):
        return None
    words = rest.rstrip(", ")
    if words.endswith(quote) and len(words) > 1:
        words = words[1:-1]
    elif closed is None:
        words = words[1:].replace(quote, "")
    return Mend("yaml-quote-open", at, line[: column - 1] + _quoted(words), column)


def _bullet(broken: Broken, at: int) -> Mend | None:
    """Another bullet than a dash."""
    found = other_bullet(broken.lines, at) if broken.is_at(at) else None
    return _dashed(broken.lines, found, "yaml-bullet") if found else None


def _dash_missing(broken: Broken, at: int) -> Mend | None:
    """An item without its dash, beside others that have it."""
    found = missing_dash(broken.lines, at, broken.model) if broken.is_at(at) else None
    return _dashed(broken.lines, found) if found else None


def _colon_missing(broken: Broken, at: int) -> Mend | None:
    """A known key without its colon, or with an equals sign."""
    line = broken.lines[at]
    found = _NO_COLON.fullmatch(line)
    if found is None or broken.model is None:
        return None
    if not is_known(broken.lines, at, found["key"], broken.model):
        return None
    mended = f"{found['head']}{found['key']}: {found['rest']}".rstrip()
    column = found.end("key") + 1
    return Mend("yaml-colon-missing", at, mended, column, (column, 2 - len(found["gap"])))


def _glued(broken: Broken, at: int) -> Mend | None:
    """No blank after a colon or a dash."""
    found = _GLUED.fullmatch(broken.lines[at])
    if found:
        column = len(found["head"]) + 2
        line = f"{found['head']}: {found['rest']}"
        return Mend("yaml-colon-space", at, line, column, (column, 1))
    dash = _GLUED_DASH.fullmatch(broken.lines[at])
    if dash:
        column = len(dash["indent"]) + 2
        return Mend("yaml-dash-space", at, f"{dash['indent']}- {dash['rest']}", column, (column, 1))
    return None


def _bracket(broken: Broken, at: int) -> Mend | None:
    """An open bracket or brace: what follows on its line was meant as words, or is closed."""
    line = broken.lines[at]
    value = _value_of(line)
    if value is None or "flow" not in broken.fault.context or value[1][0] not in "[{":
        return None
    column, rest = value
    closing = "]" if rest[0] == "[" else "}"
    if rest.count(rest[0]) > rest.count(closing) and broken.is_at(at):
        return Mend("yaml-bracket-open", at, line.rstrip(", ]}") + closing, column)
    return Mend("yaml-bad-start", at, line[: column - 1] + _quoted(rest), column)


def _bad_start(broken: Broken, at: int) -> Mend | None:
    value = _value_of(broken.lines[at])
    if value is None or value[1][0] not in _BAD_START or not broken.is_at(at):
        return None
    if re.fullmatch(r"[|>][+-]?\d?", value[1]):
        return None
    column, rest = value
    return Mend("yaml-bad-start", at, broken.lines[at][: column - 1] + _quoted(rest), column)


def _second_colon(broken: Broken, at: int) -> Mend | None:
    value = _value_of(broken.lines[at])
    if value is None or not broken.is_at(at):
        return None
    column, rest = value
    colon = re.search(r":( |$)", rest)
    if colon is None:
        return None
    line = broken.lines[at][: column - 1] + _quoted(rest)
    return Mend("yaml-second-colon", at, line, column + colon.start())


def _indent(broken: Broken, at: int) -> Mend | None:
    """A line that begins at a column where nothing is open: move it to one that fits."""
    if not broken.is_at(at):
        return None
    own = indent_of(broken.lines[at])
    first = column_of_first(broken.lines, at)
    if first is not None:
        line, wrong = broken.lines[at - 1].lstrip(), indent_of(broken.lines[at - 1])
        shift = (1, first - wrong)
        return Mend("yaml-indent", at - 1, " " * first + line, wrong + 1, shift)
    better = column_for(broken.lines, at, own, broken.model)
    if better is None:
        return None
    line = " " * better + broken.lines[at].lstrip()
    return Mend("yaml-indent", at, line, own + 1, (1, better - own))


def _value_of(line: str) -> tuple[int, str] | None:
    """Column (1-based) and text of the value on an entry's or a list item's line."""
    entry = ENTRY.fullmatch(line)
    if entry and entry["rest"].strip():
        return entry.start("rest") + 1, entry["rest"].rstrip()
    item = re.fullmatch(r"( *- +)(\S.*)", line)
    return (item.start(2) + 1, item[2].rstrip()) if item else None


def _quoted(words: str) -> str:
    return "'" + words.strip().replace("'", "''") + "'"
