"""All pages of all languages as finished HTML, by path."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import OutputFile, Page
from site_builder.model.photo import Rendition
from site_builder.pages.all import all_pages
from site_builder.pages.plain import guide_page, not_found_page
from site_builder.pages.theme import theme_file
from site_builder.pages.view import View
from site_builder.site.fill import Filler, scheme_script
from site_builder.site.frame_run import FrameRun
from site_builder.site.head import HeadSettings
from site_builder.site.views import catalogues_of, views_of


@dataclass(frozen=True, slots=True)
class Composed:
    """The pages, and their HTML by file path."""

    pages: tuple[Page, ...]
    html: Mapping[str, str]
    theme: OutputFile


def compose(
    exhibition: Exhibition,
    plan: Mapping[str, tuple[Rendition, ...]],
    frame: FrameRun,
    *,
    portable: bool,
) -> Composed:
    """Make every page and fill it into its frame."""
    views = views_of(exhibition, plan)
    pages = tuple(page for view in views for page in _pages(view, frame))
    pages = (*pages, not_found_page(views[0], catalogues_of(exhibition)))
    theme = theme_file(exhibition)
    filler = _filler(exhibition, frame, theme, portable=portable)
    return Composed(pages, {file_of(page): filler.fill(page) for page in pages}, theme)


def file_of(page: Page) -> str:
    """The file a page is written to."""
    folder = page.path == "" or page.path.endswith("/")
    return f"{page.path}index.html" if folder else page.path


def _pages(view: View, frame: FrameRun) -> list[Page]:
    pages = list(all_pages(view))
    for text in frame.guide[view.lang]:
        key = text.path.removeprefix(view.urls.of(""))
        written = frozenset(
            lang
            for lang, texts in frame.guide.items()
            if any(one.path.endswith(key) and one.lang == lang for one in texts)
        )
        pages.append(guide_page(view, text, written))
    return pages


def _filler(
    exhibition: Exhibition, frame: FrameRun, theme: OutputFile, *, portable: bool
) -> Filler:
    hand_in = exhibition.hand_in
    settings = HeadSettings(
        names={lang: hand_in.short_name.in_(lang)[0] for lang in exhibition.languages},
        address=hand_in.address,
        first_language=exhibition.first_language,
        inline_script=scheme_script(),
        portable=portable,
    )
    versions = frame.versions(theme)
    return Filler(frame.engine.frames, catalogues_of(exhibition), settings, versions)
