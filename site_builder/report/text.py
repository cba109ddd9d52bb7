"""Problems as text for a terminal: headline, place, source line with a caret, remedy, reason.

Why it matters and where more is told stand with the first problem of a code only.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.problem import Problem, Severity
from site_builder.report.excerpt import excerpt
from site_builder.report.values import Where, explain_command, fix, message, shown, why

_PLACE_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Style:
    """Terminal sequences around the parts of a report; empty for plain text."""

    error: str = ""
    warning: str = ""
    quiet: str = ""
    remedy: str = ""
    off: str = ""


PLAIN = Style()
COLOURED = Style("\x1b[1;31m", "\x1b[1;33m", "\x1b[2m", "\x1b[1;32m", "\x1b[0m")


def render_text(
    problems: Iterable[Problem],
    sources: Mapping[str, str],
    words: Catalogue,
    style: Style,
    where: Where = explain_command,
) -> str:
    """Render all problems and a closing line that counts them; no final line end."""
    listed = list(problems)
    lines = {file: text.split("\n") for file, text in sources.items()}
    blocks = []
    told: set[str] = set()
    for one in listed:
        block = _block(one, lines.get(one.span.file, []), words, style)
        if one.code not in told:
            told.add(one.code)
            block += f"\n{style.quiet}  = {words('report.why')}: {why(one, words)}{style.off}"
            block += f"\n{style.quiet}  = {words('report.see')}: {where(one.code)}{style.off}"
        blocks.append(block)
    return "\n\n".join([*blocks, summary(listed, words)])


def summary(problems: Iterable[Problem], words: Catalogue) -> str:
    """Count errors and warnings."""
    severities = [one.severity for one in problems]
    return words(
        "report.summary",
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
    )


def place_of(problem: Problem) -> str:
    """File, line and column as a terminal makes them clickable."""
    span = problem.span
    place = shown(span.file, _PLACE_LONGEST)
    return place if span.line is None else f"{place}:{span.line}:{span.column}"


def _block(problem: Problem, lines: list[str], words: Catalogue, style: Style) -> str:
    colour = style.error if problem.severity is Severity.ERROR else style.warning
    severity = words(f"report.{problem.severity}")
    head = f"{colour}{severity}[{problem.code}]{style.off}: {message(problem, words)}"
    block = [head, f"{style.quiet}  -->{style.off} {place_of(problem)}"]
    found = excerpt(problem.span, lines)
    if found is not None:
        gutter = f"{problem.span.line} |"
        blank = "|".rjust(len(gutter))
        block.append(f"{style.quiet}{gutter}{style.off} {found[0]}")
        block.append(f"{style.quiet}{blank}{style.off} {colour}{found[1]}{style.off}")
    remedy = fix(problem, words)
    if remedy:
        block.append(f"  = {style.remedy}{words('report.fix')}{style.off}: {remedy}")
    return "\n".join(block)
