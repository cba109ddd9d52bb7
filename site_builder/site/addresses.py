"""Addresses that were published once, and where each of them leads now. None of them dies.

An edition's closing records its addresses. What is no longer a page of its own becomes a page that
leads on: to the region's new address where its name changed, else to the nearest page above.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from site_builder.model.closing import Closing
from site_builder.model.exhibits import Exhibition
from site_builder.model.register import Region
from site_builder.pages.all import all_pages
from site_builder.pages.view import View


@dataclass(frozen=True, slots=True)
class Recorded:
    """Addresses of all closings, and the slugs that changed since."""

    addresses: tuple[str, ...] = ()
    """Sorted, each once."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Slug of today by the slug of then."""


def recorded_addresses(closings: Iterable[Closing], exhibition: Exhibition) -> Recorded:
    """Gather the addresses of all closings."""
    addresses: set[str] = set()
    renamed: dict[str, str] = {}
    for closing in closings:
        addresses.update(closing.addresses)
        for code, booth in closing.booths.items():
            region = exhibition.register.regions.get(code)
            if region is not None and region.slug != booth.folder:
                renamed[booth.folder] = region.slug
    return Recorded(tuple(sorted(addresses)), renamed)


def published_addresses(views: Iterable[View], year: int) -> Iterator[str]:
    """Paths of all pages of an edition and of the regions in it, in the languages of the views."""
    for view in views:
        own = {view.urls.region(region) for region in _regions(view.exhibition, year)}
        begin = view.urls.of(f"{year}/")
        for page in all_pages(view):
            if page.path.startswith(begin) or page.path in own:
                yield page.path


def _regions(exhibition: Exhibition, year: int) -> Iterator[Region]:
    """Regions with a booth or an award in an edition."""
    edition = exhibition.edition_of(year)
    if edition is None:
        return
    yield from (booth.region for booth in edition.booths)
    for award in edition.hand_in.awards:
        for winner in award.winners:
            if winner.region in exhibition.register.regions:
                yield exhibition.register.regions[winner.region]


def moves(recorded: Recorded, view: View, made: Collection[str]) -> Iterator[tuple[str, str]]:
    """Addresses of a view's language that are no page any more, each with the page it leads to.

    Args:
        recorded: addresses of all closings.
        view: of one language; an address of a language that is gone is led on from the first one.
        made: paths of the pages made in this language.
    """
    first = view.exhibition.first_language
    others = [lang for lang in view.exhibition.languages if lang != first]
    for address in recorded.addresses:
        lang = address.partition("/")[0]
        if address not in made and (lang if lang in others else first) == view.lang:
            yield address, _target(recorded, view, address, made)


def _target(recorded: Recorded, view: View, address: str, made: Collection[str]) -> str:
    parts = address.rstrip("/").split("/")
    renamed = "/".join(recorded.renamed.get(part, part) for part in parts) + "/"
    if renamed in made:
        return renamed
    above = renamed
    while above and above not in made:
        above = above.rstrip("/").rpartition("/")[0]
        above = f"{above}/" if above else ""
    below = renamed.partition("/")[2]
    return above or (below if below in made else view.urls.home())
