"""Problems as workflow commands: annotations within GitHub's limits, the rest in the job summary.

A step shows ten errors and ten warnings and drops the others silently (actions/toolkit#734), so
the tenth says how many more there are.
"""

from collections.abc import Iterable

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.problem import Problem, Severity
from site_builder.report.markdown import render_markdown
from site_builder.report.values import fix, message

SHOWN = 9
"""Annotations of one severity before the one that counts the rest."""


def render_github(problems: Iterable[Problem], words: Catalogue) -> str:
    """Render annotations, errors first."""
    listed = list(problems)
    lines: list[str] = []
    for severity in Severity:
        group = [one for one in listed if one.severity is severity]
        lines.extend(_annotation(one, words) for one in group[:SHOWN])
        if len(group) > SHOWN:
            more = words("report.more", count=len(group) - SHOWN)
            lines.append(f"::{severity}::{_data(more)}")
    return "".join(f"{line}\n" for line in lines)


def render_summary(problems: Iterable[Problem], words: Catalogue) -> str:
    """Render the whole list for the job summary."""
    return render_markdown(problems, words)


def _annotation(problem: Problem, words: Catalogue) -> str:
    span = problem.span
    fields = [f"file={_property(span.file)}"]
    if span.line is not None:
        fields.append(f"line={span.line}")
        fields.append(f"col={span.column}")
    fields.append(f"title={_property(problem.code + ' ' + problem.name)}")
    text = message(problem, words)
    remedy = fix(problem, words)
    if remedy:
        text += f"\n{words('report.fix')}: {remedy}"
    return f"::{problem.severity} {','.join(fields)}::{_data(text)}"


def _data(text: str) -> str:
    """Source: escapeData of actions/toolkit."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Source: escapeProperty of actions/toolkit."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
