"""The exhibition's own words: `exhibits/words/<code>.toml` adds a language or replaces words."""

import re
import tomllib
from pathlib import Path

from site_builder.load.files import entries_of, read_text
from site_builder.model.codes import problem
from site_builder.model.problem import Problem, Span

FOLDER = "exhibits/words"
_NAME = re.compile(r"([a-z]{2,3})\.toml")

Words = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def load_words(root: Path) -> tuple[Words, list[Problem]]:
    """Read all word files, sorted by language; keys sorted."""
    folder = root / FOLDER
    words = []
    problems: list[Problem] = []
    for entry in entries_of(folder):
        name = _NAME.fullmatch(entry.name)
        path = f"{FOLDER}/{entry.name}"
        if not name:
            continue
        text, fault = read_text(root, path)
        if fault:
            problems.append(fault)
        try:
            table = tomllib.loads(text or "")
        except (tomllib.TOMLDecodeError, RecursionError) as broken:
            found = re.search(r"line (\d+), column (\d+)", str(broken))
            span = Span(path, int(found[1]), int(found[2])) if found else Span(path)
            problems.append(problem("words-unusable", span))
            continue
        pairs = {key: value for key, value in table.items() if isinstance(value, str)}
        words.append((name[1], tuple(sorted(pairs.items()))))
    return tuple(words), problems
