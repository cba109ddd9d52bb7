"""A text that speaks of another region and never of its own: most likely copied from its booth."""

from collections.abc import Iterator

from site_builder.check.names import named_in, words_of
from site_builder.check.scope import Scope
from site_builder.check.texts import said_at
from site_builder.model.problem import Problem

_FIELDS = ("tagline", "summary", "vision")
"""Texts about the region itself; elsewhere neighbours and partners are named rightly."""


def check_other_region(scope: Scope) -> Iterator[Problem]:
    """Judge the texts in which a region speaks of itself."""
    own = scope.exhibition.register.regions.get(scope.code)
    if own is None:
        return
    short = words_of(own.short_name)
    for name in _FIELDS:
        for said in said_at(scope.raw(name), (name,), rich=False):
            words = words_of(said.words)
            if any(words[at : at + len(short)] == short for at in range(len(words))):
                continue
            other = named_in(words, scope.known.names)
            if other is not None:
                values = {"field": said.field, "other": other.name, "name": own.name}
                yield scope.at_value("region-other-named", said.at, **values)
