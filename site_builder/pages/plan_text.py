"""Words and lengths in a hall plan: short names, lines that fit, numbers as SVG takes them."""

from collections.abc import Mapping

from site_builder.model.exhibits import Edition
from site_builder.model.register import Region
from site_builder.pages.plan_shapes import Rect

STAND_LETTER, HALL_LETTER, ROOM_LETTER = 7.9, 7.2, 6.6
"""Mean width of a letter of a stand's, a hall's and a room's name, px."""
_LINES_MOST = 2

USUAL = {
    "12": "Sumut",
    "13": "Sumbar",
    "16": "Sumsel",
    "19": "Babel",
    "21": "Kepri",
    "31": "Jakarta",
    "32": "Jabar",
    "33": "Jateng",
    "34": "DIY",
    "35": "Jatim",
    "52": "NTB",
    "53": "NTT",
    "61": "Kalbar",
    "62": "Kalteng",
    "63": "Kalsel",
    "64": "Kaltim",
    "65": "Kaltara",
    "71": "Sulut",
    "72": "Sulteng",
    "73": "Sulsel",
    "74": "Sultra",
    "76": "Sulbar",
    "82": "Malut",
}
"""What people call an Indonesian province where its name has no room, by its code."""


def names_in(edition: Edition) -> Mapping[str, str]:
    """Short names by region code; with the type word where two stands would share one."""
    regions = [booth.region for booth in edition.open_booths]
    shared: dict[str, int] = {}
    for region in regions:
        shared[region.short_name] = shared.get(region.short_name, 0) + 1
    return {
        one.code: one.short_name if shared[one.short_name] == 1 else _typed(one) for one in regions
    }


def _typed(region: Region) -> str:
    word = region.name.removesuffix(region.short_name).strip()
    return region.name.replace("Kabupaten ", "Kab. ", 1) if word == "Kabupaten" else region.name


def px(value: float) -> str:
    """A length to a tenth, without needless zeros."""
    return f"{value:.1f}".removesuffix(".0")


def box(rect: Rect) -> dict[str, str]:
    """A rectangle's attributes."""
    return {
        "x": px(rect.x),
        "y": px(rect.y),
        "width": px(rect.width),
        "height": px(rect.height),
    }


def diamond(x: float, y: float, half: float) -> str:
    """Path of a diamond around a point."""
    reach = half * 1.15
    return (
        f"M{px(x)} {px(y - reach)}l{px(reach)} {px(reach)} -{px(reach)} {px(reach)} "
        f"-{px(reach)} -{px(reach)}z"
    )


def lines(words: str, width: float, letter: float) -> list[str]:
    """Break words into at most two lines; what still does not fit ends in an ellipsis."""
    most = max(4, int(width / letter))
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    kept = lines[:_LINES_MOST]
    if len(lines) > _LINES_MOST:
        kept[-1] = f"{kept[-1]} {lines[_LINES_MOST]}"
    return [line if len(line) <= most else f"{line[: most - 1].rstrip()}…" for line in kept]


def fitting(names: tuple[str, ...], width: float) -> str:
    """The first name that fits on one line; else the last one, cut short."""
    for name in names:
        if len(name) * ROOM_LETTER <= width:
            return name
    return next(iter(lines(names[-1], width, ROOM_LETTER)), "")
