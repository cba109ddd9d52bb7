"""Life of a plan: what carries one out or answers it points at one, and what is due is answered.

See `docs/decisions/0008-what-answers-a-plan.md` for what counts as an answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from site_builder.check.known import Filed
from site_builder.check.scope import Scope
from site_builder.model.nearest import nearest
from site_builder.model.plan_life import due_plans
from site_builder.model.problem import FieldPath, Problem
from site_builder.model.programme import Plan
from site_builder.model.register import slug_of
from site_builder.model.scalars import ID_PATTERN

_REFERENCE = re.compile(rf"([0-9]{{4}}/{ID_PATTERN}/)?{ID_PATTERN}")


@dataclass(frozen=True, slots=True)
class Earlier:
    """The region's own past, as this booth sees it."""

    booths: tuple[Filed, ...]
    whole: bool
    """Whether every earlier booth can be read, so that a plan can be said not to exist."""

    @property
    def plans(self) -> frozenset[str]:
        """Ids of all plans, in faulty ones too."""
        return frozenset(one for booth in self.booths for one in booth.ids("plans"))


@dataclass(slots=True)
class Answers:
    """What this booth says of earlier plans, however faulty the rest of each answer is."""

    carried: set[str] = field(default_factory=set)
    """Plans that an achievement carries out: by `fulfils`, or under the plan's own id."""
    told: dict[str, list[tuple[FieldPath, bool]]] = field(default_factory=dict)
    """Entries of `progress` by plan: their place, and whether they hold a status."""

    def has(self, plan: str, plans: frozenset[str]) -> bool:
        """Whether a plan is answered, even by an answer that misspells its id."""
        if plan in self.carried or any(status for _, status in self.told.get(plan, ())):
            return True
        strange = [own for own in self.told if own not in plans]
        return any(nearest(slug_of(own), plans) == plan for own in strange)


def earlier_of(scope: Scope) -> Earlier:
    """Gather the region's earlier booths."""
    booths = scope.known.earlier(scope.slug, scope.year)
    return Earlier(booths, all(one.whole and one.status is not None for one in booths))


def check_plans(scope: Scope) -> Iterator[Problem]:
    """Judge what a booth says of the plans of earlier editions."""
    earlier = earlier_of(scope)
    answers = _answers(scope)
    for name, key in (("achievements", "fulfils"), ("progress", "plan")):
        for at, raw in scope.raw_items(name):
            value = raw.get(key)
            if isinstance(value, str) and _REFERENCE.fullmatch(value):
                yield from _check_reference(scope, (*at, key), value, earlier)
    yield from _check_progress(scope, answers, earlier)
    yield from _check_due(scope, answers, earlier)


def _answers(scope: Scope) -> Answers:
    answers = Answers()
    for _, raw in scope.raw_items("achievements"):
        for value in (raw.get("fulfils"), raw.get("id")):
            if isinstance(value, str):
                answers.carried.add(own_id(value))
    for at, raw in scope.raw_items("progress"):
        value = raw.get("plan")
        if isinstance(value, str):
            answers.told.setdefault(own_id(value), []).append((at, raw.get("status") is not None))
    return answers


def own_id(reference: str) -> str:
    """The id of a programme that a reference of the same region means."""
    return reference.rpartition("/")[2]


def _check_reference(
    scope: Scope, at: FieldPath, value: str, earlier: Earlier
) -> Iterator[Problem]:
    """A plan is one of the region itself, in an earlier edition that is on show."""
    key, _, own = value.rpartition("/")
    if key:
        own_keys = {booth.key: booth for booth in earlier.booths}
        filed = own_keys.get(key)
        if filed and (own in filed.ids("plans") or not filed.whole):
            return
        other = scope.known.by_key.get(key)
        if filed is None and other and other.slug == scope.slug and not other.whole:
            return
    elif own in earlier.plans or not earlier.whole:
        return
    near = own if own in earlier.plans else nearest(own, earlier.plans) or ""
    if near or earlier.whole or key:
        yield scope.at_value("plan-unknown", at, field=at[-1], value=value, nearest=near)


def _check_progress(scope: Scope, answers: Answers, earlier: Earlier) -> Iterator[Problem]:
    """Each plan is answered once, and the answer agrees with the achievements."""
    raw = dict(scope.raw_items("progress"))
    for plan, entries in answers.told.items():
        first, *others = (at for at, _ in entries)
        for at in others:
            line = scope.parsed.places.of_value((*first, "plan")).line
            yield scope.at_value("plan-answered-twice", (*at, "plan"), plan=plan, line=line)
        if plan not in answers.carried or plan not in earlier.plans:
            continue
        for at, _ in entries:
            status = raw[at].get("status")
            if isinstance(status, str) and status in {"running", "late", "dropped"}:
                yield scope.at_value(
                    "progress-contradicts", (*at, "status"), value=status, plan=plan
                )


def _check_due(scope: Scope, answers: Answers, earlier: Earlier) -> Iterator[Problem]:
    """A ready booth answers every plan that is due."""
    status = scope.raw("status")
    edition = scope.edition_says("status")
    if status not in {None, "ready"} or edition not in {"draft", "open"}:
        return
    if scope.raw("withdrawn") is not None or scope.may_hide(()):
        return
    for life in due_plans(scope.exhibition, scope.code, scope.year):
        if not answers.has(life.plan.id, earlier.plans):
            yield _unanswered(scope, answers, life.plan)


def _unanswered(scope: Scope, answers: Answers, plan: Plan) -> Problem:
    """Ask at the entry that waits for its status, else at the list, with the line to write."""
    waiting = answers.told.get(plan.id)
    values = {"plan": plan.id, "target": plan.target_year, "year": scope.year}
    if waiting:
        at: FieldPath = (*waiting[0][0], "plan")
        return scope.at_value("plan-unanswered", at, **values, line="status: running")
    entry = f"{{plan: {plan.id}, status: running}}"
    listed = isinstance(scope.raw("progress"), list) and scope.raw("progress")
    line = f"- {entry}" if listed else f"progress: [{entry}]"
    return scope.at_key("plan-unanswered", ("progress",), **values, line=line)
