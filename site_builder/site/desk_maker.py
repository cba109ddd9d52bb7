"""The desk's page for a build: rows once, words and messages in each language."""

from collections.abc import Callable, Iterable

from site_builder.model.loaded import Loaded
from site_builder.model.page import Page
from site_builder.model.problem import Problem
from site_builder.pages.desk import desk_page
from site_builder.pages.view import View
from site_builder.site.desk import desk_of
from site_builder.site.letters import letters
from site_builder.site.needed import usable_exhibition
from site_builder.site.publish import Selection


def desk_maker(
    loaded: Loaded, problems: Iterable[Problem], selection: Selection
) -> Callable[[View], Page]:
    """Give what makes the page of the newest edition asked for, else of the one in work.

    Raises: MachineFault `exhibition-unusable` or `edition-unknown`.
    """
    exhibition = usable_exhibition(loaded)
    desk = desk_of(loaded, problems, max(selection.years, default=None))
    return lambda view: desk_page(view, desk, letters(desk, exhibition, view.words))
