"""The page of a booth: a stand with its fascia, wall, six panels, photos and sources."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from site_builder.i18n.formats import day
from site_builder.model.booth import Topic
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.page import Later, Page
from site_builder.model.programme import Achievement
from site_builder.pages.card import row
from site_builder.pages.facts import facts_of, facts_source
from site_builder.pages.gallery import caption, gallery
from site_builder.pages.kin import partnership_values
from site_builder.pages.locator import locator
from site_builder.pages.onward import alike_values, neighbours
from site_builder.pages.ornament import band_path
from site_builder.pages.panels import panels_of
from site_builder.pages.picture import SIZES_STAGE, picture
from site_builder.pages.programme import source_values
from site_builder.pages.qr import qr_values
from site_builder.pages.rich import plain_of, rich_said
from site_builder.pages.share import booth_share
from site_builder.pages.stands import Stand, stands_of
from site_builder.pages.tour import tours_through
from site_builder.pages.trace import trace_of
from site_builder.pages.view import View, alternates
from site_builder.pages.withdrawn import withdrawn_page


def booth_pages(view: View) -> Iterator[Page]:
    """One page for each booth of each edition, by year, then region code; withdrawn ones too."""
    for edition in view.exhibition.editions:
        stands = stands_of(edition)
        for booth in edition.booths:
            yield _page(view, edition, booth, stands)


def booth_page_at(view: View, path: str) -> Page | None:
    """The page of the booth at a path; nothing if no booth stands there."""
    for edition in view.exhibition.editions:
        for booth in edition.booths:
            if view.urls.booth(booth) == path:
                return _page(view, edition, booth, stands_of(edition))
    return None


def _page(view: View, edition: Edition, booth: Booth, stands: Mapping[str, Stand]) -> Page:
    if booth.hand_in.withdrawn:
        return withdrawn_page(view, booth)
    return _booth_page(view, edition, booth, stands)


def _booth_page(view: View, edition: Edition, booth: Booth, stands: Mapping[str, Stand]) -> Page:
    stand = stands[booth.region.code]
    own = view.exhibition.first_language
    written = frozenset({own, *_languages(view, booth)})
    key = f"{booth.year}/{booth.slug}/"
    cover = booth.cover
    values = {
        **row(view, edition, booth, stand),
        "hall": {"letter": stand.letter, "name": stand.hall, "path": view.urls.hall(edition)},
        "year": str(booth.year),
        "band": band_path(booth.region),
        "tagline": view.said(booth.hand_in.tagline),
        "summary": rich_said(view, booth.hand_in.summary),
        "vision": rich_said(view, booth.hand_in.vision) if booth.hand_in.vision else None,
        "sample": booth.hand_in.provenance == "sample",
        "picture": picture(view, cover, SIZES_STAGE, eager=True) if cover else None,
        "cover_note": caption(view, cover) if cover else None,
        "facts": facts_of(view, booth.region),
        "facts_source": facts_source(view),
        "locator": locator(view, booth.region),
        "panels": panels_of(view, edition, booth),
        "tours": tours_through(view, booth),
        "quick_wins": _quick_wins(view, booth),
        "challenges": [_topic(view, one) for one in booth.hand_in.challenges],
        "potentials": [_topic(view, one) for one in booth.hand_in.potentials],
        "trace": trace_of(view, booth),
        "partnerships": partnership_values(view, booth.region.code),
        "photos": gallery(view, booth),
        "documents": [
            {"title": view.said(one.title), **source_values(one.url)}
            for one in booth.hand_in.documents
        ],
        "video": source_values(booth.hand_in.video) if booth.hand_in.video else None,
        "contact": _contact(view, booth),
        "sources": [source_values(link) for link in booth.hand_in.sources],
        "corrections": [
            {"date": day(one.date, view.lang), "text": view.said(one.text)}
            for one in booth.hand_in.corrections
        ],
        "region_path": view.urls.region(booth.region),
        "compare": {
            "path": view.urls.top("compare"),
            "query": view.urls.word("region"),
            "slug": booth.slug,
        },
        "editions": [
            {"year": str(other.year), "path": view.urls.booth(found)}
            for other in view.exhibition.editions
            if other.year != booth.year and (found := other.booth_of(booth.region.code))
        ],
        "neighbours": neighbours(view, edition, stands, stand),
        "alike": alike_values(view, edition, booth, stands),
        "scan": _scan(view, booth),
    }
    return Page(
        path=view.urls.booth(booth),
        lang=view.lang,
        template="booth.html",
        title=f"{booth.region.name} · {booth.year}",
        description=booth.hand_in.tagline.in_(view.lang)[0],
        values=values,
        key=key,
        alternates=alternates(view, key, written),
        canonical=None if view.lang in written else key,
        year=booth.year,
        section="hall",
        image=booth_share(view, booth),
        image_words=_image_words(view, booth, stand),
        data=_structured(view, booth),
        listed=view.lang in written,
        untranslated=_untranslated(view, booth),
    )


def _scan(view: View, booth: Booth) -> Later | None:
    """The code that leads from the printed page back to the booth, if the site has an address."""
    address = view.exhibition.hand_in.address
    if not address:
        return None
    whole = f"{address.rstrip('/')}/{view.urls.booth(booth)}"
    return Later((whole,), partial(_code, whole))


def _code(address: str) -> dict[str, Any]:
    return {**qr_values(address), "address": address.partition("://")[2]}


def _image_words(view: View, booth: Booth, stand: Stand) -> str:
    region = booth.region
    return view.words(
        "share.booth", label=stand.label, name=region.name, province=region.province.name
    )


def _languages(view: View, booth: Booth) -> frozenset[str]:
    """Languages in which the booth speaks for itself: tagline and summary."""
    hand_in = booth.hand_in
    return frozenset(
        lang
        for lang in view.exhibition.languages
        if hand_in.tagline.get(lang) is not None and hand_in.summary.get(lang) is not None
    )


def _untranslated(view: View, booth: Booth) -> bool:
    hand_in = booth.hand_in
    texts = [hand_in.tagline, hand_in.summary, hand_in.vision]
    for programme in hand_in.programmes:
        texts.extend((programme.title, programme.description))
    for topic in (*hand_in.challenges, *hand_in.potentials):
        texts.extend((topic.title, topic.description))
    return any(text is not None and text.get(view.lang) is None for text in texts)


def _quick_wins(view: View, booth: Booth) -> list[dict[str, Any]]:
    """Quick wins set apart: what each is called, and where it is told below."""
    pillars = {one.id: one for one in view.exhibition.hand_in.pillars}
    return [
        {
            "pillar": one.pillar,
            "icon": pillars[one.pillar].icon,
            "name": view.said(pillars[one.pillar].name),
            "title": view.said(one.title),
            "part": f"{'capaian' if isinstance(one, Achievement) else 'rencana'}-{one.id}",
        }
        for one in booth.hand_in.programmes
        if one.quick_win
    ]


def _topic(view: View, one: Topic) -> dict[str, Any]:
    text = rich_said(view, one.description) if one.description else None
    return {"title": view.said(one.title), "text": text}


def _contact(view: View, booth: Booth) -> dict[str, Any] | None:
    contact = booth.hand_in.contact
    if contact is None:
        return None
    return {
        "office": view.said(contact.office) if contact.office else None,
        "email": contact.email,
        "website": source_values(contact.website) if contact.website else None,
    }


def _structured(view: View, booth: Booth) -> dict[str, object]:
    """schema.org: the page, about an administrative area with its place."""
    region = booth.region
    about: dict[str, object] = {
        "@type": "AdministrativeArea",
        "name": region.name,
        "identifier": region.code,
        "containedInPlace": {"@type": "AdministrativeArea", "name": region.province.name},
    }
    if region.lat is not None and region.lon is not None:
        place = {"@type": "GeoCoordinates", "latitude": region.lat, "longitude": region.lon}
        about["geo"] = place
    return {
        "@type": "WebPage",
        "name": f"{region.name} {booth.year}",
        "description": plain_of(booth.hand_in.summary.in_(view.lang)[0]),
        "inLanguage": view.lang,
        "url": view.urls.booth(booth),
        "about": about,
    }
