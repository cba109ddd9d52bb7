"""One hand-in from its file to its values: read, parse, recover, validate."""

from pathlib import Path
from typing import TypeVar

from site_builder.load.fields import parse_fields, parse_sound
from site_builder.load.files import read_text
from site_builder.load.kept import KeptValues, late_places
from site_builder.load.recovery import recover
from site_builder.model.declare import HandIn
from site_builder.model.loaded import Parsed
from site_builder.model.problem import Problem

_File = TypeVar("_File", bound=HandIn)


def load_hand_in(
    root: Path, path: str, model: type[_File], first_language: str
) -> tuple[Parsed[_File] | None, list[Problem], str]:
    """Read one hand-in.

    Returns its values and places (nothing if it cannot be opened), its problems, and its text.
    """
    text, fault = read_text(root, path)
    if text is None:
        return None, [fault] if fault else [], ""
    parsed, problems = parse_fields(model, recover(text, path, model), first_language)
    return parsed, problems, text


def load_known(
    root: Path, path: str, model: type[_File], by: tuple[str, KeptValues]
) -> tuple[Parsed[_File] | None, list[Problem], str]:
    """Read one hand-in, without parsing it where its raw values are known.

    Args:
        root: the project's folder.
        path: POSIX path of the file from there.
        model: what it is.
        by: the exhibition's first language, and what is known.
    """
    first_language, kept = by
    text, fault = read_text(root, path)
    if text is None:
        return None, [fault] if fault else [], ""
    values = kept.get(text)
    if values is not None:
        sound = parse_sound(model, values, late_places(text, path), first_language)
        if sound is not None:
            return sound, [], text
    parsed, problems = parse_fields(model, recover(text, path, model), first_language)
    if not problems:
        kept.keep(text, parsed.tree)
    return parsed, problems, text
