"""Judge all hand-ins: what loading found and every rule, as one sorted list without doubles."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from site_builder.check.known import known_from
from site_builder.check.rules.closed import check_closed
from site_builder.check.rules.editions import check_awards, check_days, check_reviews, check_tours
from site_builder.check.rules.exhibition import check_exhibition, check_theme
from site_builder.check.rules.identity import (
    check_edition_identity,
    check_identity,
    check_partners,
)
from site_builder.check.rules.indicators import check_indicators, check_sources
from site_builder.check.rules.other_region import check_other_region
from site_builder.check.rules.photo_files import check_photo_files
from site_builder.check.rules.photo_words import check_photo_words
from site_builder.check.rules.photos import check_photos
from site_builder.check.rules.plans import check_plans
from site_builder.check.rules.programmes import check_programmes
from site_builder.check.rules.references import check_references
from site_builder.check.rules.samples import check_samples
from site_builder.check.rules.texts import check_texts
from site_builder.check.scope import Scope
from site_builder.model.crash import crash_problem
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem, Severity

BOOTH_FILE = "booth.yml"

Rule = Callable[[Scope], Iterable[Problem]]

BOOTH_RULES: tuple[Rule, ...] = (
    check_identity,
    check_partners,
    check_programmes,
    check_indicators,
    check_sources,
    check_plans,
    check_references,
    check_photos,
    check_photo_files,
    check_photo_words,
    check_texts,
    check_samples,
    check_other_region,
)
EDITION_RULES: tuple[Rule, ...] = (
    check_edition_identity,
    check_days,
    check_awards,
    check_tours,
    check_reviews,
    check_theme,
    check_texts,
    check_closed,
)
EXHIBITION_RULES: tuple[Rule, ...] = (check_exhibition, check_theme, check_texts)


_TELLS_MORE = {"pillar-unknown", "icon-unknown", "photo-unknown"}
"""Problems of a value that is no id at all, with the id that was meant: one mistake, told once."""


def check(loaded: Loaded, today: date | None = None) -> tuple[Problem, ...]:
    """Give every problem of the exhibits, sorted by place, then severity and code.

    Args:
        loaded: all of `exhibits/`.
        today: the day by which awards are announced.
    """
    judged = set(_judged(loaded, today))
    outdone = {(one.span.file, one.at) for one in judged if one.name in _TELLS_MORE}
    found = judged.union(
        one
        for one in loaded.problems
        if one.name != "id-form" or (one.span.file, one.at) not in outdone
    )
    return tuple(sorted(found, key=lambda one: one.sort_key))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems blocks."""
    return any(one.severity is Severity.ERROR for one in problems)


def _judged(loaded: Loaded, today: date | None) -> Iterator[Problem]:
    if loaded.exhibition is None:
        return
    known = known_from(loaded, loaded.exhibition)
    for file, parsed in loaded.parsed.items():
        if not isinstance(parsed.tree, Mapping):
            continue  # an empty file lacks everything: that is one fault, and told
        scope = Scope(file, parsed, loaded, loaded.exhibition, known, today)
        try:
            for rule in _rules_for(file):
                yield from rule(scope)
        except Exception as fault:  # a rule that fails at one booth still judges all others
            if not file.endswith(f"/{BOOTH_FILE}"):
                raise
            yield crash_problem(file, fault)


def _rules_for(file: str) -> tuple[Rule, ...]:
    name = file.rpartition("/")[2]
    if name == BOOTH_FILE:
        return BOOTH_RULES
    return EDITION_RULES if name == "edition.yml" else EXHIBITION_RULES
