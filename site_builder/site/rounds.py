"""Build without booths that fail alone: a round leaves out what the last one fell over (R17).

A round that comes to its end proves the suspicions of those before it: the site can be built, but
not with these booths. Where a crash names no booth, halves of them are tried until one is found.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from site_builder.model.crash import crash_problem
from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.problem import Problem
from site_builder.site.blame import BoothFailedError, watched
from site_builder.store.errors import MachineFault

ROUNDS = 12
"""If so many rounds fail, it is not the booths."""

_Made = TypeVar("_Made")
_Make = Callable[[Exhibition], _Made]


@dataclass(frozen=True, slots=True)
class Survived(Generic[_Made]):
    """What was made of the booths that do not fail."""

    made: _Made
    problems: tuple[Problem, ...]
    """Of the booths that had to be left out, sorted."""


def without_failing(shown: Exhibition, make: _Make[_Made]) -> Survived[_Made]:
    """Make a site of all booths with which it can be made.

    Args:
        shown: what is to be shown.
        make: makes it, from the beginning, whenever it is called.

    Raises: MachineFault, and whatever `make` raises for which no booth is to blame.
    """
    problems: list[Problem] = []
    for _ in range(ROUNDS - 1):
        found = _failing(shown, make)
        if isinstance(found, Survived):
            told = sorted({*problems, *found.problems}, key=lambda one: one.sort_key)
            return Survived(found.made, tuple(told))
        problems.extend(found)
        shown = _only(shown, _files(shown) - {one.span.file for one in found})
    return Survived(make(shown), tuple(sorted(problems, key=lambda one: one.sort_key)))


def _failing(shown: Exhibition, make: _Make[_Made]) -> Survived[_Made] | tuple[Problem, ...]:
    try:
        return Survived(watched(lambda: make(shown), shown), ())
    except BoothFailedError as fault:
        return fault.problems
    except MachineFault:
        raise
    except Exception as fault:
        file = _by_halves(shown, make)
        if file is None:
            raise
        return (crash_problem(file, fault),)


def _by_halves(shown: Exhibition, make: _Make[_Made]) -> str | None:
    """Find a booth without which all is well, if the booths have to do with it at all."""
    files = sorted(_files(shown))
    if not files or _fails(_only(shown, ()), make):
        return None
    while len(files) > 1:
        half = files[: len(files) // 2]
        files = half if _fails(_only(shown, half), make) else files[len(half) :]
    return files[0]


def _fails(shown: Exhibition, make: _Make[_Made]) -> bool:
    try:
        make(shown)
    except MachineFault:
        raise
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        return True
    return False


def _files(shown: Exhibition) -> set[str]:
    return {booth.file for edition in shown.editions for booth in edition.booths}


def _only(shown: Exhibition, files: Collection[str]) -> Exhibition:
    kept = frozenset(files)

    def of(edition: Edition) -> Edition:
        return replace(edition, booths=tuple(one for one in edition.booths if one.file in kept))

    return replace(shown, editions=tuple(of(one) for one in shown.editions))
