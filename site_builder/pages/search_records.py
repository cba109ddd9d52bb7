"""What the full-text search is given: every booth as plain words, weighed by how much they tell."""

from collections.abc import Iterator

from site_builder.model.exhibits import Booth
from site_builder.model.programme import Programme
from site_builder.model.record import SearchRecord
from site_builder.pages.awarded import badges
from site_builder.pages.rich import plain_of
from site_builder.pages.roots import ROOTED, roots_of
from site_builder.pages.view import View

_NAME, _TITLE, _AWARD, _LINE, _TEXT, _ROOT = 8.0, 5.0, 4.0, 3.0, 1.0, 0.5
HIDDEN = "\u00a7"
"""Stands before words that are there to be found, not to be read (`search-page.js` cuts there)."""


def search_records(view: View) -> Iterator[SearchRecord]:
    """Give every open booth in one language, newer editions first; before the first, the entrance.

    Pagefind refuses to index nothing.
    """
    if not any(edition.open_booths for edition in view.exhibition.editions):
        name = view.exhibition.hand_in.name.in_(view.lang)[0]
        yield SearchRecord(view.urls.home(), view.lang, name, ())
    pillars = {one.id: one.name.in_(view.lang)[0] for one in view.exhibition.hand_in.pillars}
    for edition in reversed(view.exhibition.editions):
        for booth in edition.open_booths:
            won = " ".join(
                f"{one['title']} {one['category']['words'] or ''}"
                for one in badges(view, edition, booth.region.code)
            )
            texts = [*_texts(view, booth, pillars), (_AWARD, won)]
            yield SearchRecord(
                view.urls.booth(booth),
                view.lang,
                f"{booth.region.name} · {booth.year}",
                tuple((weight, text) for weight, text in [*texts, _roots(view, texts)] if text),
            )


def _texts(view: View, booth: Booth, pillars: dict[str, str]) -> Iterator[tuple[float, str]]:
    hand_in, region = booth.hand_in, booth.region
    yield _NAME, " ".join((region.name, *region.other_names))
    yield _LINE, region.province.name
    yield _LINE, hand_in.tagline.in_(view.lang)[0]
    yield _TEXT, plain_of(hand_in.summary.in_(view.lang)[0])
    for programme in hand_in.programmes:
        yield from _programme(view, programme, pillars)
    for topic in (*hand_in.challenges, *hand_in.potentials):
        yield _LINE, topic.title.in_(view.lang)[0]
        if topic.description:
            yield _TEXT, plain_of(topic.description.in_(view.lang)[0])


def _programme(
    view: View, programme: Programme, pillars: dict[str, str]
) -> Iterator[tuple[float, str]]:
    yield _TITLE, programme.title.in_(view.lang)[0]
    yield _TEXT, pillars.get(programme.pillar, "")
    yield _TEXT, plain_of(programme.description.in_(view.lang)[0])
    yield _TEXT, " ".join(one.name.in_(view.lang)[0] for one in programme.partners)


def _roots(view: View, texts: list[tuple[float, str]]) -> tuple[float, str]:
    if view.lang != ROOTED:
        return _ROOT, ""
    roots = " ".join(roots_of(" ".join(text for _, text in texts)))
    return _ROOT, f"{HIDDEN} {roots}" if roots else ""
