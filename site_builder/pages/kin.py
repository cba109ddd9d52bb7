"""Programmes beside a programme: the one it follows, those that follow it, partners with pages."""

from typing import Any

from site_builder.model.programme import Achievement, Partner
from site_builder.model.ties import Key, Told
from site_builder.pages.memory import memory_of
from site_builder.pages.view import View, Voice


def told_values(view: View, told: Told) -> dict[str, Any]:
    """A programme of some region as a link: its title, its region, its edition."""
    return {
        "title": view.said(told.one.title),
        "path": told_path(view, told),
        "region": told.booth.region.name,
        "year": str(told.booth.year),
        "sample": told.booth.hand_in.provenance == "sample",
    }


def told_path(view: View, told: Told) -> str:
    """The place on a booth's page that tells of the programme."""
    kind = "capaian" if isinstance(told.one, Achievement) else "rencana"
    return f"{view.urls.booth(told.booth)}#{kind}-{told.one.id}"


def kin_values(view: View, key: Key) -> dict[str, Any] | None:
    """The same idea elsewhere, shown both ways; nothing if there is none."""
    ties = memory_of(view).ties
    model, followers = ties.models.get(key), ties.followers.get(key, ())
    if model is None and not followers:
        return None
    return {
        "model": told_values(view, model) if model else None,
        "followers": [told_values(view, one) for one in followers],
    }


def partner_values(view: View, partner: Partner) -> dict[str, Any]:
    """A partner with its kind; a region that the register knows with the address of its page."""
    return partner_said(view, partner, partner_path(view, partner))


def partner_path(view: View, partner: Partner) -> str | None:
    """The page of a partner that is a region which the register knows."""
    region = view.exhibition.register.regions.get(partner.region or "")
    return view.urls.region(region) if region else None


def partner_said(voice: Voice, partner: Partner, path: str | None) -> dict[str, Any]:
    """A partner with its kind, and with the address of its page."""
    return {
        "name": voice.said(partner.name),
        "kind": voice.words(f"partner.{partner.kind}"),
        "path": path,
    }


def partnership_values(view: View, code: str) -> list[dict[str, Any]]:
    """Programmes of other regions that name this one as a partner."""
    return [told_values(view, told) for told, _ in memory_of(view).ties.partnerships.get(code, ())]
