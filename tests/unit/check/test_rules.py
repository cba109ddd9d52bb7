"""Rules that need two fields, two files or two editions: each fault by its name, none invented."""

import io
import shutil

import pytest
from PIL import Image

from site_builder.check.run import check
from site_builder.cli.run import run
from site_builder.load.tree import load_tree

BOOTH = "exhibits/2022/kota-madiun/booth.yml"
PHOTO = "photos: [{id: a, file: photos/a.jpg, alt: Taman di tepi sungai, credit: Kantor, licence: CC0-1.0%s}]\n"


def names(root):
    return [one.name for one in check(load_tree(root))]


def write(root, path, text):
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)


def add(root, text, path=BOOTH):
    write(root, path, (root / path).read_text() + text)


def put_photo(root, size=(900, 600), gps=False):
    exif = Image.Exif()
    if gps:
        exif.get_ifd(0x8825)[1] = "S"
    out = io.BytesIO()
    Image.new("RGB", size, "green").save(out, "JPEG", exif=exif)
    place = root / "exhibits/2022/kota-madiun/photos/a.jpg"
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(out.getvalue())


@pytest.fixture
def next_year(exhibition_root):
    """A second edition, two years later, in which the region takes part again."""
    first = exhibition_root / "exhibits" / "2022"
    second = exhibition_root / "exhibits" / "2024"
    shutil.copytree(first, second)
    edition = second / "edition.yml"
    edition.write_text(edition.read_text().replace("2022", "2024"))
    booth = second / "kota-madiun" / "booth.yml"
    booth.write_text(booth.read_text().split("plans:")[0])
    return exhibition_root


def test_a_due_plan_must_be_answered(next_year):
    """The plan of 2022 was due in 2024; any answer will do."""
    path = "exhibits/2024/kota-madiun/booth.yml"

    assert ["plan-unanswered"] == names(next_year)
    add(next_year, "progress: [{plan: satu-pintu, status: late}]\n", path)
    assert [] == names(next_year)


def test_a_faulty_answer_is_still_an_answer(next_year):
    """Its own fault is told, not a second one."""
    add(
        next_year,
        "progress: [{plan: satu-pintu, status: selesai}]\n",
        "exhibits/2024/kota-madiun/booth.yml",
    )

    assert ["choice-unknown"] == names(next_year)


def test_an_answer_to_no_plan_is_named(next_year):
    """With the nearest plan."""
    text = "progress: [{plan: satu-pintu, status: done}, {plan: satu-pntu, status: done}]\n"
    add(next_year, text, "exhibits/2024/kota-madiun/booth.yml")

    assert ["plan-unknown"] == names(next_year)


def test_an_achievement_that_fulfils_contradicts_another_status(next_year):
    """Fulfilled means done."""
    path = "exhibits/2024/kota-madiun/booth.yml"
    text = (next_year / path).read_text()
    write(
        next_year, path, text.replace("    year: 2021", "    year: 2021\n    fulfils: satu-pintu")
    )

    assert [] == names(next_year)
    add(next_year, "progress: [{plan: satu-pintu, status: dropped}]\n", path)
    assert ["progress-contradicts"] == names(next_year)


def test_a_draft_booth_owes_no_answer(next_year):
    """It takes part when it is ready."""
    path = "exhibits/2024/kota-madiun/booth.yml"
    add(next_year, "status: draft\n", path)

    assert [] == names(next_year)


@pytest.mark.parametrize(
    ("more", "gps", "size", "expected"),
    [
        ("", False, (900, 600), []),
        ("", True, (900, 600), ["photo-position"]),
        ("", False, (500, 400), ["photo-too-small"]),
        (", cover: true", False, (700, 500), ["photo-too-small"]),
    ],
)
def test_a_photos_file_is_judged(exhibition_root, more, gps, size, expected):
    """Its position and its size."""
    add(exhibition_root, PHOTO % more)
    put_photo(exhibition_root, size, gps)

    assert expected == names(exhibition_root)


def test_a_position_is_told_whatever_else_is_wrong(exhibition_root):
    """Another fault of the booth, even of the photo itself, hides nothing."""
    add(exhibition_root, (PHOTO % "").replace("CC0-1.0", "CCBY"))
    put_photo(exhibition_root, gps=True)

    assert {"photo-position", "choice-unknown"} == set(names(exhibition_root))


def test_a_photo_nobody_lists_is_told(exhibition_root):
    """It would not be shown."""
    put_photo(exhibition_root)

    assert ["photo-unused"] == names(exhibition_root)


@pytest.mark.parametrize(
    ("listed", "expected"), [("photos/A.jpg", {"photo-case"}), ("photos/a.jpg", {"photo-unused"})]
)
def test_a_photo_in_other_capitals_is_one_fault(exhibition_root, listed, expected):
    """It is not unused as well; a second file whose name differs in capitals only is."""
    put_photo(exhibition_root)
    add(exhibition_root, (PHOTO % "").replace("photos/a.jpg", listed))
    if listed == "photos/a.jpg":
        folder = exhibition_root / "exhibits/2022/kota-madiun/photos"
        shutil.copy(folder / "a.jpg", folder / "A.jpg")

    assert expected == set(names(exhibition_root))


def test_photos_need_words_and_one_cover(exhibition_root):
    """Alt text unless decorative, one cover, ids once."""
    put_photo(exhibition_root)
    entry = "  - {id: a, file: photos/a.jpg, credit: Kantor, licence: CC0-1.0, cover: true}\n"
    add(exhibition_root, "photos:\n" + entry + entry)

    found = names(exhibition_root)
    assert {"photo-alt-missing", "photo-covers", "id-doubled"} == set(found)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("provenance: official", "provenance: sample", "source-missing"),
        ("  en: Waste becomes", "  ms: Waste becomes", "language-unknown"),
        (
            "    year: 2021",
            "    year: 2021\n    inspired_by: 2022/kota-tegal/x",
            "programme-unknown",
        ),
    ],
)
def test_a_fault_in_one_field_is_named(exhibition_root, old, new, expected):
    """Sources of a sample, languages of the exhibition, programmes elsewhere."""
    text = (exhibition_root / BOOTH).read_text()
    write(exhibition_root, BOOTH, text.replace(old, new, 1))

    assert expected in names(exhibition_root)


INDICATOR = """    indicators:
      - name: Rumah tangga
        unit: rumah tangga
        better: up
        baseline: {value: 1, year: %s}
        %s: {value: 2, year: 2021}
        source: https://contoh.go.id/angka
"""


@pytest.mark.parametrize(
    ("year", "field", "expected"),
    [
        (2019, "result", []),
        (2021, "result", ["indicator-years"]),
        (2019, "target", ["indicator-misplaced"]),
    ],
)
def test_an_indicators_years_and_kind_are_judged(exhibition_root, year, field, expected):
    """The baseline comes first, achievements have results."""
    text = (exhibition_root / BOOTH).read_text()
    write(exhibition_root, BOOTH, text.replace("plans:", INDICATOR % (year, field) + "plans:"))

    assert expected == names(exhibition_root)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tours: [{id: a, title: Tur, stops: [{booth: kota-madun, text: x}]}]\n", ["stop-unknown"]),
        ("tours: [{id: a, title: Tur, stops: [{booth: kota-madiun, text: x}]}]\n", []),
        (
            "awards: [{id: a, name: N, organizer: O, year: 2022, kind: best, winners: [{region: '35.7'}]}]\n",
            ["region-unknown"],
        ),
    ],
)
def test_awards_and_tours_point_at_what_exists(exhibition_root, text, expected):
    """Regions of the register, booths on show."""
    add(exhibition_root, text, "exhibits/2022/edition.yml")

    assert expected == names(exhibition_root)


@pytest.mark.parametrize("year", ["2023", "²"])
def test_a_strange_year_of_an_edition_is_no_crash(exhibition_root, year):
    """Not the folder's, or no number at all."""
    path = "exhibits/2022/edition.yml"
    text = (exhibition_root / path).read_text()
    write(exhibition_root, path, text.replace("year: 2022", f"year: {year}"))

    assert {"year-misplaced", "integer-form"} & set(names(exhibition_root))


def test_the_colours_of_an_edition_are_judged_as_the_exhibitions(exhibition_root):
    """A board on which neither ink nor white reads is refused; one that reads passes."""
    path = "exhibits/2022/edition.yml"
    text = (exhibition_root / path).read_text()
    write(exhibition_root, path, text + 'theme: {primary: "#7f7f7f", accent: "#7e8080"}\n')
    assert 2 == names(exhibition_root).count("colour-contrast")

    write(exhibition_root, path, text + 'theme: {primary: "#7a1f3d", accent: "#a5d8c0"}\n')
    assert "colour-contrast" not in names(exhibition_root)


def test_a_booth_is_never_called_clean_when_no_rule_could_run(exhibition_root, capsys, monkeypatch):
    """A faulty exhibition.yml is told even when only one booth was asked for."""
    monkeypatch.chdir(exhibition_root)
    path = "exhibits/exhibition.yml"
    write(exhibition_root, path, (exhibition_root / path).read_text().replace("theme:", "tema:"))

    assert 1 == run(["check", BOOTH])
    assert path in capsys.readouterr().out
