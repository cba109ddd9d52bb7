"""All pages of all languages, filled and written, the languages side by side.

Gives what verifying and the sitemap need, not the pages themselves: they are on disk by then.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import Page
from site_builder.model.photo import Rendition
from site_builder.opendata.all import opendata_files
from site_builder.pages.all import all_pages
from site_builder.pages.ornament import ornament_files
from site_builder.pages.plain import guide_page, not_found_page
from site_builder.pages.theme import theme_file
from site_builder.pages.view import View
from site_builder.site.fill import Filler, scheme_script
from site_builder.site.folder import SiteFolder
from site_builder.site.frame_run import FrameRun
from site_builder.site.head import HeadSettings
from site_builder.site.side_by_side import side_by_side
from site_builder.site.verify import Scan, scan
from site_builder.site.views import catalogues_of, views_of


@dataclass(frozen=True, slots=True)
class Composed:
    """What was written for some languages."""

    pages: tuple[Page, ...]
    """The pages without their values."""
    scans: Mapping[str, Scan]
    """What each page holds, by file path."""
    sizes: Mapping[str, int]
    """Bytes by file path."""


@dataclass(frozen=True, slots=True)
class Means:
    """What composing needs beside the exhibition."""

    plan: Mapping[str, tuple[Rendition, ...]]
    frame: FrameRun
    work: Path
    portable: bool
    jobs: int


def compose(exhibition: Exhibition, means: Means) -> Composed:
    """Make every page, fill it into its frame, write it."""
    views = views_of(exhibition, means.plan)
    filler = _filler(exhibition, means)
    tasks = [partial(_language, view, exhibition, (filler, means)) for view in views]
    parts = side_by_side([partial(_files, exhibition, means), *tasks], means.jobs)
    return Composed(
        tuple(page for part in parts for page in part.pages),
        {path: one for part in parts for path, one in part.scans.items()},
        {path: size for part in parts for path, size in part.sizes.items()},
    )


def file_of(page: Page) -> str:
    """The file a page is written to."""
    folder = page.path == "" or page.path.endswith("/")
    return f"{page.path}index.html" if folder else page.path


def _language(view: View, exhibition: Exhibition, by: tuple[Filler, Means]) -> Composed:
    filler, means = by
    folder = SiteFolder(means.work)
    pages = []
    scans = {}
    for page in _pages(view, exhibition, means.frame):
        html = filler.fill(page)
        path = file_of(page)
        folder.put(path, html.encode())
        scans[path] = scan(html)
        pages.append(replace(page, values={}, data=None))
    return Composed(tuple(pages), scans, folder.sizes)


def _files(exhibition: Exhibition, means: Means) -> Composed:
    """Ornaments and open data, which are many, beside the pages."""
    folder = SiteFolder(means.work)
    for one in (*ornament_files(exhibition), *opendata_files(exhibition)):
        folder.put(one.path, one.content)
    return Composed((), {}, folder.sizes)


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


def _filler(exhibition: Exhibition, means: Means) -> Filler:
    hand_in = exhibition.hand_in
    settings = HeadSettings(
        names={lang: hand_in.short_name.in_(lang)[0] for lang in exhibition.languages},
        address=hand_in.address,
        first_language=exhibition.first_language,
        inline_script=scheme_script(),
        portable=means.portable,
    )
    versions = means.frame.versions(theme_file(exhibition))
    return Filler(means.frame.engine.frames, catalogues_of(exhibition), settings, versions)
