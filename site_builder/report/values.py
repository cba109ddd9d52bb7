"""Values of problems made safe to show: no control characters, cut where a reader needs no more.

A hand-in may hold terminal escapes or text that looks like a workflow command; both are broken
here for every format (R4). A message cuts its values; a remedy is to be pasted, so it stays whole.
"""

import unicodedata
from collections.abc import Callable

from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.remedy import fix_key
from site_builder.i18n.sample import spoken
from site_builder.model.problem import Problem

LONGEST = 80
"""Characters of a value that are shown in a message."""

LINE_LONGEST = 2_000
"""Characters of a value that are shown in a remedy: the longest line a hand-in needs."""

Where = Callable[[str], str]
"""Where a code is explained: the address of its page, or the command to type."""

Show = Callable[[str], str]
"""How one value is shown."""

_CONTROL = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def shown(value: str, longest: int | None = LONGEST) -> str:
    """Make a value safe: control and format characters as escapes, cut with an ellipsis."""
    cut = value if longest is None or len(value) <= longest else value[: longest - 1] + "…"
    if cut.isascii() and cut.isprintable():
        return cut
    return "".join(_visible(one) for one in cut)


def _visible(character: str) -> str:
    if unicodedata.category(character) in _CONTROL:
        return f"\\u{ord(character):04x}"
    return character


def whole(value: str) -> str:
    """Make a value safe without cutting it: for programs."""
    return shown(value, None)


def line(value: str) -> str:
    """Make a value safe for a remedy."""
    return shown(value, LINE_LONGEST)


def message(problem: Problem, words: Catalogue, show: Show = shown) -> str:
    """What is wrong, in one sentence."""
    return words(f"problem.{problem.name}.message", **_args(problem, words, show))


def fix(problem: Problem, words: Catalogue, show: Show = line) -> str | None:
    """What to do, or nothing where there is no single remedy."""
    key = fix_key(problem.name, dict(problem.args), words)
    return words(key, **_args(problem, words, show)) if key in words else None


def explain_command(code: str) -> str:
    """The command that explains a code, where no page is known."""
    return f"pameran explain {code}"


def why(problem: Problem, words: Catalogue) -> str:
    """Why it matters, in one sentence; the same for every problem of a code."""
    return words(f"problem.{problem.name}.why")


def _args(problem: Problem, words: Catalogue, show: Show) -> dict[str, str]:
    return {key: show(value) for key, value in spoken(dict(problem.args), words).items()}
