"""exhibition.yml: read first, because its first language is that of every plain text."""

from pathlib import Path

from site_builder.load.files import read_text
from site_builder.load.hand_in import load_hand_in
from site_builder.load.recovery import recover
from site_builder.model.codes import problem
from site_builder.model.exhibition import ExhibitionFile
from site_builder.model.loaded import Parsed
from site_builder.model.problem import Problem, Span
from site_builder.model.text import DEFAULT_FIRST_LANGUAGE

PATH = "exhibits/exhibition.yml"


def first_language_of(root: Path) -> str | None:
    """Peek at the first language; nothing if the file does not say."""
    text, _ = read_text(root, PATH)
    tree = recover(text, PATH).tree.root if text else None
    languages = tree.get("languages") if isinstance(tree, dict) else None
    first = languages[0] if isinstance(languages, list) and languages else None
    return str(first) if isinstance(first, str) else None


def load_exhibition(root: Path) -> tuple[Parsed[ExhibitionFile] | None, list[Problem], str]:
    """Read exhibition.yml."""
    first = first_language_of(root) or DEFAULT_FIRST_LANGUAGE
    parsed, problems, text = load_hand_in(root, PATH, ExhibitionFile, first)
    if any(one.name == "file-missing" for one in problems):
        problems = [problem("exhibition-missing", Span(PATH))]
    return parsed, problems, text
