"""Write what is neither page nor picture, and verify the whole, before anyone can see it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import OutputFile
from site_builder.pages.theme import theme_file
from site_builder.site.compose import Composed
from site_builder.site.folder import SiteFolder
from site_builder.site.frame_run import FrameRun
from site_builder.site.index import FOLDER
from site_builder.site.pictures import Pictured
from site_builder.site.room import Room, room_of
from site_builder.site.sitemap import robots, sitemap
from site_builder.site.standing import Made, Standing
from site_builder.site.static import static_files
from site_builder.site.verify import Flaw, Scan, nothing_lost, verify


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
    room: Room
    """What takes the room of the site."""
    made: Mapping[str, Made] = field(repr=False)
    """Every file by path."""


def write_site(
    root: Path, folder: SiteFolder, parts: tuple[Exhibition, Composed, FrameRun], pictures: Pictured
) -> Written:
    """Write all files beside pages and pictures, and verify the whole."""
    exhibition, composed, frame = parts
    rest = folder.beginning()
    for one in _files(root, exhibition, composed, frame):
        rest.make(one.path, "", one.content)
    kept = {path: folder.standing.files[path][0] for path in composed.taken_over}
    made = {**kept, **composed.made, **pictures.made, **rest.made}
    scans = {path: one.scan for path, one in made.items() if one.scan is not None}
    booths = [booth for edition in exhibition.editions for booth in edition.booths]
    wanted = [
        f"{'' if lang == exhibition.first_language else lang + '/'}{booth.key}/index.html"
        for booth in booths
        for lang in exhibition.languages
    ]
    flaws = verify(scans, made, wanted, _proved(folder.standing, made, scans))
    flaws.extend(_dead(composed.recorded, made))
    return Written(
        booths=len(booths),
        pages=len(scans),
        pictures=len(pictures.made),
        encoded=pictures.result.encoded,
        bytes=sum(one.bytes for one in made.values()),
        flaws=tuple(flaws),
        room=room_of({path: one.bytes for path, one in made.items()}),
        made=made,
    )


def _proved(
    standing: Standing, made: Mapping[str, Made], scans: Mapping[str, Scan]
) -> frozenset[str]:
    """Pages that are the same in the site that stands, which was verified before it could stand.

    The builder is among the inputs of a page: what another one verified is not the same.
    """
    # The index changes its names with its words; only its own script reads it, no page links there.
    files = standing.files.items()
    before = {path: one.scan for path, (one, _) in files if not path.startswith(FOLDER)}
    if not nothing_lost(before, scans, made):
        return frozenset()
    return frozenset(
        path
        for path in scans
        if path in before and standing.files[path][0].inputs == made[path].inputs != ""
    )


def _dead(recorded: Iterable[str], made: Mapping[str, Made]) -> Iterator[Flaw]:
    """Addresses of closed editions that nothing answers."""
    for address in recorded:
        if f"{address}index.html" not in made:
            yield Flaw(f"{address}index.html", "address-dead", address)


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
        yield sitemap(address, composed.listed)
    yield from static_files(root)
