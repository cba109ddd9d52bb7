"""Pages of the newest exhibits, each made when it is asked for: nothing is written.

The page a person looks at is made in the time that one page takes, while the whole site is still
being built. It has the bytes that the whole site will have.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Lock

from site_builder.check.run import check
from site_builder.load.tree import load_tree
from site_builder.model.exhibits import Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem
from site_builder.pages.all import page_at
from site_builder.pages.view import View
from site_builder.site.build import Request
from site_builder.site.compose import Kept, filler_of
from site_builder.site.fill import Filler
from site_builder.site.frame_run import known_frame
from site_builder.site.keep import blocking
from site_builder.site.pictures import plan_pictures
from site_builder.site.publish import publish
from site_builder.site.today import today
from site_builder.site.views import views_of
from site_builder.store.cache import Cache


@dataclass(frozen=True, slots=True)
class Preview:
    """An exhibition whose pages are made one at a time."""

    views: Mapping[str, View]
    """By language, the first one first."""
    filler: Filler
    pictures: frozenset[str]
    """Paths of all pictures that the pages name."""
    _one_at_a_time: Lock = field(default_factory=Lock)

    def page(self, path: str) -> str | None:
        """Give the HTML of an exhibition page; nothing for any other path."""
        lang = path.partition("/")[0]
        first = next(iter(self.views.values()))
        with self._one_at_a_time:
            page = page_at(self.views.get(lang, first), path)
            return None if page is None else self.filler.fill(page)


@dataclass(frozen=True, slots=True)
class Newest:
    """The exhibits as they are saved now."""

    loaded: Loaded
    problems: tuple[Problem, ...]
    blocked: bool
    """Whether there is nothing that may be shown."""
    preview: Preview | None
    """Nothing where the exhibits are blocked, or MkDocs has to be asked for a new frame first."""


def look(request: Request, last: Preview | None = None) -> Newest:
    """Read and check the exhibits, and get ready to show any page of them.

    What the last preview knows that did not change is used again.

    Raises: MachineFault if mkdocs.yml cannot be used.
    """
    loaded = load_tree(request.root, Cache(request.cache / "load"))
    day = today(request.environment)
    problems = check(loaded, day)
    errors = blocking(loaded, problems, request.selection.years)
    exhibition = loaded.exhibition
    if exhibition is None or errors:
        return Newest(loaded, problems, blocked=True, preview=None)
    shown = publish(exhibition, request.selection, day)
    if not shown.editions:
        return Newest(loaded, problems, blocked=True, preview=None)
    preview = _preview(request, shown)
    if preview is not None and last is not None:
        preview = replace(preview, filler=preview.filler.with_templates_of(last.filler))
    return Newest(loaded, problems, blocked=False, preview=preview)


def _preview(request: Request, shown: Exhibition) -> Preview | None:
    frame = known_frame(request.root, shown, Cache(request.cache / "frame"))
    if frame is None:
        return None
    plan = plan_pictures(shown).plan
    views = views_of(shown, plan)
    return Preview(
        {view.lang: view for view in views},
        filler_of(shown, views, frame, Kept.within(request.cache)),
        frozenset(one.path for renditions in plan.values() for one in renditions),
    )
