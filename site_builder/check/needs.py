"""What each criterion of completeness asks of a booth, one need at a time.

A need that is not met names the action that meets it; one without an action waits for another.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.exhibits import Booth, Exhibition
from site_builder.model.plan_life import due_plans, own_programme
from site_builder.model.programme import Indicator
from site_builder.model.score import PHOTOS_GOOD, Action
from site_builder.model.text import Text


@dataclass(frozen=True, slots=True)
class Need:
    """One thing a complete booth has."""

    met: bool
    action: Action | None = None


def _do(name: str, /, **args: str | Text) -> Action:
    return Action(name, tuple(sorted(args.items())))


def _headline(exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    for field in ("tagline", "summary"):
        text: Text = getattr(booth.hand_in, field)
        for lang in exhibition.languages:
            yield Need(lang in text.languages, _do("headline", field=field, language=lang))


def _translated(exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    for one in booth.hand_in.programmes:
        for lang in exhibition.languages:
            said = lang in one.title.languages and lang in one.description.languages
            yield Need(said, _do("translated", title=one.title, language=lang))


def _vision(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    yield Need(booth.hand_in.vision is not None, _do("vision"))


def _context(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    yield Need(bool(booth.hand_in.challenges), _do("challenges"))
    yield Need(bool(booth.hand_in.potentials), _do("potentials"))


def _pillars(exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    filled = {one.pillar for one in booth.hand_in.programmes}
    for pillar in exhibition.hand_in.pillars:
        yield Need(pillar.id in filled, _do("pillars", pillar=pillar.name))


def _indicators(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    for one in booth.hand_in.programmes:
        told = any(_told(indicator) for indicator in one.indicators)
        name = "baseline" if one.indicators else "indicators"
        yield Need(told, _do(name, title=one.title))


def _told(indicator: Indicator) -> bool:
    """Whether an indicator says where it began and where it stands or goes."""
    return indicator.baseline is not None and bool(indicator.result or indicator.target)


def _figures_sourced(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    indicators = [one for programme in booth.hand_in.programmes for one in programme.indicators]
    for one in indicators:
        yield Need(one.source is not None, _do("figures-sourced", indicator=one.name))
    if not indicators:
        yield Need(met=False)


def _photos(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    count = sum(not photo.declared.decorative for photo in booth.photos)
    for wanted in range(PHOTOS_GOOD):
        action = _do("photos", count=str(count), most=str(PHOTOS_GOOD))
        yield Need(count > wanted, action)


def _alt(exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    shown = [photo.declared for photo in booth.photos if not photo.declared.decorative]
    for photo in shown:
        for lang in exhibition.languages:
            said = photo.alt is not None and lang in photo.alt.languages
            yield Need(said, _do("alt", photo=photo.id, language=lang))
    if not shown:
        yield Need(met=False)


def _plans(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    yield Need(bool(booth.hand_in.plans), _do("plans"))


def _partners(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    named = any(one.partners for one in booth.hand_in.programmes)
    for one in booth.hand_in.programmes[:1]:
        yield Need(named, _do("partners", title=one.title))


def _sustainability(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    said = any(one.sustainability for one in booth.hand_in.programmes)
    for one in booth.hand_in.programmes[:1]:
        yield Need(said, _do("sustainability", title=one.title))


def _progress(exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    answered = {
        own_programme(one.plan, booth) for one in booth.hand_in.progress if one.status is not None
    }
    for achievement in booth.hand_in.achievements:
        answered |= {achievement.id, own_programme(achievement.fulfils or achievement.id, booth)}
    for life in due_plans(exhibition, booth.region.code, booth.year):
        yield Need(life.plan.id in answered, _do("progress", title=life.plan.title))


def _sources(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    yield Need(bool(booth.hand_in.sources), _do("sources"))


def _contact(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    contact = booth.hand_in.contact
    yield Need(bool(contact and contact.office), _do("office"))
    yield Need(bool(contact and (contact.email or contact.website)), _do("email"))


def _copy(_exhibition: Exhibition, booth: Booth) -> Iterator[Need]:
    told = any(one.copy_ and one.copy_.steps for one in booth.hand_in.achievements)
    for one in (booth.hand_in.achievements or booth.hand_in.plans)[:1]:
        yield Need(told, _do("copy", title=one.title))


NEEDS: Mapping[str, Callable[[Exhibition, Booth], Iterator[Need]]] = {
    "headline": _headline,
    "translated": _translated,
    "vision": _vision,
    "context": _context,
    "pillars": _pillars,
    "indicators": _indicators,
    "figures-sourced": _figures_sourced,
    "photos": _photos,
    "alt": _alt,
    "plans": _plans,
    "partners": _partners,
    "sustainability": _sustainability,
    "progress": _progress,
    "sources": _sources,
    "contact": _contact,
    "copy": _copy,
}
"""By criterion; a criterion without a need (no plan is due) is met."""
