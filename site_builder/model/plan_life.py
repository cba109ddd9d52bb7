"""The life of a plan over the editions: said, moved, answered or not heard from; from data alone.

A plan is its region and its programme id. Editions count unless they are drafts; booths count
unless they are drafts or withdrawn. Rules, rollover and pages all ask here, so that no two of them
tell the life of a plan differently. Decision 0015.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from site_builder.model.booth import Progress
from site_builder.model.exhibits import Booth, Edition, Exhibition
from site_builder.model.programme import Achievement, Plan
from site_builder.model.register import Region

Status = Literal["running", "done", "late", "dropped", "no_word"]
Kind = Literal["planned", "moved", "running", "done", "late", "dropped", "no_word"]

STATUSES: tuple[Status, ...] = ("running", "done", "late", "dropped", "no_word")


@dataclass(frozen=True, slots=True)
class Step:
    """One dated word on a plan, or the closing of an edition without one (`no_word`)."""

    year: int
    """Year of the edition in which it was said, or should have been."""
    kind: Kind
    target_year: int
    """The target as this edition knew it."""
    booth: Booth | None = None
    """Where it was said; nothing for `no_word` of a region without a booth."""
    answer: Progress | None = None
    achievement: Achievement | None = None
    """The achievement that carries the plan out."""

    @property
    def evidence(self) -> tuple[str, ...]:
        """Links that show it, each once: the answer's evidence, then the achievement's sources."""
        links = [self.answer.evidence] if self.answer and self.answer.evidence else []
        links += self.achievement.sources if self.achievement else ()
        return tuple(dict.fromkeys(links))


@dataclass(frozen=True, slots=True)
class PlanLife:
    """A plan and what became of it."""

    plan: Plan
    """As its newest listing tells it."""
    booth: Booth
    """The booth of the newest listing."""
    status: Status
    due: bool
    """Whether the target year has come with one of the editions."""
    awaited: bool
    """Due, and no edition in which it was due has yet answered it or closed: nobody is late."""
    sample: bool
    """Whether no official hand-in ever listed or answered it; such a plan is never judged."""
    steps: tuple[Step, ...]
    """By year; the first one is its first listing."""

    @property
    def region(self) -> Region:
        """Whose plan it is."""
        return self.booth.region

    @property
    def key(self) -> tuple[str, str]:
        """Region code and programme id."""
        return (self.booth.region.code, self.plan.id)

    @property
    def ended(self) -> bool:
        """Done or dropped: nobody asks for it any more."""
        return self.status in {"done", "dropped"}

    @property
    def judged(self) -> bool:
        """Whether it counts in a record: carried out, or due and no longer awaited."""
        return not self.sample and (self.status == "done" or (self.due and not self.awaited))

    @property
    def latest(self) -> Step:
        """The step that gave the plan its status: of several alike the first, if it is done."""
        same = [step for step in self.steps if step.kind == self.status] or [self.steps[-1]]
        return same[0] if self.status == "done" else same[-1]


def plan_lives(exhibition: Exhibition) -> tuple[PlanLife, ...]:
    """The life of every plan, by region code, then in the order of first listing."""
    return lives_over(counted(exhibition.editions))


def shown_lives(exhibition: Exhibition) -> tuple[PlanLife, ...]:
    """The life of every plan over all editions that an exhibition shows, worked out once."""
    found = exhibition.kept.get("lives")
    if not isinstance(found, tuple):
        found = lives_over(exhibition.editions)
        exhibition.kept["lives"] = found
    return found


def due_plans(exhibition: Exhibition, region_code: str, year: int) -> tuple[PlanLife, ...]:
    """Plans that a booth of this region must answer in the edition of `year`.

    Those of earlier editions, due by then, neither done nor dropped before. Listing one again is
    no answer.
    """
    earlier = open_plans(exhibition, region_code, year)
    return tuple(life for life in earlier if life.plan.target_year <= year)


def open_plans(exhibition: Exhibition, region_code: str, year: int) -> tuple[PlanLife, ...]:
    """Plans of a region's earlier editions that were neither done nor dropped before `year`."""
    earlier = [one for one in counted(exhibition.editions) if one.year < year]
    return tuple(life for life in lives_of_region(earlier, region_code) if not life.ended)


def counted(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """Editions that are not drafts, by year."""
    return tuple(one for one in editions if one.hand_in.status != "draft")


def lives_over(editions: Sequence[Edition]) -> tuple[PlanLife, ...]:
    """The life of every plan over just these editions (by year), whatever their status."""
    codes = sorted({booth.region.code for one in editions for booth in one.open_booths})
    return tuple(life for code in codes for life in lives_of_region(editions, code))


def lives_of_region(editions: Sequence[Edition], region_code: str) -> tuple[PlanLife, ...]:
    """The lives of one region's plans over just these editions, in the order of first listing."""
    booths = [booth for one in editions if (booth := one.booth_of(region_code))]
    ids = dict.fromkeys(plan.id for booth in booths for plan in booth.hand_in.plans)
    return tuple(_life(editions, booths, plan_id) for plan_id in ids)


def own_programme(reference: str, booth: Booth) -> str | None:
    """The id that a reference names within the booth's own region, or nothing."""
    if "/" not in reference:
        return reference
    _, slug, programme = reference.split("/")
    return programme if slug == booth.slug else None


def _life(editions: Sequence[Edition], booths: Sequence[Booth], plan_id: str) -> PlanLife:
    by_year = {booth.year: booth for booth in booths}
    steps: list[Step] = []
    status: Status = "running"
    target = 0
    for edition in editions:
        booth = by_year.get(edition.year)
        listed = _listed(booth, plan_id)
        if not steps and listed is None:
            continue
        announced = bool(steps)
        if listed and listed.target_year != target:
            target = listed.target_year
            steps.append(Step(edition.year, "moved" if announced else "planned", target, booth))
            status = _taken_up(status) if target > edition.year else status
        answer = _answered(booth, plan_id, target) if announced else None
        if answer is not None:
            if status != "done" or _shows_more(steps, answer):
                steps.append(answer)
            status = _after(status, answer.kind)
        elif announced and status in {"running", "late"} and _silent(edition, booths, target):
            steps.append(Step(edition.year, "no_word", target, booth))
            status = "no_word"
    return _told(editions, booths, plan_id, (status, tuple(steps)))


def _told(
    editions: Sequence[Edition],
    booths: Sequence[Booth],
    plan_id: str,
    told: tuple[Status, tuple[Step, ...]],
) -> PlanLife:
    status, steps = told
    listing = [booth for booth in booths if _listed(booth, plan_id)]
    plan = _listed(listing[-1], plan_id)
    if plan is None:
        raise ValueError(plan_id)
    due = plan.target_year <= editions[-1].year
    answered_when_due = any(
        step.answer or step.achievement for step in steps if step.year >= plan.target_year
    )
    words = [*listing, *(step.booth for step in steps if step.answer or step.achievement)]
    return PlanLife(
        plan=plan,
        booth=listing[-1],
        status=status,
        due=due,
        awaited=due and status == "running" and not answered_when_due,
        sample=all(booth.hand_in.provenance == "sample" for booth in words if booth),
        steps=steps,
    )


def _listed(booth: Booth | None, plan_id: str) -> Plan | None:
    plans = booth.hand_in.plans if booth else ()
    return next((one for one in plans if one.id == plan_id), None)


def _answered(booth: Booth | None, plan_id: str, target: int) -> Step | None:
    """What the booth says became of the plan; an achievement outweighs a differing answer."""
    if booth is None:
        return None
    hand_in = booth.hand_in
    answer = next(
        (one for one in hand_in.progress if one.status and _names(one.plan, booth, plan_id)), None
    )
    achievement = next(
        (
            one
            for one in hand_in.achievements
            if one.id == plan_id or (one.fulfils and _names(one.fulfils, booth, plan_id))
        ),
        None,
    )
    if achievement is None and (answer is None or answer.status is None):
        return None
    kind: Kind = "done" if achievement or answer is None or not answer.status else answer.status
    return Step(booth.year, kind, target, booth, answer, achievement)


def _names(reference: str, booth: Booth, plan_id: str) -> bool:
    return own_programme(reference, booth) == plan_id


def _shows_more(steps: Sequence[Step], answer: Step) -> bool:
    """Whether an answer names the achievement that a plan called done before had yet to name."""
    return answer.achievement is not None and not any(step.achievement for step in steps)


def _taken_up(status: Status) -> Status:
    """A new target still to come takes up what was silent or dropped; it answers nothing else."""
    return "running" if status in {"no_word", "dropped"} else status


def _after(status: Status, kind: Kind) -> Status:
    """The newest word holds, but what was carried out stays so."""
    if status == "done" or kind in {"planned", "moved"}:
        return status
    return next(one for one in STATUSES if one == kind)


def _silent(edition: Edition, booths: Sequence[Booth], target: int) -> bool:
    """Whether an edition closed without the word that was due, or without the region for good."""
    if edition.hand_in.status != "closed":
        return False
    return target <= edition.year or all(booth.year < edition.year for booth in booths)
