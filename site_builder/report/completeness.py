"""How complete booths are, in each format: one line, one section, or one object for each booth.

In JSON these are objects of another kind than problems, marked `"kind": "score"`; they come after
the problems, and only where they were asked for.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.i18n.actions import say_action
from site_builder.i18n.catalogue import Catalogue
from site_builder.model.score import Score
from site_builder.report.markdown import code, inert
from site_builder.report.values import shown, whole

_BOOTHS_MOST = 20
"""Booths of which a comment tells: at most half of what it takes."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One booth and its score."""

    file: str
    """POSIX path of booth.yml from the project root."""
    name: str
    """Official name of the region, and the year."""
    score: Score | None
    """Nothing as long as faults keep the booth from being whole."""


def render_score_text(booths: Iterable[Scored], words: Catalogue) -> str:
    """Render one line for each booth; no final line end."""
    return "\n".join(_line(one, words) for one in booths)


def render_score_markdown(booths: Iterable[Scored], words: Catalogue) -> str:
    """Render a section with the next best actions of each booth; nothing for no booth."""
    listed = list(booths)
    lines = ["", f"### {inert(words('score.title'))}", ""] if listed else []
    for one in listed[:_BOOTHS_MOST]:
        if one.score is None:
            lines.append("- " + words("score.unknown", file=code(one.file, 300)))
            continue
        name = code(one.name)
        lines.append("- " + words("score.line", booth=name, points=one.score.points))
        lines += [f"  1. {say_action(action, words, code)}" for action in one.score.actions]
    if len(listed) > _BOOTHS_MOST:
        lines.append("- …")
    return "".join(f"{line}\n" for line in lines)


def render_score_json(booths: Iterable[Scored], words: Catalogue) -> str:
    """Render one object a line; `points` is null for a booth that is not whole."""
    return "".join(json.dumps(_object(one, words), ensure_ascii=False) + "\n" for one in booths)


def _line(one: Scored, words: Catalogue) -> str:
    if one.score is None:
        return words("score.unknown", file=shown(one.file, 300))
    said = words("score.line", booth=shown(one.name), points=one.score.points)
    actions = [say_action(action, words, shown) for action in one.score.actions]
    if not actions:
        return f"{said} {words('score.complete')}"
    numbered = "; ".join(f"({index}) {action}" for index, action in enumerate(actions, start=1))
    return f"{said} {words('score.next')}: {numbered}."


def _object(one: Scored, words: Catalogue) -> dict[str, object]:
    score = one.score
    return {
        "kind": "score",
        "file": one.file,
        "booth": one.name,
        "points": score.points if score else None,
        "criteria": [
            {"name": met.name, "points": met.points, "of": met.most}
            for met in (score.criteria if score else ())
        ],
        "actions": [
            say_action(action, words, whole) for action in (score.actions if score else ())
        ],
    }
