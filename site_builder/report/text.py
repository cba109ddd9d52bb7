"""Problems as text for a terminal: headline, place, source line with a caret, remedy.

Carets stand right under wide characters; tabs count as one blank in both lines.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.problem import Problem, Severity
from site_builder.report.values import fix, message, shown

_LINE_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Style:
    """Terminal sequences around the parts of a report; empty for plain text."""

    error: str = ""
    warning: str = ""
    quiet: str = ""
    off: str = ""


PLAIN = Style()
COLOURED = Style("\x1b[1;31m", "\x1b[1;33m", "\x1b[2m", "\x1b[0m")


def render_text(
    problems: Iterable[Problem], sources: Mapping[str, str], words: Catalogue, style: Style
) -> str:
    """Render all problems and a closing line that counts them; no final line end."""
    listed = list(problems)
    lines = {file: text.split("\n") for file, text in sources.items()}
    blocks = [_block(one, lines.get(one.span.file, []), words, style) for one in listed]
    return "\n\n".join([*blocks, summary(listed, words)])


def summary(problems: Iterable[Problem], words: Catalogue) -> str:
    """Count errors and warnings."""
    severities = [one.severity for one in problems]
    return words(
        "report.summary",
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
    )


def _block(problem: Problem, lines: list[str], words: Catalogue, style: Style) -> str:
    colour = style.error if problem.severity is Severity.ERROR else style.warning
    severity = words(f"report.{problem.severity}")
    head = f"{colour}{severity}[{problem.code}]{style.off}: {message(problem, words)}"
    place = shown(problem.span.file, 300)
    if problem.span.line is not None:
        place += f":{problem.span.line}:{problem.span.column}"
    block = [head, f"{style.quiet}  -->{style.off} {place}"]
    block.extend(_excerpt(problem, lines, style))
    remedy = fix(problem, words)
    if remedy:
        block.append(f"  = {words('report.fix')}: {remedy}")
    return "\n".join(block)


def _excerpt(problem: Problem, lines: list[str], style: Style) -> list[str]:
    line, column = problem.span.line, problem.span.column
    if line is None or column is None or line > len(lines):
        return []
    source = lines[line - 1]
    start = max(0, column - 1 - _LINE_LONGEST // 2) if len(source) > _LINE_LONGEST else 0
    part = source[start : start + _LINE_LONGEST].replace("\t", " ")
    before = part[: column - 1 - start]
    under = part[column - 1 - start : column - 1 - start + problem.span.width] or " "
    gutter = f"{line} |"
    blank = " " * (len(gutter) - 1) + "|"
    caret = " " * _columns(before) + "^" * max(1, _columns(under))
    return [
        f"{style.quiet}{gutter}{style.off} {shown(part, _LINE_LONGEST)}",
        f"{style.quiet}{blank}{style.off} {caret}",
    ]


def _columns(text: str) -> int:
    """Columns a text takes on a terminal; control characters as they are shown."""
    return sum(_width(one) for one in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    escaped = shown(character)
    if escaped != character:
        return len(escaped)
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
