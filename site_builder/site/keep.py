"""Which problems block a build, and which booths are left out because of theirs (R17).

What is a draft is in work: its problems are told by `check`, and block nothing, as it is not shown.
"""

from collections.abc import Iterable
from dataclasses import replace

from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem, Severity


def blocking(
    loaded: Loaded, problems: Iterable[Problem], years: frozenset[int]
) -> tuple[Problem, ...]:
    """Errors of what is to be shown, in their order.

    Args:
        loaded: all of `exhibits/`.
        problems: of `check`.
        years: editions that are asked for by year, and shown even as drafts.
    """
    drafts = _drafts(loaded, years)
    return tuple(
        one
        for one in problems
        if one.severity is Severity.ERROR and not one.span.file.startswith(drafts)
    )


def _drafts(loaded: Loaded, years: frozenset[int]) -> tuple[str, ...]:
    """Folders of draft booths and of draft editions, as far as their files can be read."""
    named = [
        file
        for file, parsed in loaded.parsed.items()
        if isinstance(parsed.tree, dict) and parsed.tree.get("status") == "draft"
    ]
    asked_for = {f"exhibits/{year}/edition.yml" for year in years}
    return tuple(f"{file.rpartition('/')[0]}/" for file in named if file not in asked_for)


def keep_going(
    loaded: Loaded, errors: Iterable[Problem]
) -> tuple[Exhibition | None, tuple[str, ...]]:
    """Give the exhibition without faulty booths, and the files that were left out, sorted."""
    faulty = {one.span.file for one in errors}
    left_out = tuple(sorted(file for file in faulty if file.endswith("/booth.yml")))
    if loaded.exhibition is None:
        return None, left_out
    editions = tuple(_without(edition, faulty) for edition in loaded.exhibition.editions)
    return replace(loaded.exhibition, editions=editions), left_out


def _without(edition: Edition, faulty: set[str]) -> Edition:
    booths = tuple(booth for booth in edition.booths if booth.file not in faulty)
    return replace(edition, booths=booths)
