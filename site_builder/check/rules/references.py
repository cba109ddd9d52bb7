"""References: plans of earlier editions, programmes elsewhere, photos of the booth, languages."""

from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.model.booth import Progress
from site_builder.model.exhibits import Booth
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem
from site_builder.model.programme import Achievement
from site_builder.model.text import Text


def earlier_booths(scope: Scope) -> list[Booth]:
    """Booths of the same region in earlier editions that are not drafts, oldest first."""
    code = scope.raw("region")
    return [
        booth
        for edition in scope.exhibition.editions
        if edition.year < scope.year and edition.hand_in.status != "draft"
        for booth in edition.booths
        if booth.region.code == code
    ]


def check_references(scope: Scope) -> Iterator[Problem]:
    """Judge every reference to a programme."""
    plans = {one.id for booth in earlier_booths(scope) for one in booth.hand_in.plans}
    fulfilled = {}
    for at, one in scope.programmes():
        if isinstance(one, Achievement) and one.fulfils:
            own = one.fulfils.rpartition("/")[2]
            fulfilled[own] = at
            yield from _check_plan(scope, (*at, "fulfils"), one.fulfils, plans)
        if one.inspired_by and not _exists(scope, one.inspired_by):
            value = one.inspired_by
            yield scope.at_value("programme-unknown", (*at, "inspired_by"), value=value)
    answered = set(fulfilled) | _raw_answers(scope)
    for at, answer in scope.parts("progress", Progress):
        own = answer.plan.rpartition("/")[2]
        yield from _check_plan(scope, (*at, "plan"), answer.plan, plans)
        if answer.status:
            answered.add(own)
        if own in fulfilled and answer.status not in {None, "done"}:
            yield scope.at_value(
                "progress-contradicts", (*at, "status"), value=answer.status, plan=own
            )
    yield from _check_due(scope, answered)


def _raw_answers(scope: Scope) -> set[str]:
    """Plans that the file speaks of at all, however faulty the answer is otherwise."""
    answers = [raw.get("plan") for _, raw in scope.raw_items("progress") if raw.get("status")]
    answers += [raw.get("fulfils") for _, raw in scope.raw_items("achievements")]
    return {one.rpartition("/")[2] for one in answers if isinstance(one, str)}


def _check_plan(scope: Scope, at: FieldPath, value: str, plans: set[str]) -> Iterator[Problem]:
    own = value.rpartition("/")[2]
    if own not in plans:
        near = nearest(own, plans) or ""
        yield scope.at_value("plan-unknown", at, value=value, nearest=near)


def _check_due(scope: Scope, answered: set[str]) -> Iterator[Problem]:
    """A ready booth answers every plan that is due (design: life of a plan)."""
    edition = scope.exhibition.edition_of(scope.year)
    if edition is None or edition.hand_in.status == "closed":
        return
    if scope.raw("status") not in {None, "ready"} or not isinstance(scope.raw("region"), str):
        return
    due = {}
    own_plans = {one.id for _, one in scope.programmes() if not isinstance(one, Achievement)}
    closed = set(answered)
    for booth in earlier_booths(scope):
        closed.update(
            answer.plan.rpartition("/")[2]
            for answer in booth.hand_in.progress
            if answer.status in {"done", "dropped"}
        )
        for plan in booth.hand_in.plans:
            due[plan.id] = plan.target_year
    for plan_id, target in due.items():
        if target <= scope.year and plan_id not in closed and plan_id not in own_plans:
            yield scope.at_key(
                "plan-unanswered", ("progress",), plan=plan_id, target=target, year=scope.year
            )


def _exists(scope: Scope, reference: str) -> bool:
    parts = reference.split("/")
    booths = [
        booth
        for edition in scope.exhibition.editions
        for booth in (*edition.booths, *edition.drafts)
    ]
    if len(parts) == 1:
        own = [booth for booth in booths if booth.region.code == scope.raw("region")]
        known = {one.id for booth in own for one in booth.hand_in.programmes}
        return reference in known or reference in {one.id for _, one in scope.programmes()}
    key, _, programme = reference.rpartition("/")
    found = next((booth for booth in booths if booth.key == key), None)
    return found is not None and programme in {one.id for one in found.hand_in.programmes}


def check_languages(scope: Scope) -> Iterator[Problem]:
    """A text may be given in the exhibition's languages only."""
    languages = scope.exhibition.languages
    parts = dict(scope.parsed.sound)
    if scope.parsed.whole is not None:
        parts[()] = scope.parsed.whole
    for at, part in parts.items():
        for name, info in type(part).model_fields.items():
            text = getattr(part, name)
            for lang in text.languages if isinstance(text, Text) else ():
                if lang not in languages:
                    where = (*at, info.alias or name, lang)
                    known = ", ".join(languages)
                    yield scope.at_key("language-unknown", where, value=lang, known=known)
