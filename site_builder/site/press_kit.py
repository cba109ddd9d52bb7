"""Press kits: one zip for each booth of an edition and one for the edition as a whole.

Facts as text in every language and as open data, the picture to share, photos made anew (never the
file that was handed in), each with credit and licence. A photo that is shown by its owner's
permission only stays out. The same bytes whenever the same goes in.
"""

import io
import os
import zipfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from site_builder.media.encode import encoder_versions
from site_builder.media.plan import plan_renditions, recipe_digest
from site_builder.media.run import Crew, Means, make_renditions
from site_builder.model.exhibition import RenditionSettings
from site_builder.model.exhibits import Booth, Edition, Exhibition
from site_builder.model.page import LateFile
from site_builder.model.photo import BoothPhoto, Rendition
from site_builder.model.share import ShareCard
from site_builder.opendata.all import opendata_files
from site_builder.pages.ornament import cloth_path, ornament_files
from site_builder.pages.press import CLOTH, SHARE, press_text
from site_builder.pages.press_edition import FOLDER, edition_text
from site_builder.pages.share import booth_picture, edition_cards, hall_picture
from site_builder.pages.view import View
from site_builder.site.share import picture_of
from site_builder.site.views import views_of
from site_builder.store.cache import Cache
from site_builder.store.files import write_atomic

WIDTH, QUALITY = 1920, 88
"""Width in px and JPEG quality of a press picture; a smaller photo keeps its size."""

_DAY = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can tell: no clock goes into a kit."""

_OWNED = "permission"


@dataclass(frozen=True, slots=True)
class Kits:
    """What was made."""

    paths: tuple[Path, ...]
    bytes: int


@dataclass(frozen=True, slots=True)
class _Stock:
    """What kits are packed from."""

    views: list[View]
    photos: Mapping[str, bytes]
    """A JPEG by digest of its source."""
    data: Mapping[str, bytes]
    """Open data by path."""
    cloths: Mapping[str, LateFile]
    cards: Mapping[str, ShareCard]
    """Pictures to share, by their place in a site."""
    drawn: Cache

    def texts(self, worded: Callable[[View], str]) -> dict[str, bytes]:
        """The facts of a kit as a file for each language."""
        return {
            f"{view.words('press.file')}.{view.lang}.txt": worded(view).encode()
            for view in self.views
        }

    def share(self, place: str) -> bytes:
        """A picture to share; a kit has it whether or not the exhibition has an address."""
        return picture_of(self.cards[place], self.drawn)


def make_kits(
    root: Path, by: tuple[Exhibition, Edition], out: Path, wanted: Callable[[Booth], bool] | None
) -> Kits:
    """Write the kits of an edition as it is published.

    Args:
        root: the project's folder.
        by: the exhibition as visitors may see it, and one of its editions.
        out: folder of the kits.
        wanted: which booths get one; without it all do, and the edition as well.

    Raises: MachineFault if the machine refuses.
    """
    exhibition, edition = by
    booths = [booth for booth in edition.open_booths if wanted is None or wanted(booth)]
    stock = _stock(root, exhibition, edition, booths)
    paths = []
    size = 0
    for name, files in _kits(stock, edition, booths, whole=wanted is None):
        content = zipped(name, files)
        path = out / f"{name}.zip"
        write_atomic(path, content)
        paths.append(path)
        size += len(content)
    return Kits(tuple(paths), size)


def _stock(root: Path, exhibition: Exhibition, edition: Edition, booths: list[Booth]) -> _Stock:
    views = views_of(exhibition, {})
    return _Stock(
        views=views,
        photos=_pictures(root, booths),
        data={one.path: one.content for one in opendata_files(exhibition)},
        cloths={one.path: one for one in ornament_files(exhibition)},
        cards={one.path: one for one in edition_cards(views[0], edition)},
        drawn=Cache(root / ".cache" / "share"),
    )


def _kits(
    stock: _Stock, edition: Edition, booths: list[Booth], *, whole: bool
) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Give each kit's name and its files, the edition's first."""
    if whole:
        yield f"edisi-{edition.year}", _edition_files(stock, edition)
    for booth in booths:
        yield f"{booth.slug}-{edition.year}", _booth_files(stock, edition, booth)


def _edition_files(stock: _Stock, edition: Edition) -> dict[str, bytes]:
    files = stock.texts(lambda view: edition_text(view, edition))
    data = f"data/v1/{edition.year}/"
    files |= {name: stock.data[f"{data}{name}"] for name in ("booths.json", "programmes.csv")}
    files[SHARE] = stock.share(hall_picture(edition))
    for booth in edition.open_booths:
        files[f"{FOLDER}{booth.slug}.jpg"] = stock.share(booth_picture(booth))
    return files


def _booth_files(stock: _Stock, edition: Edition, booth: Booth) -> dict[str, bytes]:
    named = {one.declared.id: _name(one) for one in _enclosed(booth)}
    files = stock.texts(lambda view: press_text(view, edition, booth, named))
    files["data.json"] = stock.data[f"data/v1/{edition.year}/{booth.slug}.json"]
    files[CLOTH] = stock.cloths[cloth_path(booth.region)].content
    files[SHARE] = stock.share(booth_picture(booth))
    files |= {_name(one): stock.photos[one.file.digest] for one in _enclosed(booth)}
    return files


def zipped(folder: str, files: Mapping[str, bytes]) -> bytes:
    """Pack files below one folder, sorted, without times, owners or compression that may differ."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as kit:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", _DAY)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            kit.writestr(entry, files[name])
    return out.getvalue()


def _enclosed(booth: Booth) -> list[BoothPhoto]:
    return [one for one in booth.photos if one.declared.licence != _OWNED]


def _name(photo: BoothPhoto) -> str:
    return f"{photo.declared.id}.jpg"


def _pictures(root: Path, booths: list[Booth]) -> dict[str, bytes]:
    """A JPEG of every enclosed photo, by digest of its source."""
    settings = RenditionSettings(widths=(WIDTH,), formats=("jpeg",), quality=QUALITY)
    recipe = recipe_digest(settings, encoder_versions())
    photos = {one.file.digest: one.file for booth in booths for one in _enclosed(booth)}
    plan = {file: plan_renditions(file, settings, recipe) for file in photos.values()}
    digests = {rendition: file.digest for file, made in plan.items() for rendition in made}
    found: dict[str, bytes] = {}

    def keep(rendition: Rendition, content: bytes) -> None:
        found[digests[rendition]] = content

    with ThreadPoolExecutor(max_workers=len(os.sched_getaffinity(0))) as executor:
        cache = Cache(root / ".cache" / "media")
        means = Means(cache, Crew(executor), lambda _: False, keep, lambda _done, _all: None)
        make_renditions(root, plan, QUALITY, means)
    return found
