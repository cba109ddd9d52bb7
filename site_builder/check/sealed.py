"""Judge a sealed file against the exhibition: its edition, its awards, its winners."""

from collections.abc import Iterator, Mapping

from site_builder.check.known import known_from
from site_builder.check.rules.editions import check_winner
from site_builder.check.rules.texts import check_texts
from site_builder.check.scope import Scope
from site_builder.model.declare import HandIn
from site_builder.model.exhibits import Exhibition
from site_builder.model.loaded import Loaded, Parsed
from site_builder.model.nearest import nearest
from site_builder.model.problem import Problem
from site_builder.model.scalars import Plain


def check_sealed(
    loaded: Loaded, exhibition: Exhibition, parsed: Parsed[HandIn]
) -> tuple[Problem, ...]:
    """Give every problem of a sealed file that loading did not find, sorted by place."""
    tree = parsed.tree if isinstance(parsed.tree, Mapping) else {}
    year = tree.get("year")
    if not isinstance(year, Plain) or not year.isdecimal():
        return ()  # told by the model
    file = f"exhibits/{year}/edition.yml"  # the rules judge it as a part of its edition
    scope = Scope(file, parsed, loaded, exhibition, known_from(loaded, exhibition))
    found = {*_judged(scope), *check_texts(scope)}
    return tuple(sorted(found, key=lambda one: one.sort_key))


def _judged(scope: Scope) -> Iterator[Problem]:
    edition = scope.exhibition.edition_of(scope.year)
    if edition is None:
        known = ", ".join(str(one.year) for one in scope.exhibition.editions)
        yield scope.at_value("sealed-edition-unknown", ("year",), value=scope.year, known=known)
        return
    ids = [award.id for award in edition.hand_in.awards]
    seen: set[str] = set()
    for at, raw in scope.raw_items("awards"):
        own = raw.get("id")
        if isinstance(own, str) and own not in ids:
            near = nearest(own, ids) or ""
            yield scope.at_value("sealed-award-unknown", (*at, "id"), value=own, nearest=near)
        elif isinstance(own, str) and own in seen:
            yield scope.at_value("id-doubled", (*at, "id"), id=own, line="")
        seen.add(str(own))
        winners = raw.get("winners")
        for index, winner in enumerate(winners if isinstance(winners, list) else []):
            if isinstance(winner, Mapping):
                yield from check_winner(scope, (*at, "winners", index), winner)
