"""An edition in facts, as plain text for a press kit: booths, who won what, and pictures."""

from collections.abc import Iterator

from site_builder.model.exhibits import Edition
from site_builder.pages.awarded import category, winners_of
from site_builder.pages.hall import opened
from site_builder.pages.press import SHARE, drawn, listed, signed
from site_builder.pages.stands import stands_of
from site_builder.pages.view import View

FOLDER = "stan/"
"""Where a kit keeps the pictures to share of its booths."""


def edition_text(view: View, edition: Edition) -> str:
    """Word an edition for its kit. Ends with a line end."""
    blocks = [
        "\n".join(_head(view, edition)),
        *listed(view, "press.booths", list(_booths(view, edition))),
        *listed(view, "booth.awards", list(_awards(view, edition))),
        *listed(view, "press.pictures", list(_pictures(view, edition))),
        "\n".join(signed(view, view.urls.hall(edition))),
    ]
    return "\n\n".join(blocks) + "\n"


def _head(view: View, edition: Edition) -> Iterator[str]:
    hand_in = edition.hand_in
    yield hand_in.title.in_(view.lang)[0]
    for text in (hand_in.theme_line, hand_in.host):
        if text:
            yield text.in_(view.lang)[0]
    days = opened(view, edition)
    if days:
        yield days
    yield view.counted("hall.count", len(edition.open_booths))


def _booths(view: View, edition: Edition) -> Iterator[str]:
    stands = stands_of(edition)
    for booth in edition.open_booths:
        region = booth.region
        yield f"- {stands[region.code].label} {region.name}, {region.province.name}"
        yield f"  {booth.hand_in.tagline.in_(view.lang)[0]}"


def _awards(view: View, edition: Edition) -> Iterator[str]:
    for award in edition.hand_in.awards:
        words = category(view, award)["words"]
        named = f": {words.striptags()}" if words else ""
        giver = award.organizer.in_(view.lang)[0]
        yield f"- {award.name.in_(view.lang)[0]}{named}, {giver}, {award.year}"
        for region, winner in winners_of(view, award).items():
            yield f"  {region.name}"
            if winner.source:
                yield f"  {view.words('booth.source')} {winner.source}"
        if award.note:
            yield f"  {award.note.in_(view.lang)[0]}"
        if award.source:
            yield f"  {view.words('booth.source')} {award.source}"


def _pictures(view: View, edition: Edition) -> Iterator[str]:
    title = edition.hand_in.title.in_(view.lang)[0]
    yield drawn(view, SHARE, view.words("press.share-edition", title=title))
    for booth in edition.open_booths:
        shows = view.words("press.share-booth", region=booth.region.name)
        yield drawn(view, f"{FOLDER}{booth.slug}.jpg", shows)
