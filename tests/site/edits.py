"""Random edits of a small exhibition of two editions: what people do between two builds."""

import io
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

BOOTHS = ("kota-madiun", "kota-tegal", "kota-dumai", "kabupaten-demak")
CODES = {
    "kota-madiun": "35.77",
    "kota-tegal": "33.76",
    "kota-dumai": "14.72",
    "kabupaten-demak": "33.21",
}
COLOURS = ("#1f5299", "#2d5314", "#7a1f3d", "#4a2c82")
_BOOTH = """\
format: 1
region: "{code}"
provenance: official
tagline: {{id: "Semboyan nomor {n} dari daerah ini.", en: "Motto number {n} of this region."}}
summary:
  id: Gambaran singkat daerah dan programnya, cukup panjang untuk lolos pemeriksaan panjang teks.
  en: The region and its programmes in brief, long enough to pass the check of a text's length here.
achievements:
  - id: capaian-{n}
    title: {{id: "Capaian nomor {n}", en: "Achievement number {n}"}}
    pillar: {pillar}
    year: 2021
    description:
      id: Sampah diolah menjadi gas yang dipakai rumah tangga di sekitar tempat pemrosesan.
      en: Waste is turned into gas that households near the plant use.
{photos}"""
_PHOTO = """\
photos:
  - id: foto
    file: photos/foto.jpg
    alt: {{id: "Lapangan berwarna nomor {n}", en: "A field of colour number {n}"}}
    credit: Tim penguji
    licence: CC0-1.0
    cover: true
"""


_PHOTO_BYTES = 16_384


@dataclass(frozen=True)
class Edit:
    """One edit: what is done, to which booth, with which number."""

    kind: str
    booth: str
    number: int


def write_exhibition(root: Path) -> None:
    """Write the exhibition as it is before any edit; whatever stood there goes."""
    shutil.rmtree(root, ignore_errors=True)
    (root / "exhibits").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("theme: {name: material}\n")
    _write_settings(root, 0)
    for year, booths in ((2022, BOOTHS[:3]), (2023, BOOTHS[:2])):
        _write_edition(root, year, 0)
        for booth in booths:
            _write_booth(root, year, booth, 0)


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path from there."""
    return {
        place.relative_to(folder).as_posix(): place.read_bytes()
        for place in sorted(folder.rglob("*"))
        if place.is_file()
    }


def apply(edit: Edit, root: Path, out: Path) -> None:
    """Do one edit to the exhibition, or to its site."""
    EDITS[edit.kind](edit, root, out)


def _write_settings(root: Path, n: int) -> None:
    (root / "exhibits" / "exhibition.yml").write_text(
        "format: 1\n"
        f"name: {{id: Pameran Uji {n}, en: Test Exhibition {n}}}\n"
        "short_name: {id: Pameran Uji, en: Test Exhibition}\n"
        "organizer: {id: Tim penguji, en: The test team}\n"
        "address: https://pameran.example/uji\n"
        "languages: [id, en]\n"
        "pillars:\n"
        "  - {id: governance, name: {id: Tata Kelola, en: Governance}, "
        f'colour: "{COLOURS[n % len(COLOURS)]}", icon: governance}}\n'
        "  - {id: environment, name: {id: Lingkungan, en: Environment}, "
        'colour: "#2d5314", icon: environment}\n'
        'theme: {primary: "#17366b", accent: "#f2b233"}\n'
        "renditions: {widths: [120, 240]}\n"
    )


def _write_edition(root: Path, year: int, n: int) -> None:
    folder = root / "exhibits" / str(year)
    folder.mkdir(exist_ok=True)
    codes = ", ".join(f'"{code}"' for code in CODES.values())
    awards = (
        "awards:\n"
        f"  - id: terbaik\n    name: {{id: Terbaik {n}, en: Best {n}}}\n"
        "    organizer: Tim penguji\n"
        f"    year: {year}\n    kind: best\n    category: environment\n"
        f'    winners: [{{region: "{list(CODES.values())[n % 4]}"}}]\n'
        if n
        else ""
    )
    (folder / "edition.yml").write_text(
        f"format: 1\nyear: {year}\ntitle: {{id: Edisi {year}, en: Edition {year}}}\n"
        f"status: open\nparticipants: [{codes}]\n{awards}"
    )


def _write_booth(root: Path, year: int, booth: str, n: int) -> None:
    folder = root / "exhibits" / str(year) / booth
    folder.mkdir(exist_ok=True)
    with_photo = (folder / "photos" / "foto.jpg").is_file()
    text = _BOOTH.format(
        code=CODES[booth],
        n=n,
        pillar=("governance", "environment")[n % 2],
        photos=_PHOTO.format(n=n) if with_photo else "",
    )
    (folder / "booth.yml").write_text(text)


def _text(edit: Edit, root: Path, _out: Path) -> None:
    _write_booth(root, 2022, edit.booth, edit.number)


def _newer_text(edit: Edit, root: Path, _out: Path) -> None:
    _write_booth(root, 2023, edit.booth, edit.number)


def _gone(edit: Edit, root: Path, _out: Path) -> None:
    shutil.rmtree(root / "exhibits" / "2023" / edit.booth, ignore_errors=True)


def _photo(edit: Edit, root: Path, _out: Path) -> None:
    place = root / "exhibits" / "2022" / edit.booth / "photos" / "foto.jpg"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(_field(((edit.number * 37) % 256, 90, 160)))
    _write_booth(root, 2022, edit.booth, edit.number)


def _photo_in_disguise(edit: Edit, root: Path, out: Path) -> None:
    """Another photo under the same name, of the same size and time."""
    place = root / "exhibits" / "2022" / edit.booth / "photos" / "foto.jpg"
    if not place.is_file():
        _photo(edit, root, out)
        return
    before = place.stat()
    place.write_bytes(_field(((edit.number * 53) % 256, 40, 200)))
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert place.stat().st_size == before.st_size


def _field(colour: tuple[int, int, int]) -> bytes:
    """A photo of one colour; all of them are of one size, so that one can stand in for another."""
    file = io.BytesIO()
    Image.new("RGB", (800, 540), colour).save(file, "JPEG", quality=70)
    # What follows the end of a JPEG is nothing to a reader; cutting one short would break it.
    return file.getvalue().ljust(_PHOTO_BYTES, b"\0")


def _award(edit: Edit, root: Path, _out: Path) -> None:
    _write_edition(root, 2022, edit.number)


def _settings(edit: Edit, root: Path, _out: Path) -> None:
    _write_settings(root, edit.number)


def _style(edit: Edit, root: Path, _out: Path) -> None:
    place = root / "assets" / "css" / "own.css"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f".own {{ order: {edit.number} }}\n")


def _guide(edit: Edit, root: Path, _out: Path) -> None:
    place = root / "docs" / "guide" / "id" / "about.md"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"# Tentang\n\nKeterangan nomor {edit.number}.\n")


def _site_edited(edit: Edit, _root: Path, out: Path) -> None:
    pages = sorted(out.rglob("*.html"))
    if pages:
        place = pages[edit.number % len(pages)]
        place.write_text(place.read_text() + "<!-- hand -->")


def _site_deleted(edit: Edit, _root: Path, out: Path) -> None:
    files = sorted(one for one in out.rglob("*") if one.is_file() and not one.name.startswith("."))
    if files:
        files[edit.number % len(files)].unlink()


EDITS = {
    "text": _text,
    "newer text": _newer_text,
    "booth gone": _gone,
    "photo": _photo,
    "photo in disguise": _photo_in_disguise,
    "award": _award,
    "settings": _settings,
    "style": _style,
    "guide": _guide,
    "site edited": _site_edited,
    "site deleted": _site_deleted,
}
"""What may be done, by kind."""
