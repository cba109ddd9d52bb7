"""Press kits: one zip for each booth of an edition, the same bytes whenever the same goes in.

Facts as text in every language and as open data, pictures made anew (never the file that was handed
in), each with credit and licence. A photo that is shown by its owner's permission only stays out.
"""

import io
import os
import zipfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from site_builder.media.encode import encoder_versions
from site_builder.media.plan import plan_renditions, recipe_digest
from site_builder.media.run import Crew, Means, make_renditions
from site_builder.model.exhibition import RenditionSettings
from site_builder.model.exhibits import Booth, Edition, Exhibition
from site_builder.model.photo import BoothPhoto, Rendition
from site_builder.opendata.all import opendata_files
from site_builder.pages.ornament import cloth_path, ornament_files
from site_builder.pages.press import press_text
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


def make_kits(
    root: Path, by: tuple[Exhibition, Edition], out: Path, wanted: Callable[[Booth], bool]
) -> Kits:
    """Write the kits of an edition as it is published.

    Args:
        root: the project's folder.
        by: the exhibition as visitors may see it, and one of its editions.
        out: folder of the kits.
        wanted: which booths get one.

    Raises: MachineFault if the machine refuses.
    """
    exhibition, edition = by
    booths = [booth for booth in edition.open_booths if wanted(booth)]
    pictures = _pictures(root, booths)
    data = {one.path: one.content for one in opendata_files(exhibition)}
    cloths = {one.path: one for one in ornament_files(exhibition)}
    paths = []
    size = 0
    for booth in booths:
        files = _texts(exhibition, edition, booth)
        files["data.json"] = data[f"data/v1/{edition.year}/{booth.slug}.json"]
        files["kain.svg"] = cloths[cloth_path(booth.region)].draw()
        files.update({_name(one): pictures[one.file.digest] for one in _enclosed(booth)})
        content = zipped(f"{booth.slug}-{edition.year}", files)
        path = out / f"{booth.slug}-{edition.year}.zip"
        write_atomic(path, content)
        paths.append(path)
        size += len(content)
    return Kits(tuple(paths), size)


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


def _texts(exhibition: Exhibition, edition: Edition, booth: Booth) -> dict[str, bytes]:
    named = {one.declared.id: _name(one) for one in _enclosed(booth)}
    return {
        f"{view.words('press.file')}.{view.lang}.txt": press_text(
            view, edition, booth, named
        ).encode()
        for view in views_of(exhibition, {})
    }


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
