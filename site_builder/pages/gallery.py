"""The photos of a booth: pictures with caption, credit and licence."""

from typing import Any

from site_builder.model.exhibits import Booth
from site_builder.model.photo import BoothPhoto
from site_builder.pages.picture import SIZES_SHOT, picture
from site_builder.pages.view import View

LICENCE_LINKS = {
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
}


def gallery(view: View, booth: Booth) -> list[dict[str, Any]]:
    """All photos but the cover, in the order of the hand-in."""
    return [
        {"picture": picture(view, one, SIZES_SHOT), **caption(view, one)}
        for one in booth.photos
        if one is not booth.cover
    ]


def caption(view: View, photo: BoothPhoto) -> dict[str, Any]:
    """What stands below a photo."""
    declared = photo.declared
    return {
        "caption": view.said(declared.caption) if declared.caption else None,
        "credit": view.said(declared.credit),
        "licence": view.words(f"licence.{declared.licence}"),
        "licence_link": LICENCE_LINKS.get(declared.licence, ""),
    }
