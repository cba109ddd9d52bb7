"""Problems as Markdown, for a comment on a pull request or a job summary; nothing of it is active.

What a stranger wrote stands in code spans: there neither HTML nor a mention, `#123`, a commit or an
address means anything. Backslashes would not do: GitHub looks for mentions after they are gone.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from site_builder.i18n.catalogue import Catalogue, fill, pieces
from site_builder.i18n.remedy import fix_key, lead_and_line
from site_builder.i18n.sample import spoken
from site_builder.model.problem import Problem
from site_builder.report.text import summary
from site_builder.report.values import (
    LINE_LONGEST,
    LONGEST,
    Where,
    explain_command,
    shown,
    why,
)

COMMENT_BYTES = 60_000
"""A comment takes 65,536 characters."""

SUMMARY_BYTES = 900_000
"""A job summary takes 1,048,576 bytes; a larger one is dropped whole."""

_ROOM = 300
"""Bytes kept for the line that counts the rest."""

_ACTIVE = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~@&])")
_TICKS = re.compile(r"`+")


def inert(text: str) -> str:
    """Take away every meaning that Markdown or HTML could give our own words."""
    return _ACTIVE.sub(r"\\\1", text).replace("\\<", "&lt;")


def code(text: str, longest: int = LONGEST) -> str:
    """Put a stranger's text into a code span, whatever ticks it holds; nothing for no text."""
    safe = shown(text, longest)
    if not safe.strip():
        return safe
    fence = "`" * (max((len(run) for run in _TICKS.findall(safe)), default=0) + 1)
    pad = " " if safe[0] in "` " or safe[-1] in "` " else ""
    return f"{fence}{pad}{safe}{pad}{fence}"


def render_markdown(
    problems: Iterable[Problem],
    words: Catalogue,
    where: Where = explain_command,
    most: int = COMMENT_BYTES,
) -> str:
    """Render a count and a list for each file, cut at whole entries before `most` bytes."""
    listed = list(problems)
    if not listed:
        return words("report.clean") + "\n"
    lines = [f"**{inert(summary(listed, words))}**"]
    left = most - _ROOM - len(lines[0].encode())
    done = 0
    told: set[str] = set()
    for file, group in groupby(listed, key=lambda one: one.span.file):
        head = ["", f"#### {code(file, 300)}", ""]
        for one in group:
            first = one.code not in told
            told.add(one.code)
            entry = [*head, _entry(one, words, where, inert(why(one, words)) if first else "")]
            left -= sum(len(line.encode()) + 1 for line in entry)
            if left < 0:
                more = words("report.more", count=len(listed) - done)
                return "\n".join([*lines, "", inert(more)]) + "\n"
            lines += entry
            head = []
            done += 1
    return "\n".join(lines) + "\n"


def _entry(problem: Problem, words: Catalogue, where: Where, reason: str) -> str:
    severity = words(f"report.{problem.severity}")
    place = ""
    if problem.span.line is not None:
        place = f", {inert(words('report.line', line=problem.span.line))}"
    template = words.words[f"problem.{problem.name}.message"]
    entry = f"- {severity} **{_reference(problem.code, where)}**{place}<br>"
    entry += f"{_filled(template, problem, LONGEST)} {reason}".rstrip()
    key = fix_key(problem.name, dict(problem.args), words)
    if key in words:
        entry += f"<br>{words('report.fix')}: {_remedy(key, problem, words)}"
    return entry


def _reference(number: str, where: Where) -> str:
    address = where(number)
    return f"[{number}]({address})" if address.startswith("https://") else number


def _remedy(key: str, problem: Problem, words: Catalogue) -> str:
    """A remedy with the line to paste in one code span."""
    lead, to_paste = lead_and_line(words.words[key])
    if to_paste is None:
        return _filled(words.words[key], problem, LINE_LONGEST)
    pasted = fill(to_paste, spoken(dict(problem.args), words))
    return f"{_filled(lead, problem, LINE_LONGEST)}: {code(pasted, LINE_LONGEST)}"


def _filled(template: str, problem: Problem, longest: int) -> str:
    """Our words made inert, with each value in a code span of its own."""
    args = dict(problem.args)
    return "".join(
        code(args[piece], longest) if index % 2 else inert(piece)
        for index, piece in enumerate(pieces(template))
    )
