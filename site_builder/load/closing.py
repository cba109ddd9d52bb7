"""closed.json of an edition: the record of its closing, if it was closed by `pameran close`."""

from pathlib import Path

from pydantic import ValidationError

from site_builder.load.files import read_regular
from site_builder.model.closing import FILE, Closing
from site_builder.model.codes import problem
from site_builder.model.problem import Problem, Span

_MOST = 8_000_000
"""Bytes: ten times what an edition of 1,500 booths in two languages needs."""


def load_closing(root: Path, year: int) -> tuple[Closing | None, Problem | None]:
    """Read the record of an edition's closing; a missing one is no problem, a broken one is."""
    path = f"exhibits/{year}/{FILE}"
    opened = read_regular(root, path, _MOST)
    if opened.content is None:
        missing = opened.problem is not None and opened.problem.name == "file-missing"
        return None, None if missing else _unusable(path, year)
    try:
        closing = Closing.model_validate_json(opened.content)
    except ValidationError:
        return None, _unusable(path, year)
    return (closing, None) if closing.year == year else (None, _unusable(path, year))


def _unusable(path: str, year: int) -> Problem:
    return problem("closing-unusable", Span(path), file=path, year=year)
