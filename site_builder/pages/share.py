"""Pictures to share: one for each booth, each hall and the entrance, the same in all languages.

Pages name them by absolute addresses only, so the site of an exhibition without an `address` has
none; a press kit holds them always.
"""

from collections.abc import Iterator, Mapping

from site_builder.i18n.formats import number
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.page import LateFile
from site_builder.model.share import Paint, ShareCard
from site_builder.model.text import Text
from site_builder.pages.ornament import cloth_path, ornament_files
from site_builder.pages.palette import board_by_day, text_on, thread
from site_builder.pages.stands import stands_of
from site_builder.pages.view import View

FOLDER = "assets/bagikan/"
CLOTHS_MOST = 3
"""Cloths beside the board of a hall and of the entrance."""


def booth_share(view: View, booth: Booth) -> str | None:
    """Where the picture of a booth lies, if there is one."""
    return booth_picture(booth) if view.exhibition.hand_in.address else None


def hall_share(view: View, edition: Edition) -> str | None:
    """Where the picture of a hall lies, if there is one."""
    return hall_picture(edition) if view.exhibition.hand_in.address else None


def home_share(view: View) -> str | None:
    """Where the picture of the entrance lies, if there is one."""
    return f"{FOLDER}beranda.jpg" if view.exhibition.hand_in.address else None


def home_lead(view: View) -> str:
    """What the exhibition is, in one sentence."""
    pillars = len(view.exhibition.hand_in.pillars)
    return view.counted("home.lead", pillars, pillars=number(pillars, view.lang))


def booth_picture(booth: Booth) -> str:
    """The place of a booth's picture."""
    return f"{FOLDER}{booth.key}.jpg"


def hall_picture(edition: Edition) -> str:
    """The place of a hall's picture."""
    return f"{FOLDER}{edition.year}.jpg"


def share_cards(view: View) -> Iterator[ShareCard]:
    """Give every picture, in the words of the view: the first language's."""
    home = home_share(view)
    if home is None:
        return
    cloths = {one.path: one for one in ornament_files(view.exhibition)}
    hand_in = view.exhibition.hand_in
    newest = view.exhibition.newest
    yield ShareCard(
        path=home,
        sign="",
        name=_said(view, hand_in.name),
        place=_said(view, hand_in.organizer),
        line=home_lead(view),
        foot=(hand_in.address or "").partition("://")[2].rstrip("/"),
        paint=_paint(view, newest),
        cloths=_some(newest, cloths),
    )
    for edition in view.exhibition.editions:
        yield from edition_cards(view, edition)


def edition_cards(view: View, edition: Edition) -> Iterator[ShareCard]:
    """Give the pictures of a hall and its booths, whether the exhibition has an address or not."""
    cloths = {one.path: one for one in ornament_files(view.exhibition)}
    yield _hall_card(view, edition, cloths)
    yield from _booth_cards(view, edition, cloths)


def _hall_card(view: View, edition: Edition, cloths: Mapping[str, LateFile]) -> ShareCard:
    hand_in = edition.hand_in
    return ShareCard(
        path=hall_picture(edition),
        sign=str(edition.year),
        name=_said(view, hand_in.title),
        place=view.counted("hall.count", len(edition.open_booths)),
        line=_said(view, hand_in.theme_line) if hand_in.theme_line else "",
        foot=_said(view, view.exhibition.hand_in.name),
        paint=_paint(view, edition),
        cloths=_some(edition, cloths),
    )


def _booth_cards(
    view: View, edition: Edition, cloths: Mapping[str, LateFile]
) -> Iterator[ShareCard]:
    stands = stands_of(edition)
    paint = _paint(view, edition)
    name = _said(view, view.exhibition.hand_in.short_name)
    for booth in edition.open_booths:
        yield ShareCard(
            path=booth_picture(booth),
            sign=stands[booth.region.code].label,
            name=booth.region.name,
            place=booth.region.province.name,
            line=_said(view, booth.hand_in.tagline),
            foot=f"{name} {edition.year}",
            paint=paint,
            cloths=(cloths[cloth_path(booth.region)],),
        )


def _said(view: View, text: Text) -> str:
    return text.in_(view.lang)[0]


def _some(edition: Edition, cloths: Mapping[str, LateFile]) -> tuple[LateFile, ...]:
    """Cloths from all over the hall: the first stand's, the last one's and between."""
    booths = edition.open_booths
    count = min(CLOTHS_MOST, len(booths))
    chosen = [booths[at * (len(booths) - 1) // max(1, count - 1)] for at in range(count)]
    return tuple(cloths[cloth_path(one.region)] for one in chosen)


def _paint(view: View, edition: Edition) -> Paint:
    hand_in, own = view.exhibition.hand_in, edition.hand_in.theme
    board = board_by_day((own and own.primary) or hand_in.theme.primary)
    accent = (own and own.accent) or hand_in.theme.accent
    threads = tuple(thread(pillar.colour) for pillar in hand_in.pillars)
    return Paint(board.ground, board.text, board.soft, accent, text_on(accent), threads)
