"""Make an exhibition of any size, the same for the same seed: two languages, photos if wanted."""

import random
from pathlib import Path

from photographs import SIZE, write_photographs

from site_builder.load.register import packaged_register

PILLARS = ("governance", "branding", "economy", "living", "society", "environment")
WORDS = [
    "layanan",
    "warga",
    "pasar",
    "sungai",
    "taman",
    "sekolah",
    "puskesmas",
    "sampah",
    "jalan",
    "desa",
    "wisata",
    "aplikasi",
    "data",
    "kelurahan",
    "usaha",
    "mikro",
    "panen",
    "air",
    "bersih",
    "listrik",
    "angkutan",
    "kampung",
    "budaya",
]


def sentence(dice: random.Random, length: int) -> str:
    """A sentence of so many words."""
    return " ".join(dice.choice(WORDS) for _ in range(length)).capitalize() + "."


def both(dice: random.Random, length: int, indent: int) -> str:
    """A text in both languages, as YAML."""
    pad = " " * indent
    return f"\n{pad}id: {sentence(dice, length)}\n{pad}en: {sentence(dice, length)}"


def booth(dice: random.Random, code: str) -> str:
    """A booth with six achievements and four plans."""
    lines = [
        "format: 1",
        f'region: "{code}"',
        "provenance: official",
        f"tagline:{both(dice, 8, 2)}",
        f"summary:{both(dice, 40, 2)}",
    ]
    for block, year, count in (
        ("achievements", "year: 2022", 6),
        ("plans", "target_year: 2024", 4),
    ):
        lines.append(f"{block}:")
        for at in range(count):
            lines.append(f"  - id: {block}-{at}")
            lines.append(f"    title:{both(dice, 4, 6)}")
            lines.append(f"    pillar: {PILLARS[at % 6]}")
            lines.append(f"    {year}")
            lines.append(f"    description:{both(dice, 25, 6)}")
            lines.append(f"    sources: [https://contoh.go.id/{at}]")
    return "\n".join(lines) + "\n"


def make_exhibition(root: Path, count: int, seed: int = 1) -> None:
    """Write an exhibition with this many booths; above 514 a second and third edition take them."""
    dice = random.Random(seed)
    exhibits = root / "exhibits"
    exhibits.mkdir(parents=True)
    (root / "mkdocs.yml").write_text("theme: {name: material}\n")
    pillars = "".join(
        f'  - {{id: {name}, name: {name}, colour: "#1f5299", icon: {name}}}\n' for name in PILLARS
    )
    (exhibits / "exhibition.yml").write_text(
        "format: 1\nname: {id: Pameran, en: Exhibition}\n"
        "short_name: {id: Pameran, en: Exhibition}\n"
        "organizer: Uji\naddress: https://pameran.example\nlanguages: [id, en]\n"
        f"pillars:\n{pillars}theme: {{primary: '#17366b', accent: '#f2b233'}}\n"
    )
    regions = list(packaged_register().regions.values())
    left = count
    for year in (2022, 2023, 2024):
        if left <= 0:
            break
        folder = exhibits / str(year)
        folder.mkdir()
        (folder / "edition.yml").write_text(
            f"format: 1\nyear: {year}\ntitle: Edisi {year}\nstatus: open\n"
        )
        for region in regions[: min(left, len(regions))]:
            place = folder / region.slug
            place.mkdir()
            text = booth(dice, region.code).replace("achievements-", f"a{year}-")
            text = text.replace("plans-", f"p{year}-").replace(
                "target_year: 2024", "target_year: 2026"
            )
            (place / "booth.yml").write_text(text)
        left -= len(regions)


def with_photographs(root: Path, each: int, kept: Path, size: tuple[int, int] = SIZE) -> None:
    """Give every booth so many photographs of its own; those made before are kept in a folder."""
    places = []
    for booth_file in booths_of(root):
        entries = "photos:\n"
        for number in range(each):
            places.append(booth_file.parent / "photos" / f"{number}.jpg")
            entries += f"  - {{id: foto-{number}, file: photos/{number}.jpg, credit: Kantor, "
            entries += f"licence: CC0-1.0, alt: Warga di taman nomor {number} kota}}\n"
        booth_file.write_text(booth_file.read_text() + entries)
    write_photographs(places, kept, size)


def mark(root: Path, word: str) -> Path:
    """Put a word into the tagline of the middle booth, in Indonesian; gives the booth's file."""
    places = booths_of(root)
    chosen = places[len(places) // 2]
    before = chosen.read_text()
    chosen.write_text(before.replace("tagline:\n  id: ", f"tagline:\n  id: {word} ", 1))
    return chosen


def booths_of(root: Path) -> list[Path]:
    """The booth files of an exhibition, sorted."""
    return sorted(root.glob("exhibits/*/*/booth.yml"))
