"""The page at an address that was published once: it leads to where its matter is now."""

from site_builder.model.page import Page
from site_builder.pages.view import View


def moved_page(view: View, path: str, target: str) -> Page:
    """Lead from an old address to a page of the same language."""
    return Page(
        path=path,
        lang=view.lang,
        template="moved.html",
        title=view.words("moved.title"),
        description=view.words("moved.lead"),
        values={"target": target},
        key=target.removeprefix(view.urls.of("")),
        canonical=target,
        moved_to=target,
    )
