"""Problems as workflow commands: annotations within GitHub's limits, the rest in the job summary.

A step shows ten errors and ten warnings and drops the others silently (actions/toolkit#734), so
where there are more, the tenth says how many; a body is cut near 4 kB (homebrew-test-bot#1228).
"""

from collections.abc import Iterable

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.problem import Problem, Severity
from site_builder.report.values import Where, explain_command, fix, message, why

SHOWN = 10
"""Annotations of one severity that a step shows."""

BODY_LONGEST = 3_000
"""Characters of an annotation's text."""


def render_github(
    problems: Iterable[Problem], words: Catalogue, where: Where = explain_command
) -> str:
    """Render annotations, errors first."""
    listed = list(problems)
    lines: list[str] = []
    for severity in Severity:
        group = [one for one in listed if one.severity is severity]
        shown = group if len(group) <= SHOWN else group[: SHOWN - 1]
        lines.extend(_annotation(one, words, where) for one in shown)
        if len(group) > len(shown):
            more = words("report.more-summary", count=len(group) - len(shown))
            lines.append(f"::{severity}::{_data(more)}")
    return "".join(f"{line}\n" for line in lines)


def _annotation(problem: Problem, words: Catalogue, where: Where) -> str:
    span = problem.span
    fields = [f"file={_property(span.file)}"]
    if span.line is not None:
        fields.append(f"line={span.line}")
        fields.append(f"col={span.column}")
    fields.append(f"title={_property(problem.code + ' ' + problem.name)}")
    text = f"{message(problem, words)} {why(problem, words)}"
    remedy = fix(problem, words)
    if remedy:
        text += f"\n{words('report.fix')}: {remedy}"
    text = text if len(text) <= BODY_LONGEST else text[: BODY_LONGEST - 1] + "…"
    text += f"\n{words('report.see')}: {where(problem.code)}"
    return f"::{problem.severity} {','.join(fields)}::{_data(text)}"


def _data(text: str) -> str:
    """Source: escapeData of actions/toolkit."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Source: escapeProperty of actions/toolkit."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
