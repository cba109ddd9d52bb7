"""Write the new site into its work folder and verify it, before anyone can see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.media.run import MediaResult
from site_builder.model.exhibits import Exhibition
from site_builder.model.page import OutputFile
from site_builder.opendata.all import opendata_files
from site_builder.pages.ornament import ornament_files
from site_builder.site.compose import Composed
from site_builder.site.frame_run import FrameRun
from site_builder.site.sitemap import robots, sitemap
from site_builder.site.static import static_files
from site_builder.site.verify import Flaw, verify
from site_builder.store.files import write_new


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
    root: Path, work: Path, made: tuple[Exhibition, Composed, FrameRun], media: MediaResult
) -> Written:
    """Write pages and files beside the pictures, and verify the whole."""
    exhibition, composed, frame = made
    for path, html in composed.html.items():
        write_new(work / path, html.encode())
    for one in _files(root, exhibition, composed, frame):
        write_new(work / one.path, one.content)
    paths = {entry.relative_to(work).as_posix(): entry for entry in _entries(work)}
    booths = [booth for edition in exhibition.editions for booth in edition.booths]
    wanted = [
        f"{'' if lang == exhibition.first_language else lang + '/'}{booth.key}/index.html"
        for booth in booths
        for lang in exhibition.languages
    ]
    flaws = verify(composed.html, paths, wanted)
    pictures = [path for path in paths if path.startswith("media/")]
    return Written(
        booths=len(booths),
        pages=len(composed.html),
        pictures=len(pictures),
        encoded=media.encoded,
        bytes=sum(entry.stat().st_size for entry in paths.values()),
        flaws=tuple(flaws),
        broken_photos=media.broken,
    )


def _entries(work: Path) -> Iterator[Path]:
    yield from (entry for entry in work.rglob("*") if entry.is_file())


def _files(
    root: Path, exhibition: Exhibition, composed: Composed, frame: FrameRun
) -> Iterator[OutputFile]:
    """All files beside pages and pictures; the exhibition's own static files come last."""
    yield from frame.assets
    yield from frame.engine.files
    yield composed.theme
    yield from ornament_files(exhibition)
    yield from opendata_files(exhibition)
    address = exhibition.hand_in.address
    yield robots(address)
    if address:
        yield sitemap(address, composed.pages)
    yield from static_files(root)
