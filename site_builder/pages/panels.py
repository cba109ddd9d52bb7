"""The six panels of a booth, one for each pillar, worded only where the booth's page is filled."""

from collections.abc import Sequence
from functools import partial
from typing import Any, cast

from site_builder.model.exhibits import Booth, Edition
from site_builder.model.page import WhenFilled
from site_builder.model.programme import Achievement, Plan
from site_builder.pages.programme import around, programme_said
from site_builder.pages.view import View, Voice


def panels_of(view: View, edition: Edition, booth: Booth) -> WhenFilled:
    """The panels: decided by the booth's own text, the pillars, and what stands around each one.

    The languages count, for a plain text of a hand-in is in the first of them.
    """
    heads = _heads(view, edition)
    programmes = booth.hand_in.programmes
    beside = [around(view, booth, one) for one in programmes]
    return WhenFilled(
        (booth.digest, view.exhibition.languages, heads, beside),
        partial(_panels, view.voice, programmes, heads, beside),
    )


def _heads(view: View, edition: Edition) -> list[dict[str, Any]]:
    """What stands above each panel: the same for all booths of an edition."""
    key = f"panels {edition.year}"
    if key not in view.kept:
        view.kept[key] = [
            {
                "id": one.id,
                "icon": one.icon,
                "name": view.said(one.name),
                "path": view.urls.pillar(edition, one.id),
            }
            for one in view.exhibition.hand_in.pillars
        ]
    return cast("list[dict[str, Any]]", view.kept[key])


def _panels(
    voice: Voice,
    programmes: Sequence[Achievement | Plan],
    heads: Sequence[dict[str, Any]],
    beside: Sequence[dict[str, Any]],
) -> list[dict[str, Any]]:
    told = list(zip(programmes, beside, strict=True))
    return [
        {
            **head,
            **{
                name: [
                    programme_said(voice, one, held)
                    for one, held in told
                    if one.pillar == head["id"] and isinstance(one, kind)
                ]
                for name, kind in (("done", Achievement), ("planned", Plan))
            },
        }
        for head in heads
    ]
