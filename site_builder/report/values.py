"""Values of problems made safe to show: no control characters, cut to a readable length.

A hand-in may hold terminal escapes or text that looks like a workflow command; both are broken
here for every format (R4).
"""

import unicodedata

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.problem import Problem

LONGEST = 80
"""Characters of a value that are shown."""

_CONTROL = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def shown(value: str, longest: int = LONGEST) -> str:
    """Make a value safe: control and format characters as escapes, cut with an ellipsis."""
    cut = value if len(value) <= longest else value[: longest - 1] + "…"
    if cut.isascii() and cut.isprintable():
        return cut
    return "".join(_visible(one) for one in cut)


def _visible(character: str) -> str:
    if unicodedata.category(character) in _CONTROL:
        return f"\\u{ord(character):04x}"
    return character


def message(problem: Problem, words: Catalogue) -> str:
    """What is wrong, in one sentence."""
    return words(f"problem.{problem.name}.message", **_args(problem))


def fix(problem: Problem, words: Catalogue) -> str | None:
    """What to do, or nothing where there is no single remedy.

    A remedy that offers a known word has a second wording for when none is close enough.
    """
    args = _args(problem)
    key = f"problem.{problem.name}.fix"
    if args.get("nearest") == "" and f"{key}-blind" in words:
        key = f"{key}-blind"
    return words(key, **args) if key in words else None


def _args(problem: Problem) -> dict[str, str]:
    return {key: shown(value) for key, value in problem.args}
