"""changes.json: what changed between editions - all of them in brief, and one edition in full."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from site_builder.model.edition_diff import BoothChange, EditionDiff, ProgrammeChange, compare
from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.plain import plain_value
from site_builder.model.plan_life import PlanLife
from site_builder.model.programme import Achievement
from site_builder.opendata.plain import head
from site_builder.opendata.plans import plan_changes


def changes(exhibition: Exhibition, lives: Sequence[PlanLife]) -> dict[str, Any]:
    """Changes of every pair of neighbouring editions in brief, and every word on a plan."""
    return {
        **head(exhibition),
        "changes": [
            _brief(compare(before, after)) for before, after in pairwise(exhibition.editions)
        ],
        "plans": plan_changes(lives),
    }


def edition_changes(exhibition: Exhibition, before: Edition, after: Edition) -> dict[str, Any]:
    """What one edition changed since the one before it, in full."""
    return {**head(exhibition), **difference(compare(before, after))}


def difference(diff: EditionDiff) -> dict[str, Any]:
    """Two editions compared: regions by code, programmes by id, fields as named in the file."""
    return {
        "from": diff.before.year,
        "to": diff.after.year,
        "new": [one.region.code for one in diff.new],
        "gone": [one.region.code for one in diff.gone],
        "continued": [
            {
                "region": one.after.region.code,
                "fields": list(one.fields),
                "programmes": [_programme(each) for each in one.programmes],
            }
            for one in diff.continued
        ],
    }


def _programme(change: ProgrammeChange) -> dict[str, Any]:
    one = change.one
    return {
        "id": one.id,
        "change": change.turn,
        "kind": "achievement" if isinstance(one, Achievement) else "plan",
        "pillar": one.pillar,
        "title": plain_value(one.title),
        "fields": list(change.fields),
    }


def _brief(diff: EditionDiff) -> dict[str, Any]:
    full = difference(diff)
    continued = [{"region": one.after.region.code, **_by_turn(one)} for one in diff.continued]
    return {**full, "continued": continued}


def _by_turn(change: BoothChange) -> dict[str, list[str]]:
    return {
        turn: sorted(one.one.id for one in change.programmes if one.turn == turn)
        for turn in ("new", "gone", "achieved", "changed")
    }
