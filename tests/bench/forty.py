"""One booth with forty different faults, five of them syntax errors: how many are named, and where.

`make_whole` writes a small exhibition in which nothing is wrong; `make_faulty` puts the faults in.
"""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from site_builder.check.run import check
from site_builder.load.tree import load_tree

BOOTH = "exhibits/2024/kota-madiun/booth.yml"
PHOTOS = "exhibits/2024/kota-madiun/photos"
EXHIBITION = """format: 1
name: {id: Pameran Uji, en: Test Exhibition}
short_name: {id: Pameran Uji, en: Test Exhibition}
organizer: {id: Tim penguji, en: The test team}
address: https://pameran.example
languages: [id, en]
pillars:
  - {id: governance, name: {id: Tata Kelola, en: Governance}, colour: "#1f5299", icon: governance}
  - {id: environment, name: {id: Lingkungan, en: Environment}, colour: "#2d5314", icon: environment}
theme: {primary: "#17366b", accent: "#f2b233"}
"""
EDITION = "format: 1\nyear: {0}\ntitle: Edisi {0}\nstatus: open\n"
LONG = "Uraian yang cukup panjang tentang apa yang dikerjakan, untuk siapa, dan apa hasilnya."
FIRST = f"""format: 1
region: "35.77"
provenance: official
tagline: Kota yang nyaman bagi semua warga
summary: {LONG} {LONG}
plans:
  - {{id: satu-pintu, title: Satu pintu, pillar: governance, target_year: 2023, description: "{LONG}"}}
  - {{id: lampu-surya, title: Lampu surya, pillar: environment, target_year: 2024, description: "{LONG}"}}
  - {{id: bus-malam, title: Bus malam, pillar: governance, target_year: 2024, description: "{LONG}"}}
"""
SECOND = f"""format: 1
region: "35.77"
provenance: official
tagline:
  id: Kota yang nyaman bagi semua warga
  en: A city that is good to live in
summary: {LONG} {LONG}
vision:
  id: Madiun yang bersih dan cerdas
  en: A clean and smart Madiun
challenges:
  - title: Sampah menumpuk
    description: Tempat pemrosesan akhir hampir penuh
  - title: Banjir tahunan
    description: Sungai meluap setiap bulan Januari
potentials:
  - title: Warga yang guyub
    description: Kelompok warga ada di setiap kelurahan
achievements:
  - id: gas-metana
    title: Gas dari sampah
    pillar: environment
    year: 2023
    description: {LONG}
    quick_win: true
    indicators:
      - name: Rumah tangga pemakai gas
        unit: rumah tangga
        better: up
        baseline:
          value: 17.5
          year: 2020
        result:
          value: 40
          year: 2023
        source: https://contoh.go.id/gas
    partners:
      - name: Kota Tegal
        kind: region
        region: "33.76"
    sources:
      - https://contoh.go.id/gas
  - id: kompos
    title: Kompos warga
    pillar: environment
    year: 2024
    description: {LONG}
    inspired_by: 2022/kota-madiun/lampu-surya
    photos: [taman]
    indicators:
      - name: Kompos yang dibuat
        unit: ton
        better: up
        baseline: {{value: 1, year: 2021}}
        result: {{value: 5, year: 2024}}
        source: https://contoh.go.id/kompos
  - id: layanan-daring
    title: Layanan daring
    pillar: governance
    year: 2023
    description: {LONG}
    copy:
      steps: [Mulai dari satu kelurahan]
      cost_band: low
      months: 6
plans:
  - id: rute-sepeda
    title: Rute sepeda
    pillar: environment
    target_year: 2026
    description: {LONG}
    indicators:
      - name: Panjang rute
        unit: km
        better: up
        target: {{value: 12, year: 2026}}
        source: https://contoh.go.id/rute
  - id: taman-lansia
    title: Taman lansia
    pillar: environment
    target_year: 2025
    description: {LONG}
progress:
  - plan: satu-pintu
    status: running
  - plan: lampu-surya
    status: late
  - plan: bus-malam
    status: dropped
photos:
  - id: taman
    file: photos/taman.jpg
    alt: Warga menyiram bibit di taman kota
    credit: Dinas Kominfo
    licence: CC-BY-4.0
  - id: kompor
    file: photos/kompor.jpg
    alt: Kompor gas menyala di dapur warga
    credit: Dinas Kominfo
    licence: CC-BY-4.0
  - id: sungai
    file: photos/sungai.jpg
    alt: Sungai di tengah kota pada pagi hari
    credit: Dinas Kominfo
    licence: CC-BY-4.0
  - id: balai
    file: photos/balai.jpg
    alt: Balai kota dilihat dari alun-alun
    credit: Dinas Kominfo
    licence: CC-BY-4.0
documents:
  - title: Rencana induk
    url: https://contoh.go.id/rencana
contact:
  office: Dinas Kominfo
  email: kominfo@contoh.go.id
  website: https://contoh.go.id
sources:
  - https://contoh.go.id/satu
  - https://contoh.go.id/dua
"""
NAMES = ("taman", "kompor", "sungai", "balai")


@dataclass(frozen=True)
class Fault:
    """One mistake."""

    name: str
    """Of the problem that tells it."""
    right: str
    """What the whole booth says once."""
    wrong: str
    down: int = 0
    """How many lines below the first wrong one it is to be told."""


SYNTAX = (
    Fault(
        "yaml-tab", "    pillar: governance\n    year: 2023", "\tpillar: governance\n    year: 2023"
    ),
    Fault("yaml-second-colon", "title: Layanan daring", "title: Layanan: daring"),
    Fault("yaml-quote-open", "unit: ton", 'unit: "ton'),
    Fault("yaml-dash-space", "  - https://contoh.go.id/dua", "  -https://contoh.go.id/dua"),
    Fault("yaml-colon-missing", "  office: Dinas Kominfo", "  office Dinas Kominfo"),
)
OTHERS = (
    Fault("choice-unknown", "provenance: official", "provenance: oficial"),
    Fault("key-misspelt", "summary:", "sumary:"),
    Fault("language-unknown", "  en: A city that is good", "  fr: A city that is good"),
    Fault("region-other-named", "  id: Madiun yang", "  id: Kota Tegal yang"),
    Fault(
        "text-in-capitals",
        "  id: Kota yang nyaman bagi semua warga",
        "  id: KOTA YANG NYAMAN BAGI WARGA",
    ),
    Fault("text-too-short", "title: Sampah menumpuk", "title: Sam"),
    Fault(
        "key-unknown",
        "    description: Sungai meluap",
        "    gambar: a\n    description: Sungai meluap",
    ),
    Fault("text-with-html", "title: Warga yang guyub", "title: Warga <b>guyub</b>"),
    Fault("value-empty", "title: Banjir tahunan", "title:"),
    Fault(
        "integer-form",
        "    year: 2023\n    description: " + LONG + "\n    quick_win",
        "    year: dua ribu\n    description: " + LONG + "\n    quick_win",
    ),
    Fault("flag-form", "quick_win: true", "quick_win: ya"),
    Fault(
        "indicator-direction",
        "better: up\n        target: {value: 12",
        "better: up\n        baseline: {value: 20, year: 2022}\n        target: {value: 12",
    ),
    Fault("number-form", "value: 17.5", "value: 17,5"),
    Fault("region-unknown", '        region: "33.76"', '        region: "33.67"'),
    Fault("link-form", "      - https://contoh.go.id/gas", "      - contoh.go.id/gas"),
    Fault("id-form", "  - id: rute-sepeda", "  - id: Rute_Sepeda"),
    Fault(
        "pillar-unknown",
        "title: Kompos warga\n    pillar: environment",
        "title: Kompos warga\n    pillar: enviroment",
        1,
    ),
    Fault("achievement-in-future", "    year: 2024", "    year: 2025"),
    Fault(
        "programme-unknown",
        "inspired_by: 2022/kota-madiun/lampu-surya",
        "inspired_by: 2022/kota-madiun/lampu-suria",
    ),
    Fault("photo-unknown", "photos: [taman]", "photos: [tamn]"),
    Fault("figure-in-future", "result: {value: 5, year: 2024}", "result: {value: 5, year: 2026}"),
    Fault("figure-unsourced", "        source: https://contoh.go.id/rute\n", "", -5),
    Fault("plan-in-past", "target_year: 2025", "target_year: 2022"),
    Fault("ref-form", "  - plan: satu-pintu", "  - plan: Satu Pintu"),
    Fault("plan-unanswered", "  - plan: lampu-surya\n    status: late", "  - plan: lampu-surya"),
    Fault("plan-unknown", "  - plan: bus-malam", "  - plan: bus-mlam"),
    Fault("photo-alt-idle", "alt: Warga menyiram bibit di taman kota", "alt: IMG_2024_0817.jpg"),
    Fault(
        "field-missing",
        "    credit: Dinas Kominfo\n    licence: CC-BY-4.0\n  - id: sungai",
        "    licence: CC-BY-4.0\n  - id: sungai",
        -3,
    ),
    Fault("photo-case", "file: photos/sungai.jpg", "file: photos/Sungai.JPG"),
    Fault("id-doubled", "  - id: balai", "  - id: taman"),
    Fault("email-form", "email: kominfo@contoh.go.id", "email: kominfo"),
    Fault(
        "list-expected",
        "documents:\n  - title: Rencana induk\n    url: https://contoh.go.id/rencana",
        "documents: Rencana induk",
    ),
    Fault("photo-position", "    file: photos/kompor.jpg", "    file: photos/kompor.jpg"),
    Fault("photo-too-small", "    file: photos/balai.jpg", "    file: photos/balai.jpg"),
    Fault("photo-unused", "photos:\n  - id: taman", "photos:\n  - id: taman"),
)
FAULTS = (*SYNTAX, *OTHERS)
_MARK = "\ue000{}\ue001"


@dataclass(frozen=True)
class Told:
    """What one run said of the faulty booth."""

    named: tuple[Fault, ...]
    """Faults told by their name at their line."""
    missed: tuple[tuple[int, Fault], ...]
    """Their lines and the others."""
    invented: tuple[tuple[int, str], ...]
    """Lines and names of problems that nobody made."""


def scene(size, shift):
    """A picture with edges, as a photo has them; another one for each shift."""
    picture = Image.new("RGB", size, "#7a9ab0")
    draw = ImageDraw.Draw(picture)
    for at in range(0, size[0], 40):
        draw.rectangle((at, (at + shift) % size[1] // 2, at + 20, size[1]), fill=(at % 255, 90, 60))
    return picture


def make_whole(root: Path) -> None:
    """Write the exhibition without any fault."""
    files = {
        "exhibits/exhibition.yml": EXHIBITION,
        "exhibits/2022/edition.yml": EDITION.format(2022),
        "exhibits/2022/kota-madiun/booth.yml": FIRST,
        "exhibits/2024/edition.yml": EDITION.format(2024),
        BOOTH: SECOND,
    }
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (root / PHOTOS).mkdir()
    for number, name in enumerate(NAMES):
        scene((1200, 800), 97 * number).save(root / PHOTOS / f"{name}.jpg")


def make_faulty(root: Path) -> dict[int, list[Fault]]:
    """Put all faults into the whole exhibition; gives them by the lines where they stand."""
    text = SECOND
    for number, fault in enumerate(FAULTS):
        assert 1 == text.count(fault.right), fault
        at = text.index(fault.right)
        text = text[:at] + fault.wrong + text[at + len(fault.right) :]
        start = text.rfind("\n", 0, at) + 1
        for _ in range(fault.down):
            start = text.index("\n", start) + 1
        for _ in range(-fault.down):
            start = text.rfind("\n", 0, start - 1) + 1
        text = text[:start] + _MARK.format(number) + text[start:]
    places: dict[int, list[Fault]] = {}
    lines = text.split("\n")
    for index in range(len(lines)):
        while lines[index].startswith("\ue000"):
            number, _, lines[index] = lines[index][1:].partition("\ue001")
            places.setdefault(index + 1, []).append(FAULTS[int(number)])
    (root / BOOTH).write_text("\n".join(lines), encoding="utf-8")
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "S"
    scene((1200, 800), 7).save(root / PHOTOS / "kompor.jpg", exif=exif)
    scene((480, 320), 9).save(root / PHOTOS / "balai.jpg")
    scene((1200, 800), 11).save(root / PHOTOS / "lain.jpg")
    return places


def judge(root: Path) -> Told:
    """Make the faulty exhibition, check it once, and compare."""
    make_whole(root)
    places = make_faulty(root)
    told = [(one.span.line or 0, one.name) for one in check(load_tree(root))]
    wanted = [(line, fault) for line, faults in places.items() for fault in faults]
    named = tuple(fault for line, fault in wanted if (line, fault.name) in told)
    missed = tuple((line, fault) for line, fault in wanted if (line, fault.name) not in told)
    made = [(line, fault.name) for line, fault in wanted]
    return Told(named, missed, tuple(one for one in told if one not in made))
