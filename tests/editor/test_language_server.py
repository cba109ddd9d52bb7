"""What a contributor sees while typing: the schemas, proved with the server that editors use."""

import shutil
from pathlib import Path

import pytest

from site_builder.cli.run import run

ROOT = Path(__file__).parent.parent.parent
EDITION = ROOT / "exhibits" / "2022"
MODELINE = "# yaml-language-server: $schema=../../../site_builder/schema/booth.schema.json\n"

CLEAN = (
    MODELINE
    + (
        (ROOT / "exhibits" / "2022" / "kota-madiun" / "booth.yml")
        .read_text(encoding="utf-8")
        .partition("\n")[2]
    )
)

FAULTY = f"""{MODELINE}format: 2
region: 35.76
provenance: resmi
taglin: Kota yang tumbuh bersama warganya
summary: terlalu pendek
video:
achievements:
  - id: Bank Sampah
    title: Bank sampah di setiap kelurahan
    pillar: lingkungan
    year: "2023"
    description:
      id: Apa yang dikerjakan, bersama siapa, dan apa hasilnya bagi warga.
      fr: Ce qui a été fait, avec qui, et ce que les habitants en ont.
    quick_win: ya
    indicators:
      - name: Sampah
        unit: ton
        better: naik
        result: {{value: 12 ton, year: 2023}}
photos:
  - id: taman
    file: photos/taman.jpg
    credit: Dinas
    licence: CC-BY-4.0
    focus: [0.5, 1.5]
"""


@pytest.mark.parametrize("path", sorted(ROOT.glob("exhibits/**/*.yml")), ids=str)
def test_every_hand_in_here_is_clean(editor, path):
    """No diagnostic where the check has none."""
    told = editor.open(path, path.read_text(encoding="utf-8"))

    assert [] == [(one["range"]["start"]["line"] + 1, one["message"]) for one in told]


def test_every_fault_is_marked_at_its_line(editor):
    """As the check would, while it is typed."""
    told = editor.open(EDITION / "faulty" / "booth.yml", FAULTY)
    lines = {one["range"]["start"]["line"] + 1 for one in told}

    assert {2, 3, 4, 5, 6, 7, 9, 11, 12, 15, 16, 20, 21, 27} <= lines


def test_remedies_stand_in_both_languages(editor):
    """Not the server's English alone."""
    told = editor.open(EDITION / "both" / "booth.yml", FAULTY)
    said = {one["range"]["start"]["line"] + 1: one["message"] for one in told}

    assert "tanda kutip" in said[3]
    assert "in quotes" in said[3]
    assert "huruf kecil" in said[9]
    assert "Small letters" in said[9]
    assert "governance, branding" in said[11]


def test_a_field_explains_itself_in_both_languages(editor):
    """Indonesian first, English in italics below."""
    path = EDITION / "hover" / "booth.yml"
    editor.open(path, CLEAN)
    said = editor.hover(path, 5, 3)

    assert "Slogan stan / Tagline" in said
    assert said.index("Satu kalimat yang mengajak masuk") < said.index("*One inviting sentence")


def test_keys_and_choices_are_offered(editor):
    """The fields of the place, and the pillars with their names."""
    path = EDITION / "complete" / "booth.yml"
    text = f"{MODELINE}format: 1\n\nplans:\n  - id: a\n    pillar: \n"
    editor.open(path, text)
    keys = {one["label"] for one in editor.complete(path, 2, 0)}
    pillars = {one["label"]: one for one in editor.complete(path, 5, 12)}

    assert {"tagline", "summary", "photos", "achievements"} <= keys
    assert "format" not in keys
    assert {"governance", "environment"} <= pillars.keys()
    assert "Tata Kelola / Smart Governance" in str(pillars["governance"]["documentation"])


@pytest.mark.parametrize(
    ("key", "needed"),
    [
        ("achievements", ["id: ", "title:", "pillar: ", "year: ", "description:"]),
        ("photos", ["id: ", "file: ", "alt:", "credit:", "licence: "]),
    ],
)
def test_a_snippet_brings_a_whole_item(editor, key, needed):
    """All required fields at once, ready to be filled in."""
    path = EDITION / key / "booth.yml"
    editor.open(path, f"{MODELINE}{key}:\n  - \n")
    found = {one["label"]: one for one in editor.complete(path, 2, 4)}

    assert [] == [one for one in needed if one not in found[f"+ {key}"]["insertText"]]


def test_another_exhibition_brings_its_own_pillars(editor, tmp_path):
    """`pameran new` writes schemas beside its exhibits; a new booth lacks only what is empty."""
    root = tmp_path / "pameran lain"
    shutil.copytree(ROOT / "tests" / "golden" / "base", root)
    assert 0 == run(["new", "demak", "--root", str(root)])
    path = root / "exhibits" / "2022" / "kabupaten-demak" / "booth.yml"
    text = path.read_text(encoding="utf-8")
    told = editor.open(path, text)
    plan = f"{text}plans:\n  - pillar: \n"
    other = path.with_name("other.yml")
    editor.open(other, plan)
    pillars = {one["label"] for one in editor.complete(other, plan.count("\n") - 1, 12)}

    lines = text.split("\n")
    assert ["  id:", "  id:"] == [lines[one["range"]["start"]["line"]] for one in told]
    assert {"governance", "environment"} == pillars
