"""The notice that stands where a withdrawn booth stood."""

from site_builder.i18n.formats import day
from site_builder.model.exhibits import Booth
from site_builder.model.page import Page
from site_builder.pages.view import View


def withdrawn_page(view: View, booth: Booth) -> Page:
    """Say that the booth was withdrawn, when and why; its address stays.

    Raises: ValueError if it was not withdrawn: our own bug.
    """
    withdrawn = booth.hand_in.withdrawn
    if withdrawn is None:
        raise ValueError(booth.key)
    key = f"{booth.year}/{booth.slug}/"
    return Page(
        path=view.urls.booth(booth),
        lang=view.lang,
        template="withdrawn.html",
        title=f"{booth.region.name} · {booth.year}",
        description=view.words("booth.withdrawn", date=day(withdrawn.date, view.lang)),
        values={
            "home": view.urls.home(),
            "name": booth.region.name,
            "note": view.words("booth.withdrawn", date=day(withdrawn.date, view.lang)),
            "reason": view.said(withdrawn.reason),
            "hall_path": view.urls.of(f"{booth.year}/"),
            "year": str(booth.year),
        },
        key=key,
        year=booth.year,
        section="hall",
        listed=False,
    )
