"""All pages of all languages, filled and written, the languages side by side.

A page whose inputs did not change is taken over from the site that stands. Gives what verifying
and the sitemap need, not the pages themselves: they are on disk by then.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from functools import partial
from pathlib import Path

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import LateFile, OutputFile, Page
from site_builder.model.photo import Rendition
from site_builder.opendata.all import opendata_files
from site_builder.opendata.schema import hand_in_schema
from site_builder.pages.all import all_pages
from site_builder.pages.compare import compare_files
from site_builder.pages.feed import feed_file
from site_builder.pages.form import form_files
from site_builder.pages.form_booth import earlier_files
from site_builder.pages.moved import moved_page
from site_builder.pages.ornament import ornament_files
from site_builder.pages.plain import guide_page, not_found_page
from site_builder.pages.search import names_file
from site_builder.pages.theme import theme_file
from site_builder.pages.view import View
from site_builder.site.addresses import Recorded, moves
from site_builder.site.assets import versioned
from site_builder.site.blame import watched
from site_builder.site.fill import Filler, scheme_script
from site_builder.site.folder import SiteFolder
from site_builder.site.frame_run import FrameRun
from site_builder.site.head import HeadSettings
from site_builder.site.index import write_index
from site_builder.site.inputs import Inputs, code_state, digest_of
from site_builder.site.share import share_tasks
from site_builder.site.side_by_side import side_by_side
from site_builder.site.sitemap import Listed, listed
from site_builder.site.standing import Made
from site_builder.site.templates import Templates
from site_builder.site.verify import scan
from site_builder.site.views import catalogues_of, views_of
from site_builder.store.cache import Cache


@dataclass(frozen=True, slots=True)
class Composed:
    """What was written for some languages."""

    listed: tuple[Listed, ...]
    """What search engines should list."""
    made: Mapping[str, Made]
    """Files made now, by path: what each was made from, what a page holds, bytes."""
    taken_over: tuple[str, ...]
    """Paths of files that were taken over from the old site, where all of that is known."""
    recorded: tuple[str, ...] = ()
    """Addresses of closed editions, which all have to be answered."""


@dataclass(frozen=True, slots=True)
class Means:
    """What composing needs beside the exhibition."""

    plan: Mapping[str, tuple[Rendition, ...]]
    frame: FrameRun
    folder: SiteFolder
    """Of the new site; each task gets its own."""
    portable: bool
    jobs: int
    kept: "Kept"
    extras: "Extras"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was made before, by what it was made from."""

    index: Cache
    """Answers of the search engine."""
    share: Cache
    """Pictures to share."""
    templates: Cache
    """Compiled templates of pages."""
    drawings: Cache
    """Values of pages that were drawn."""

    @classmethod
    def within(cls, cache: Path) -> "Kept":
        """All of it, in the folders of a cache."""
        return cls(*(Cache(cache / one.name) for one in fields(cls)))


@dataclass(frozen=True, slots=True)
class Extras:
    """What a site holds beside the pages of the exhibition as shown."""

    recorded: Recorded = field(default_factory=Recorded)
    """What closed editions published, and what moved since."""
    desk: Callable[[View], Page] | None = None
    """Makes the organizer's desk, where it was asked for."""


def compose(exhibition: Exhibition, means: Means) -> Composed:
    """Make every page, fill it into its frame, write it."""
    views = views_of(exhibition, means.plan)
    form = tuple(form_files(views, hand_in_schema("booth", exhibition.hand_in)))
    filler = _filler((exhibition, form), means.frame, means.kept, portable=means.portable)
    languages = [partial(_language, view, exhibition, (filler, means)) for view in views]
    files = partial(_files, (exhibition, views), means, form)
    shared = share_tasks(views[0], means.folder, means.kept.share, means.jobs)
    drawn = [partial(_pictures, one) for one in shared]
    # The long ones first, so that the short ones even out who ends last; the search engine is one
    # of them where a text changed.
    tasks = (partial(_index, views, means), *languages, files, *drawn)
    parts = side_by_side([partial(watched, task, exhibition) for task in tasks], means.jobs)
    return Composed(
        tuple(page for part in parts for page in part.listed),
        {path: one for part in parts for path, one in part.made.items()},
        tuple(path for part in parts for path in part.taken_over),
        means.extras.recorded.addresses,
    )


def _part(folder: SiteFolder, pages: Iterable[Listed] = ()) -> Composed:
    """What one task sends back: nothing that is known already."""
    made = {path: one for path, one in folder.made.items() if path not in folder.taken_over}
    return Composed(tuple(pages), made, tuple(folder.taken_over))


def file_of(page: Page) -> str:
    """The file a page is written to."""
    folder = page.path == "" or page.path.endswith("/")
    return f"{page.path}index.html" if folder else page.path


def _language(view: View, exhibition: Exhibition, by: tuple[Filler, Means]) -> Composed:
    filler, means = by
    folder = means.folder.beginning()
    pages = []
    for page in _with_extras(view, means.extras, _pages(view, exhibition, means.frame)):
        path = file_of(page)
        inputs = filler.inputs.of_page(page)
        if not folder.take_over(path, inputs):
            html = filler.fill(page)
            folder.make(path, inputs, html.encode(), scan(html))
        pages.append(listed(page))
    filler.save()
    for file in filter(None, (feed_file(view), names_file(view))):
        folder.make(file.path, "", file.content)
    return _part(folder, filter(None, pages))


def _files(
    shown: tuple[Exhibition, list[View]], means: Means, form: tuple[OutputFile, ...]
) -> Composed:
    """Ornaments, open data, data of the form and of comparing, which are many, beside the pages."""
    exhibition, views = shown
    folder = means.folder.beginning()
    earlier = earlier_files(exhibition)
    data = (*opendata_files(exhibition), *form, *earlier, *compare_files(views))
    for one in (*ornament_files(exhibition), *data):
        inputs = ""
        if isinstance(one, LateFile):
            inputs = digest_of(code_state(), exhibition.languages, one.inputs)
        if not inputs or not folder.take_over(one.path, inputs):
            folder.make(one.path, inputs, one.content)
    return _part(folder)


def _pictures(make: Callable[[], SiteFolder]) -> Composed:
    """Pictures to share."""
    return _part(make())


def _index(views: list[View], means: Means) -> Composed:
    """The full-text index."""
    folder = means.folder.beginning()
    if not means.portable:  # a file system gives no index to a page
        write_index(views, folder, means.kept.index)
    return _part(folder)


def _with_extras(view: View, extras: Extras, pages: Iterator[Page]) -> Iterator[Page]:
    """The pages, the desk, then one for each old address that none of them answers."""
    made: set[str] = set()
    for page in pages:
        made.add(page.path)
        yield page
    if extras.desk is not None:
        yield extras.desk(view)
    for path, target in moves(extras.recorded, view, made):
        yield moved_page(view, path, target)


def _pages(view: View, exhibition: Exhibition, frame: FrameRun) -> Iterator[Page]:
    yield from all_pages(view)
    for text in frame.guide[view.lang]:
        key = text.path.removeprefix(view.urls.of(""))
        written = frozenset(
            lang
            for lang, texts in frame.guide.items()
            if any(one.path.endswith(key) and one.lang == lang for one in texts)
        )
        yield guide_page(view, text, written)
    if view.lang == exhibition.first_language:
        yield not_found_page(view, catalogues_of(exhibition))


def filler_of(exhibition: Exhibition, views: list[View], frame: FrameRun, kept: Kept) -> Filler:
    """Give what fills the pages of an exhibition that a web server carries."""
    form = tuple(form_files(views, hand_in_schema("booth", exhibition.hand_in)))
    return _filler((exhibition, form), frame, kept, portable=False)


def _filler(
    what: tuple[Exhibition, tuple[OutputFile, ...]],
    frame: FrameRun,
    kept: Kept,
    *,
    portable: bool,
) -> Filler:
    exhibition, form = what
    hand_in = exhibition.hand_in
    settings = HeadSettings(
        names={lang: hand_in.short_name.in_(lang)[0] for lang in exhibition.languages},
        address=hand_in.address,
        first_language=exhibition.first_language,
        inline_script=scheme_script(),
        portable=portable,
    )
    versions = {**frame.versions(theme_file(exhibition)), **versioned(list(form))}
    frames = frame.engine.frames
    said = catalogues_of(exhibition)
    templates = Templates(said, kept.templates)
    words = templates.words
    shared = digest_of(code_state(), asdict(settings), sorted(versions.items()), words)
    inputs = Inputs(shared, {lang: digest_of(frame) for lang, frame in frames.items()})
    return Filler(frames, said, settings, versions, inputs, templates, kept.drawings)
