"""The words of a remedy: which of two they are, and which part of them is the line to paste."""

import re
from collections import defaultdict
from collections.abc import Mapping

from site_builder.i18n.catalogue import Catalogue, fill
from site_builder.i18n.examples import Example, unhidden
from site_builder.i18n.sample import spoken

_LINE = re.compile(r"((?:[^:(]|\([^)]*\))*): (.+[^.])", re.DOTALL)


def fix_key(name: str, args: Mapping[str, str], words: Catalogue) -> str:
    """Where the remedy of a problem stands in the words, if there is one.

    A remedy that offers a known word has a second wording for when none is close enough, and one
    that can offer a whole line has one with that line.
    """
    key = f"problem.{name}.fix"
    with_line = f"{key}-line"
    if args.get("sample") and with_line in words:
        return with_line
    blind = f"{key}-blind"
    return blind if args.get("nearest") == "" and blind in words else key


def lead_and_line(remedy: str) -> tuple[str, str | None]:
    """Split a remedy that ends in a line: `Tulis: pillar: {nearest}` says `Tulis`.

    What ends in a full stop is a sentence, and whole.
    """
    found = _LINE.fullmatch(remedy)
    return (found[1], found[2]) if found else (remedy, None)


def example_message(name: str, example: Example | None, words: Catalogue) -> str:
    """What the check says of a problem's wrong example; nothing where no file gives it."""
    if example is None or example.told is None:
        return ""
    return fill(words.words[f"problem.{name}.message"], _told(example, words))


def example_remedy(name: str, example: Example | None, words: Catalogue) -> tuple[str, str | None]:
    """What to do about a problem's wrong example, and the line to paste if there is one.

    Without an example, what depends on the hand-in is left open: `…`.
    """
    told = _told(example, words)
    lead, line = lead_and_line(words.words[fix_key(name, told, words)])
    return fill(lead, told), fill(line, told) if line else None


def _told(example: Example | None, words: Catalogue) -> Mapping[str, str]:
    if example is None or example.told is None:
        return defaultdict(lambda: "…")
    told = spoken(example.told, words)
    return {key: unhidden(value) for key, value in told.items()}
