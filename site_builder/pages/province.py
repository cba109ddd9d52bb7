"""A province in an edition: its stands, and its regions that were invited without one."""

from collections.abc import Iterator

from site_builder.model.exhibits import Edition
from site_builder.model.page import Page
from site_builder.model.register import Province
from site_builder.pages.card import card
from site_builder.pages.hall import provinces_of
from site_builder.pages.stands import hall_of, stands_of
from site_builder.pages.view import View, alternates


def province_pages(view: View) -> Iterator[Page]:
    """One page for each province with a booth, in each edition."""
    for edition in view.exhibition.editions:
        for province in provinces_of(edition):
            yield _province_page(view, edition, province)


def _province_page(view: View, edition: Edition, province: Province) -> Page:
    path = view.urls.province(edition, province)
    key = path.removeprefix(view.urls.of(""))
    stands = stands_of(edition)
    booths = [booth for booth in edition.open_booths if booth.region.province == province]
    present = {booth.region.code for booth in booths}
    register = view.exhibition.register.regions
    invited = [register[code] for code in edition.hand_in.participants if code in register]
    lead = view.counted("province.lead", len(booths), name=province.name, year=edition.year)
    values = {
        "name": province.name,
        "room": hall_of(province),
        "lead": lead,
        "year": str(edition.year),
        "hall_path": view.urls.hall(edition),
        "cards": [card(view, edition, booth, stands[booth.region.code]) for booth in booths],
        "waiting": sorted(
            one.name for one in invited if one.province == province and one.code not in present
        ),
    }
    return Page(
        path=path,
        lang=view.lang,
        template="province.html",
        title=f"{province.name} · {edition.year}",
        description=lead,
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        year=edition.year,
        section="hall",
    )
