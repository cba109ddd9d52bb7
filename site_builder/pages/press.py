"""A booth in facts, as plain text for a press kit: what the page says, with sources and credits."""

from collections.abc import Iterator, Mapping

from site_builder.i18n.formats import number
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.photo import BoothPhoto
from site_builder.model.programme import Achievement, Indicator, Plan
from site_builder.pages.awarded import awards_of, category
from site_builder.pages.facts import facts_of
from site_builder.pages.rich import plain_of
from site_builder.pages.view import View

_WHOLE = 10_000
"""Longer than any text of a hand-in."""


SHARE, CLOTH = "bagikan.jpg", "kain.svg"
"""Files of a kit that are drawn: the picture to share, and the region's cloth."""


def press_text(view: View, edition: Edition, booth: Booth, pictures: Mapping[str, str]) -> str:
    """Word a booth; `pictures` are the kit's files by id of the photo. Ends with a line end."""
    hand_in = booth.hand_in
    blocks = [
        f"{booth.region.name}, {booth.region.province.name}",
        edition.hand_in.title.in_(view.lang)[0],
        *_head(view, booth),
        *_programmes(view, "booth.achievements", hand_in.achievements),
        *_programmes(view, "booth.plans", hand_in.plans),
        *listed(view, "booth.awards", list(_awards(view, edition, booth))),
        *listed(view, "press.pictures", list(_pictures(view, booth, pictures))),
        *listed(view, "booth.sources", [f"- {link}" for link in hand_in.sources]),
        "\n".join(_foot(view, booth)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(view: View, booth: Booth) -> Iterator[str]:
    hand_in = booth.hand_in
    yield hand_in.tagline.in_(view.lang)[0]
    yield plain_of(hand_in.summary.in_(view.lang)[0], _WHOLE)
    if hand_in.vision:
        yield f"{view.words('booth.vision')}: {plain_of(hand_in.vision.in_(view.lang)[0], _WHOLE)}"
    yield "\n".join(f"{one['name']}: {one['value']}" for one in facts_of(view, booth.region))


def listed(view: View, key: str, lines: list[str]) -> Iterator[str]:
    """Give a list under its heading, if there is anything in it."""
    if lines:
        yield "\n".join([view.words(key).upper(), *lines])


def _programmes(
    view: View, key: str, programmes: tuple[Achievement, ...] | tuple[Plan, ...]
) -> Iterator[str]:
    yield from listed(view, key, [_programme(view, one) for one in programmes])


def _programme(view: View, one: Achievement | Plan) -> str:
    year = one.year if isinstance(one, Achievement) else one.target_year
    pillar = view.exhibition.hand_in.pillar(one.pillar)
    named = f", {pillar.name.in_(view.lang)[0]}" if pillar else ""
    lines = [f"- {one.title.in_(view.lang)[0]} ({year}{named})"]
    lines.append(f"  {plain_of(one.description.in_(view.lang)[0], _WHOLE)}")
    lines += [f"  {_indicator(view, each)}" for each in one.indicators]
    lines += [f"  {view.words('booth.source')} {link}" for link in one.sources]
    return "\n".join(lines)


def _indicator(view: View, one: Indicator) -> str:
    figures = (one.baseline, one.result, one.target)
    said = ", ".join(
        f"{number(each.value, view.lang)} {one.unit.in_(view.lang)[0]} ({each.year})"
        for each in figures
        if each is not None
    )
    source = f". {view.words('booth.source')} {one.source}" if one.source else ""
    return f"{one.name.in_(view.lang)[0]}: {said}{source}"


def _awards(view: View, edition: Edition, booth: Booth) -> Iterator[str]:
    for award in awards_of(edition, booth.region.code):
        label = award.category and category(view, award)["words"]
        named = f": {label.striptags()}" if label else ""
        giver = award.organizer.in_(view.lang)[0]
        source = f". {view.words('booth.source')} {award.source}" if award.source else ""
        yield f"- {award.name.in_(view.lang)[0]}{named}, {giver}, {award.year}{source}"


def _pictures(view: View, booth: Booth, pictures: Mapping[str, str]) -> Iterator[str]:
    yield drawn(view, SHARE, view.words("press.share-booth", region=booth.region.name))
    yield drawn(view, CLOTH, view.words("press.cloth", region=booth.region.name))
    for photo in booth.photos:
        yield _photo(view, photo, pictures)


def drawn(view: View, file: str, shows: str) -> str:
    """A picture that the exhibition drew itself: no photo is in it, so it has one credit."""
    exhibition = view.exhibition.hand_in
    licence = exhibition.licence.texts
    credit = view.words("press.drawn", exhibition=exhibition.name.in_(view.lang)[0])
    terms = f", {licence.in_(view.lang)[0]}" if licence else ""
    return "\n".join([f"- {file}", f"  {shows}", f"  {credit}{terms}"])


def _photo(view: View, photo: BoothPhoto, pictures: Mapping[str, str]) -> str:
    """A picture's file, what it shows, who made it, and how it may be used."""
    one = photo.declared
    shows = [text.in_(view.lang)[0] for text in (one.caption, one.alt) if text]
    licence = view.words(f"licence.{one.licence}")
    file = pictures.get(one.id) or view.words("press.not-enclosed")
    said = f"{one.credit.in_(view.lang)[0]}, {licence}"
    return "\n".join([f"- {file}", *(f"  {line}" for line in (*shows, said))])


def _foot(view: View, booth: Booth) -> Iterator[str]:
    sample = booth.hand_in.provenance == "sample"
    yield view.words("booth.sample-text" if sample else "booth.official-text")
    yield from signed(view, view.urls.booth(booth))


def signed(view: View, path: str) -> Iterator[str]:
    """The last lines of a kit's text: where its page is, whose exhibition, on what terms."""
    exhibition = view.exhibition.hand_in
    if exhibition.address:
        yield f"{exhibition.address.rstrip('/')}/{path}"
    yield f"{exhibition.name.in_(view.lang)[0]}. {exhibition.organizer.in_(view.lang)[0]}"
    licence = exhibition.licence.texts
    if licence:
        yield view.words("press.licence", licence=licence.in_(view.lang)[0])
