"""Guess what a line with a syntax error was meant to be, so that everything after it can be read.

A mend is only used to read on; the author is told the fault at its place and mends it himself.
Each mend touches one line. What cannot be guessed is blanked: a hole, where nothing is judged.
"""

import re
from dataclasses import dataclass

from site_builder.load.yaml_nodes import SyntaxFault

_ENTRY = re.compile(
    r"(?P<indent> *)(?P<dash>(?:- +)*)(?P<key>[A-Za-z_][\w-]*):(?P<gap> *)(?P<rest>.*)"
)
_GLUED = re.compile(r"(?P<head> *(?:- +)*[A-Za-z_][\w-]*):(?P<rest>[^\s:/].*)")
_GLUED_DASH = re.compile(r"(?P<indent> *)-(?P<rest>[A-Za-z\"'].*)")
_BAD_START = "@`%&*!|>{}[],"


@dataclass(frozen=True, slots=True)
class Mend:
    """One line put right, the fault's name, and where it stands."""

    name: str
    index: int
    """0-based number of the line."""
    line: str
    column: int
    """1-based column of the fault."""
    hole: bool = False
    """Whether the line was blanked for want of a guess."""


def mend_line(lines: list[str], fault: SyntaxFault) -> Mend:
    """Give the smallest change that lets the reader get past the fault."""
    index = min(fault.line, len(lines)) - 1
    while index > 0 and not lines[index].strip():
        index -= 1
    for guess in (_tab, _quote, _glued, _bracket, _bad_start, _second_colon, _indent):
        for at in (index, index - 1):
            if at >= 0 and lines[at].strip():
                mend = guess(lines, at, fault)
                if mend is not None and mend.line != lines[at]:
                    return mend
    column = fault.column if index == fault.line - 1 else 1
    return Mend("yaml-syntax", index, "", column, hole=True)


def _tab(lines: list[str], at: int, _fault: SyntaxFault) -> Mend | None:
    line = lines[at]
    blank = line[: len(line) - len(line.lstrip())]
    if "\t" not in blank:
        return None
    before = _indent_of(_line_before(lines, at))
    return Mend("yaml-tab", at, " " * before + line.lstrip(), blank.index("\t") + 1)


def _quote(lines: list[str], at: int, fault: SyntaxFault) -> Mend | None:
    """A quote that is not closed, or words after a closed one."""
    entry = _ENTRY.fullmatch(lines[at])
    item = re.fullmatch(r"(?P<head> *- +)(?P<rest>[\"'].*)", lines[at])
    rest = entry["rest"] if entry else item["rest"] if item else ""
    if not rest or rest[0] not in "\"'" or at + 1 != fault.line:
        return None
    quote = rest[0]
    closed = re.match(r'"(?:[^"\\]|\\.)*"' if quote == '"' else r"'(?:[^']|'')*'", rest)
    if closed is not None and not rest[closed.end() :].strip(" "):
        return None
    head = lines[at][: len(lines[at]) - len(rest)]
    return Mend("yaml-quote-open", at, head + _quoted(rest.replace(quote, "")), len(head) + 1)


def _glued(lines: list[str], at: int, _fault: SyntaxFault) -> Mend | None:
    """No blank after a colon or a dash."""
    found = _GLUED.fullmatch(lines[at])
    if found:
        column = len(found["head"]) + 2
        return Mend("yaml-colon-space", at, f"{found['head']}: {found['rest']}", column)
    dash = _GLUED_DASH.fullmatch(lines[at])
    if dash:
        line = f"{dash['indent']}- {dash['rest']}"
        return Mend("yaml-dash-space", at, line, len(dash["indent"]) + 2)
    return None


def _bracket(lines: list[str], at: int, fault: SyntaxFault) -> Mend | None:
    """An open bracket or brace: what follows on its line was meant as words, or is closed."""
    value = _value_of(lines[at])
    if value is None or "flow" not in fault.context or value[1][0] not in "[{":
        return None
    column, rest = value
    closing = "]" if rest[0] == "[" else "}"
    if rest.count(rest[0]) > rest.count(closing) and at + 1 == fault.line:
        return Mend("yaml-bracket-open", at, lines[at].rstrip(", ") + closing, column)
    return Mend("yaml-bad-start", at, lines[at][: column - 1] + _quoted(rest), column)


def _bad_start(lines: list[str], at: int, fault: SyntaxFault) -> Mend | None:
    value = _value_of(lines[at])
    if value is None or value[1][0] not in _BAD_START or at + 1 != fault.line:
        return None
    if re.fullmatch(r"[|>][+-]?\d?", value[1]):
        return None
    column, rest = value
    return Mend("yaml-bad-start", at, lines[at][: column - 1] + _quoted(rest), column)


def _second_colon(lines: list[str], at: int, fault: SyntaxFault) -> Mend | None:
    value = _value_of(lines[at])
    if value is None or not re.search(r":( |$)", value[1]) or at + 1 != fault.line:
        return None
    column, rest = value
    place = column + (re.search(r":( |$)", rest) or re.match("", rest)).start()  # type: ignore[union-attr]  # found above
    return Mend("yaml-second-colon", at, lines[at][: column - 1] + _quoted(rest), place)


def _indent(lines: list[str], at: int, fault: SyntaxFault) -> Mend | None:
    """A line that begins at a column no neighbour shares: move it to the nearest one that fits."""
    if at + 1 != fault.line or not (_ENTRY.fullmatch(lines[at]) or lines[at].lstrip()[:2] == "- "):
        return None
    own = _indent_of(lines[at])
    columns = {_indent_of(line) for line in lines[max(0, at - 12) : at] if line.strip()}
    columns |= {_key_column(line) for line in lines[max(0, at - 12) : at] if line.strip()}
    if lines[at].lstrip().startswith("- "):
        columns = {_indent_of(line) for line in lines[:at] if line.lstrip().startswith("- ")}
    better = sorted(columns - {own}, key=lambda column: (abs(column - own), column))
    if not better:
        return None
    return Mend("yaml-indent", at, " " * better[0] + lines[at].lstrip(), own + 1)


def _value_of(line: str) -> tuple[int, str] | None:
    """Column (1-based) and text of the value on an entry's or a list item's line."""
    entry = _ENTRY.fullmatch(line)
    if entry and entry["rest"].strip():
        return entry.start("rest") + 1, entry["rest"].rstrip()
    item = re.fullmatch(r"( *- +)(\S.*)", line)
    return (item.start(2) + 1, item[2].rstrip()) if item else None


def _quoted(words: str) -> str:
    return "'" + words.strip().replace("'", "''") + "'"


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _key_column(line: str) -> int:
    entry = _ENTRY.fullmatch(line)
    return entry.start("key") if entry else _indent_of(line)


def _line_before(lines: list[str], at: int) -> str:
    return next((line for line in reversed(lines[:at]) if line.strip()), "")
