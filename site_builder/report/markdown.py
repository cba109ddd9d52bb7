"""Problems as Markdown, for a comment on a pull request: at most 64 kB, nothing of it active."""

import re
from collections.abc import Iterable

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.problem import Problem
from site_builder.report.text import summary
from site_builder.report.values import fix, message, shown

LONGEST = 60_000
"""Characters; a comment takes 65,536."""

_ACTIVE = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~@&:])")


def inert(text: str) -> str:
    """Take away every meaning that Markdown, HTML or a mention could give the text."""
    return _ACTIVE.sub(r"\\\1", text).replace("\\<", "&lt;").replace("\\@", "&#64;")


def render_markdown(problems: Iterable[Problem], words: Catalogue) -> str:
    """Render a heading and a list, cut where a comment would overflow."""
    listed = list(problems)
    if not listed:
        return words("report.clean") + "\n"
    lines = [f"**{summary(listed, words)}**", ""]
    length = 0
    for done, one in enumerate(listed):
        entry = _entry(one, words)
        length += len(entry)
        if length > LONGEST:
            lines.append("- " + words("report.more", count=len(listed) - done))
            break
        lines.append(entry)
    return "\n".join(lines) + "\n"


def _entry(problem: Problem, words: Catalogue) -> str:
    severity = words(f"report.{problem.severity}")
    place = problem.span.file
    if problem.span.line is not None:
        place += f":{problem.span.line}:{problem.span.column}"
    line = f"- {severity} **{problem.code}** `{shown(place, 300).replace('`', '')}`<br>"
    line += inert(message(problem, words))
    remedy = fix(problem, words)
    if remedy:
        line += f"<br>{words('report.fix')}: {inert(remedy)}"
    return line
