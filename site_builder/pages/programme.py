"""A programme as values for a page: title, text, figures, partners, sources."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from site_builder.i18n.formats import number
from site_builder.model.exhibits import Booth
from site_builder.model.programme import Achievement, Indicator, Measurement, Plan
from site_builder.pages.charts import slope
from site_builder.pages.kin import kin_values, partner_path, partner_said
from site_builder.pages.memory import memory_of
from site_builder.pages.plan_state import life_values
from site_builder.pages.rich import host_of, rich_said
from site_builder.pages.view import View, Voice

_PERCENT = {"%", "persen", "percent", "per cent"}


def programme_values(view: View, booth: Booth, one: Achievement | Plan) -> dict[str, Any]:
    """Give one programme of a booth for a pillar panel or a list.

    A plan comes with what became of it, whether or not the newest booth still lists it.
    """
    return programme_said(view, one, around(view, booth, one))


def around(view: View, booth: Booth, one: Achievement | Plan) -> dict[str, Any]:
    """What a programme's own hand-in does not tell: its life, its kin, its partners' pages."""
    memory = memory_of(view)
    key = (booth.region.code, one.id)
    life = memory.lives.get(key) if isinstance(one, Plan) else None
    return {
        "life": life_values(view, life) if life else None,
        "kin": kin_values(view, key),
        "partners": [partner_path(view, each) for each in one.partners],
    }


def programme_said(
    voice: Voice, one: Achievement | Plan, beside: Mapping[str, Any]
) -> dict[str, Any]:
    """Give a programme from what it says itself, and from what `around` gave."""
    return {
        "id": one.id,
        "title": voice.said(one.title),
        "pillar": one.pillar,
        "description": rich_said(voice, one.description),
        "year": str(one.year if isinstance(one, Achievement) else one.target_year),
        "quick_win": one.quick_win,
        "indicators": [indicator_values(voice, each) for each in one.indicators],
        "partners": [
            partner_said(voice, each, path)
            for each, path in zip(one.partners, beside["partners"], strict=True)
        ],
        "life": beside["life"],
        "kin": beside["kin"],
        "sustainability": rich_said(voice, one.sustainability) if one.sustainability else None,
        "copying": copying_values(voice, one),
        "sources": [source_values(each) for each in one.sources],
    }


def source_values(link: str) -> dict[str, str]:
    """A link with the host a reader sees."""
    return {"link": link, "host": host_of(link)}


def copying_values(view: Voice, one: Achievement | Plan) -> dict[str, Any] | None:
    """The guide for regions that want to follow a programme, or nothing."""
    guide = one.copy_
    if guide is None:
        return None
    facts = []
    if guide.cost_band:
        facts.append(view.words(f"copy.cost.{guide.cost_band}"))
    if guide.months:
        facts.append(view.words("copy.months", count=number(guide.months, view.lang)))
    return {
        "steps": [view.said(step) for step in guide.steps],
        "facts": facts,
        "office": view.said(guide.office) if guide.office else None,
    }


def figure(view: Voice, value: Decimal, unit: str) -> str:
    """A figure with its unit: 17,49% or 200 rumah tangga."""
    said = number(value, view.lang)
    return f"{said}%" if unit.casefold() in _PERCENT else f"{said} {unit}"


def indicator_values(view: Voice, one: Indicator) -> dict[str, Any]:
    """An indicator: its figures with their years, how they changed, and by which source."""
    unit = one.unit.in_(view.lang)[0]
    last = one.result or one.target
    known = [each for each in (one.baseline, one.result, one.target) if each is not None]
    return {
        "name": view.said(one.name),
        "figures": [
            {
                "year": str(each.year),
                "value": figure(view, each.value, unit),
                "kind": view.words(_kind(one, each)),
            }
            for each in known
        ],
        "slope": slope(known),
        "change": _change(view, one, last, unit),
        "source": source_values(one.source) if one.source else None,
    }


def _kind(one: Indicator, each: Measurement) -> str:
    if each is one.baseline:
        return "indicator.baseline"
    return "indicator.result" if each is one.result else "indicator.target"


def _change(view: Voice, one: Indicator, last: Measurement | None, unit: str) -> str:
    if one.baseline is None or last is None:
        return ""
    difference = last.value - one.baseline.value
    if difference == 0:
        return view.words("indicator.same")
    amount = number(abs(difference), view.lang)
    percent = unit.casefold() in _PERCENT
    said = view.words("indicator.points", count=amount) if percent else f"{amount} {unit}"
    key = "indicator.rises" if difference > 0 else "indicator.falls"
    return view.words(key, amount=said)
