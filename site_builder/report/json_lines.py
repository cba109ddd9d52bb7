"""Problems as JSON, one object a line, for programs: a contract (docs/architecture.md)."""

import json
from collections.abc import Iterable

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.problem import Problem, field_text
from site_builder.report.values import fix, message, whole


def render_json_lines(problems: Iterable[Problem], words: Catalogue) -> str:
    """Render all problems; nothing at all when there are none."""
    return "".join(json.dumps(_object(one, words), ensure_ascii=False) + "\n" for one in problems)


def _object(problem: Problem, words: Catalogue) -> dict[str, object]:
    return {
        "code": problem.code,
        "name": problem.name,
        "severity": str(problem.severity),
        "file": problem.span.file,
        "line": problem.span.line,
        "column": problem.span.column,
        "field": field_text(problem.at),
        "message": message(problem, words, whole),
        "fix": fix(problem, words, whole),
    }
