"""The drawings of a map: which window, at which scale, for which screen. Pure.

Indonesia is drawn whole for wide screens and in two halves for phones, with Jawa enlarged below;
another register, which has no outlines, is drawn once by the bounds of its places.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.pages.outline import Frame

INDONESIA = Frame(west=94.4, north=6.6, scale=26.0, width=1224, height=476)
JAVA = Frame(west=104.7, north=-5.55, scale=119.0, width=1180, height=393)
"""The enlarged island; its land is the national drawing, enlarged."""
_HALF = 620.0
_PHONE = 1.75
"""How much larger marks and letters are where 620 px are shown on 358."""
_NARROW_JAVA = 0.5254

LETTERS = {
    "Sumatera": (166, 70),
    "Jawa": (320, 398),
    "Kalimantan": (426, 88),
    "Bali dan Nusa Tenggara": (595, 451),
    "Sulawesi": (754, 104),
    "Maluku": (926, 104),
    "Papua": (1092, 151),
}
"""Where the letters of the halls stand on the drawing of Indonesia, px."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing of a map."""

    kind: str
    """`wide`, `half`, `inset` or `inset-narrow`: which screens show it."""
    name: str
    """Key of its label, `map.label.<name>`."""
    frame: Frame
    left: float
    """First px of the frame that is shown, and the last one below."""
    right: float
    factor: float
    land: str = ""
    """Transform of the national drawing; empty where there is none."""


def indonesia() -> tuple[Drawing, ...]:
    """The whole, and its halves for phones."""
    whole = INDONESIA
    at = "translate(0 0)"
    return (
        Drawing("wide", "whole", whole, 0, whole.width, 1.0, at),
        Drawing("half", "west", whole, 0, _HALF, _PHONE, at),
        Drawing("half", "east", whole, whole.width - _HALF, whole.width, _PHONE, at),
    )


def java() -> tuple[Drawing, ...]:
    """Jawa enlarged, for wide screens and for phones."""
    narrow = Frame(
        JAVA.west,
        JAVA.north,
        JAVA.scale * _NARROW_JAVA,
        JAVA.width * _NARROW_JAVA,
        JAVA.height * _NARROW_JAVA,
    )
    return tuple(
        Drawing(kind, "java", frame, 0, frame.width, factor, _enlarged(frame))
        for kind, frame, factor in (("inset", JAVA, 1.0), ("inset-narrow", narrow, _PHONE))
    )


def bounded(places: Iterable[tuple[float, float]]) -> tuple[Drawing, ...]:
    """A drawing that holds all places (longitude, latitude), for wide screens and for phones."""
    held = list(places)
    lons, lats = [lon for lon, _ in held], [lat for _, lat in held]
    wide = max(max(lons) - min(lons), 0.2) * 1.3
    high = max(max(lats) - min(lats), 0.1) * 1.3
    scale = min(1180 / wide, 640 / high)
    height = max(240.0, high * scale)
    west = (min(lons) + max(lons)) / 2 - 1180 / scale / 2
    north = (min(lats) + max(lats)) / 2 + height / scale / 2
    frame = Frame(west, north, scale, 1180, height)
    return (
        Drawing("wide", "whole", frame, 0, 1180, 1.0),
        Drawing("half", "whole", frame, 0, 1180, 3.2),
    )


def _enlarged(frame: Frame) -> str:
    scale = frame.scale / INDONESIA.scale
    x, y = INDONESIA.at(frame.west, frame.north)
    return f"scale({scale:.3f}) translate({-x:.1f} {-y:.1f})"
