"""A booth in short: as a stand seen from the aisle, and as a row of a list."""

from typing import Any

from site_builder.model.exhibits import Booth, Edition
from site_builder.pages.awarded import badges
from site_builder.pages.ornament import cloth_path
from site_builder.pages.picture import SIZES_CARD, picture
from site_builder.pages.stands import Stand
from site_builder.pages.view import View


def pillar_marks(view: View, booth: Booth) -> list[dict[str, Any]]:
    """The pillars in order, and whether the booth has a programme in each."""
    filled = {programme.pillar for programme in booth.hand_in.programmes}
    return [
        {
            "id": pillar.id,
            "icon": pillar.icon,
            "name": view.said(pillar.name),
            "empty": pillar.id not in filled,
        }
        for pillar in view.exhibition.hand_in.pillars
    ]


def row(view: View, edition: Edition, booth: Booth, stand: Stand) -> dict[str, Any]:
    """A booth's row; `pillars` and the other keys also serve filters."""
    return {
        "code": booth.region.code,
        "name": booth.region.name,
        "path": view.urls.booth(booth),
        "province": booth.region.province.name,
        "type": booth.region.type,
        "provenance": booth.hand_in.provenance,
        "label": stand.label,
        "letter": stand.letter,
        "cloth": cloth_path(booth.region),
        "pillars": sorted({programme.pillar for programme in booth.hand_in.programmes}),
        "badges": list(badges(view, edition, booth.region.code)),
    }


def card(view: View, edition: Edition, booth: Booth, stand: Stand) -> dict[str, Any]:
    """A booth's stand card: a row with tagline, cover and pillar marks."""
    cover = booth.cover
    return {
        **row(view, edition, booth, stand),
        "tagline": view.said(booth.hand_in.tagline),
        "picture": picture(view, cover, SIZES_CARD) if cover else None,
        "marks": pillar_marks(view, booth),
    }
