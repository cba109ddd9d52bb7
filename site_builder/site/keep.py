"""Which booths are left out because of their own errors (`--keep-going`, R17)."""

from collections.abc import Iterable
from dataclasses import replace

from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem, Severity


def keep_going(
    loaded: Loaded, problems: Iterable[Problem]
) -> tuple[Exhibition | None, tuple[str, ...]]:
    """Give the exhibition without faulty booths, and the files that were left out, sorted."""
    faulty = {one.span.file for one in problems if one.severity is Severity.ERROR}
    left_out = tuple(sorted(file for file in faulty if file.endswith("/booth.yml")))
    if loaded.exhibition is None:
        return None, left_out
    editions = tuple(_without(edition, faulty) for edition in loaded.exhibition.editions)
    return replace(loaded.exhibition, editions=editions), left_out


def _without(edition: Edition, faulty: set[str]) -> Edition:
    booths = tuple(booth for booth in edition.booths if booth.file not in faulty)
    return replace(edition, booths=booths)
