"""The exhibition's own words: `exhibits/words/<code>.toml` adds a language or replaces words."""

import re
import tomllib
from pathlib import Path

from site_builder.load.characters import refused_character
from site_builder.load.files import entries_of, read_text
from site_builder.model.codes import problem
from site_builder.model.problem import Problem, Span

FOLDER = "exhibits/words"
_NAME = re.compile(r"([a-z]{2,3})\.toml")

Words = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def load_words(root: Path) -> tuple[Words, list[Problem]]:
    """Read all word files, sorted by language; keys sorted."""
    words = []
    problems: list[Problem] = []
    for entry in entries_of(root / FOLDER):
        name = _NAME.fullmatch(entry.name)
        path = f"{FOLDER}/{entry.name}"
        if name:
            pairs, found = _read(root, path)
            words.append((name[1], pairs))
            problems.extend(found)
        elif not entry.name.startswith(".") and entry.suffix != ".md":
            problems.append(problem("file-unexpected", Span(path), (), file=path))
    return tuple(words), problems


def _read(root: Path, path: str) -> tuple[tuple[tuple[str, str], ...], list[Problem]]:
    text, fault = read_text(root, path)
    if text is None:
        return (), [fault] if fault else []
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as broken:
        found = re.search(r"line (\d+), column (\d+)", str(broken))
        span = Span(path, int(found[1]), int(found[2])) if found else Span(path)
        return (), [problem("words-unusable", span)]
    sound = {key: value for key, value in table.items() if _is_words(value)}
    faults = [
        problem("words-form", Span(path, _line_of(key, text)), (), key=key)
        for key in table
        if key not in sound
    ]
    return tuple(sorted(sound.items())), faults


def _is_words(value: object) -> bool:
    return isinstance(value, str) and refused_character(value) is None


def _line_of(key: str, text: str) -> int | None:
    """The line where a key or a table of this name begins, if it is written plainly."""
    found = re.search(rf"^[\s\[\"']*{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else None
