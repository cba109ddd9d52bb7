"""Every exhibition page of one language, kind by kind."""

from collections.abc import Callable, Iterable, Iterator

from site_builder.model.page import Page
from site_builder.pages.awards import awards_pages
from site_builder.pages.booth import booth_page_at, booth_pages
from site_builder.pages.certificate import certificate_pages
from site_builder.pages.changes import changes_pages
from site_builder.pages.collaborations import collaborations_pages
from site_builder.pages.compare import compare_pages
from site_builder.pages.faults import fault_pages
from site_builder.pages.form import form_pages
from site_builder.pages.hall import hall_pages
from site_builder.pages.home import home_pages
from site_builder.pages.legacy import legacy_pages
from site_builder.pages.map import map_pages
from site_builder.pages.openness import data_pages
from site_builder.pages.pillar import pillar_pages
from site_builder.pages.plans import plans_pages
from site_builder.pages.province import province_pages
from site_builder.pages.region import region_pages
from site_builder.pages.search import search_pages
from site_builder.pages.statistics import statistics_pages
from site_builder.pages.tour import tour_pages
from site_builder.pages.view import View

KINDS: tuple[Callable[[View], Iterable[Page]], ...] = (
    home_pages,
    hall_pages,
    map_pages,
    booth_pages,
    pillar_pages,
    province_pages,
    awards_pages,
    certificate_pages,
    region_pages,
    plans_pages,
    changes_pages,
    collaborations_pages,
    legacy_pages,
    tour_pages,
    compare_pages,
    statistics_pages,
    search_pages,
    data_pages,
    form_pages,
    fault_pages,
)
"""One maker for each kind of page."""


def all_pages(view: View) -> Iterator[Page]:
    """Make every page of one language."""
    for make in KINDS:
        yield from make(view)


def page_at(view: View, path: str) -> Page | None:
    """Make the one page at a path of the view's language; nothing if the path is no such page.

    A booth's page is made alone, as it is the one that is looked at while a booth is written; of
    the other kinds, pages are made until the wanted one comes.
    """
    found = booth_page_at(view, path)
    if found is not None:
        return found
    others = (make for make in KINDS if make is not booth_pages)
    return next((page for make in others for page in make(view) if page.path == path), None)
