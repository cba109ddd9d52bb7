"""exhibition.yml: read first, because its first language is that of every plain text.

What the rest of loading needs of it is taken field by field, so that a fault elsewhere in the file
changes neither the language of texts, nor a limit, nor the register. Imports: model.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from site_builder.load.fields import parse_fields
from site_builder.load.files import read_text
from site_builder.load.recovery import recover
from site_builder.model.codes import problem
from site_builder.model.exhibition import ExhibitionFile, Limits
from site_builder.model.loaded import Parsed
from site_builder.model.problem import Problem, Span
from site_builder.model.text import DEFAULT_FIRST_LANGUAGE

PATH = "exhibits/exhibition.yml"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SIZE = re.compile(r"[1-9][0-9]{0,4}")


@dataclass(frozen=True, slots=True)
class Settings:
    """What other files are read by; the defaults where exhibition.yml does not say."""

    first_language: str = DEFAULT_FIRST_LANGUAGE
    photo_mb: int = Limits().photo_mb
    register: str | None = None
    """Path of an own register from `exhibits/`."""


def first_language_of(root: Path) -> str | None:
    """Peek at the first language; nothing if the file does not say."""
    text, _ = read_text(root, PATH)
    return _first_language(recover(text, PATH, ExhibitionFile).tree.root) if text else None


def _first_language(tree: object) -> str | None:
    languages = tree.get("languages") if isinstance(tree, dict) else None
    first = languages[0] if isinstance(languages, list) and languages else None
    return str(first) if isinstance(first, str) and _LANGUAGE.fullmatch(first) else None


def load_exhibition(root: Path) -> tuple[Parsed[ExhibitionFile] | None, list[Problem], str]:
    """Read exhibition.yml."""
    text, fault = read_text(root, PATH)
    if fault is not None and fault.name == "file-missing":
        return None, [problem("exhibition-missing", Span(PATH))], ""
    if text is None:
        return None, [fault] if fault else [], ""
    read = recover(text, PATH, ExhibitionFile)
    first = _first_language(read.tree.root) or DEFAULT_FIRST_LANGUAGE
    parsed, problems = parse_fields(ExhibitionFile, read, first)
    return parsed, problems, text


def settings_of(parsed: Parsed[ExhibitionFile] | None) -> Settings:
    """Take what other files are read by, from a faulty file as far as it is readable."""
    if parsed is None or not isinstance(parsed.tree, dict):
        return Settings()
    register = parsed.tree.get("register")
    return Settings(
        _first_language(parsed.tree) or DEFAULT_FIRST_LANGUAGE,
        _photo_mb(parsed),
        str(register) if isinstance(register, str) else None,
    )


def _photo_mb(parsed: Parsed[ExhibitionFile]) -> int:
    sound = parsed.sound.get(("limits",))
    if isinstance(sound, Limits):
        return sound.photo_mb
    raw = parsed.tree.get("limits") if isinstance(parsed.tree, dict) else None
    typed = raw.get("photo_mb") if isinstance(raw, dict) else None
    sized = isinstance(typed, str) and _SIZE.fullmatch(typed)
    return int(typed) if isinstance(typed, str) and sized else Limits().photo_mb
