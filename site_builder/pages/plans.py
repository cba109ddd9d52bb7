"""The plans of all regions and what became of them: by pillar, year due, status and province."""

from collections.abc import Iterator, Sequence
from typing import Any

from site_builder.i18n.formats import number
from site_builder.model.exhibition import Pillar
from site_builder.model.page import Page
from site_builder.model.plan_life import PlanLife
from site_builder.pages.choose import (
    LINES_MOST,
    choices,
    pillar_field,
    province_field,
    worded_field,
    year_field,
)
from site_builder.pages.feed import FEED
from site_builder.pages.memory import memory_of, nation_record
from site_builder.pages.plan_state import STATES, evidence_of, life_values, record_values, state_of
from site_builder.pages.view import View, alternates

SCRIPTS = ("assets/js/choice.js", "assets/js/choose.js")


def plans_pages(view: View) -> Iterator[Page]:
    """The page of all plans; where they are too many for one page, one more for each pillar."""
    lives = sorted(memory_of(view).lives.values(), key=_order)
    yield _plans_page(view, lives, None)
    if len(lives) > LINES_MOST:
        for pillar in view.exhibition.hand_in.pillars:
            own = [life for life in lives if life.plan.pillar == pillar.id]
            yield _plans_page(view, own, pillar)


def _order(life: PlanLife) -> tuple[int, str, str]:
    return (life.plan.target_year, life.region.code, life.plan.id)


def _plans_page(view: View, lives: Sequence[PlanLife], pillar: Pillar | None) -> Page:
    whole = view.urls.top("plans")
    path = view.urls.topic("plans", pillar.id) if pillar else whole
    key = path.removeprefix(view.urls.of(""))
    name = pillar.name.in_(view.lang)[0] if pillar else ""
    folded = pillar is None and len(lives) > LINES_MOST
    fields = [
        pillar_field(view),
        year_field(view),
        worded_field(view, "status", STATES, "plan.state"),
        province_field(view),
    ]
    counted = view.counted("plans.count", len(lives))
    values = {
        "title": view.words("plans.title-of", pillar=name) if pillar else view.words("plans.title"),
        "lead": view.words("plans.lead"),
        "whole": whole if pillar else None,
        "record": record_values(view, nation_record(view), "plans.record") if not pillar else None,
        "counted": counted,
        "total": number(len(lives), view.lang),
        "fields": [] if folded else choices(view, fields, [_values(life) for life in lives]),
        "groups": [
            _group(view, one, [life for life in lives if life.plan.pillar == one.id], folded=folded)
            for one in ([pillar] if pillar else view.exhibition.hand_in.pillars)
        ],
        "feed": view.urls.of(FEED) if view.exhibition.hand_in.address else None,
    }
    return Page(
        path=path,
        lang=view.lang,
        template="plans.html",
        title=str(values["title"]),
        description=f"{view.words('plans.lead')} {counted}",
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="plans",
        scripts=SCRIPTS if values["fields"] else (),
    )


def _group(
    view: View, pillar: Pillar, lives: Sequence[PlanLife], *, folded: bool
) -> dict[str, Any]:
    states = [(state, sum(state_of(life) == state for life in lives)) for state in STATES]
    return {
        "id": pillar.id,
        "icon": pillar.icon,
        "name": view.said(pillar.name),
        "count": view.counted("plans.count", len(lives)),
        "path": view.urls.topic("plans", pillar.id) if folded else None,
        "states": [
            {
                "state": state,
                "words": view.words(f"plan.state.{state}"),
                "count": number(n, view.lang),
            }
            for state, n in states
            if n
        ],
        "lines": [] if folded else [_line(view, life) for life in lives],
    }


def _values(life: PlanLife) -> tuple[str, str, str, str]:
    """What a plan is chosen by, in the order of the form."""
    province = life.region.province.slug
    return (life.plan.pillar, str(life.plan.target_year), state_of(life), province)


def _line(view: View, life: PlanLife) -> dict[str, Any]:
    told = life_values(view, life)
    return {
        "of": " ".join(_values(life)),
        "title": view.said(life.plan.title),
        "path": f"{view.urls.booth(life.booth)}#rencana-{life.plan.id}",
        "region": life.region.name,
        "region_path": view.urls.region(life.region),
        "province": life.region.province.name,
        "links": evidence_of(life.latest),
        **{name: told[name] for name in ("state", "words", "done", "target", "moved", "sample")},
    }
