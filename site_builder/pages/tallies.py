"""Counts of programmes by anything: how many are achievements, how many plans. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from site_builder.model.exhibits import Edition
from site_builder.model.programme import Achievement
from site_builder.model.ties import Told


@dataclass(frozen=True, slots=True)
class Tally:
    """So many achievements and plans."""

    done: int = 0
    planned: int = 0

    @property
    def all(self) -> int:
        """Both together."""
        return self.done + self.planned


NOTHING = Tally()


def tallies(
    told: Iterable[Told], keys: Callable[[Told], Iterable[str]], known: Iterable[str] = ()
) -> dict[str, Tally]:
    """Count programmes by key: the known keys first, in their order, others as they are met.

    Args:
        told: the programmes.
        keys: what a programme is counted under, once for each key given.
        known: keys that are listed even if nothing is counted under them.
    """
    found = {key: [0, 0] for key in known}
    for one in told:
        planned = not isinstance(one.one, Achievement)
        for key in keys(one):
            found.setdefault(key, [0, 0])[planned] += 1
    return {key: Tally(*counts) for key, counts in found.items()}


def tally(told: Iterable[Told]) -> Tally:
    """Count programmes."""
    return tallies(told, lambda _: ("",)).get("", NOTHING)


def told_in(edition: Edition) -> list[Told]:
    """The programmes as one edition tells them, by region code, in the order of the hand-ins."""
    return [Told(booth, one) for booth in edition.open_booths for one in booth.hand_in.programmes]


def year_of(told: Told) -> int:
    """The year an achievement was reached, or a plan is to be."""
    one = told.one
    return one.year if isinstance(one, Achievement) else one.target_year
