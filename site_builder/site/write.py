"""Write what is neither page nor picture, and verify the whole, before anyone can see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import OutputFile
from site_builder.pages.theme import theme_file
from site_builder.site.compose import Composed
from site_builder.site.folder import SiteFolder
from site_builder.site.frame_run import FrameRun
from site_builder.site.pictures import Pictured
from site_builder.site.sitemap import robots, sitemap
from site_builder.site.static import static_files
from site_builder.site.verify import Flaw, verify


@dataclass(frozen=True, slots=True)
class Written:
    """What a build wrote."""

    booths: int
    pages: int
    pictures: int
    encoded: int
    """Pictures made now; the others came from the cache."""
    bytes: int
    flaws: tuple[Flaw, ...]
    broken_photos: tuple[str, ...]


def write_site(
    root: Path, work: Path, made: tuple[Exhibition, Composed, FrameRun], pictures: Pictured
) -> Written:
    """Write all files beside pages and pictures, and verify the whole."""
    exhibition, composed, frame = made
    folder = SiteFolder(work)
    for one in _files(root, exhibition, composed, frame):
        folder.put(one.path, one.content)
    sizes = {**composed.sizes, **pictures.sizes, **folder.sizes}
    booths = [booth for edition in exhibition.editions for booth in edition.booths]
    wanted = [
        f"{'' if lang == exhibition.first_language else lang + '/'}{booth.key}/index.html"
        for booth in booths
        for lang in exhibition.languages
    ]
    return Written(
        booths=len(booths),
        pages=len(composed.scans),
        pictures=len(pictures.sizes),
        encoded=pictures.result.encoded,
        bytes=sum(sizes.values()),
        flaws=tuple(verify(composed.scans, sizes, wanted)),
        broken_photos=pictures.result.broken,
    )


def _files(
    root: Path, exhibition: Exhibition, composed: Composed, frame: FrameRun
) -> Iterator[OutputFile]:
    """All files beside pages and pictures; the exhibition's own static files come last."""
    yield from frame.assets
    yield from frame.engine.files
    yield theme_file(exhibition)
    address = exhibition.hand_in.address
    yield robots(address)
    if address:
        yield sitemap(address, composed.pages)
    yield from static_files(root)
