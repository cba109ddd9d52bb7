"""Hostile input: refused in milliseconds, without hiding what else is wrong, never a crash."""

import io
import time
from pathlib import Path

import pytest
from PIL import Image

from site_builder.load.photo import load_photo
from site_builder.load.register import RegisterUnusableError, parse_register
from site_builder.load.tree import load_tree
from site_builder.model.photo import PhotoFile
from site_builder.model.problem import Span

HEAD = 'format: 1\nregion: "35.77"\nprovenance: official\n'
OWN = "code,name,type,province_code,province_name,population\nA1,Daerah Satu,daerah,A,Negeri A,{}\n"


HOSTILE = [
    lambda n: HEAD + "achievements:\n" + "  - x: 1\n" * n,
    lambda n: HEAD + "".join(f"k{at}: 1\n" for at in range(n)),
    lambda n: HEAD + "tagline: " + "a\u2028" * n + "\n",
    lambda n: HEAD + "tagline: \x07\n" * n,
    lambda n: HEAD + "a: " + "[" * n,
    lambda n: HEAD + "a: &a [1]\n" + "".join(f"b{at}: *a\n" for at in range(n)),
]


@pytest.mark.parametrize("make", HOSTILE)
def test_a_hostile_booth_costs_no_more_than_its_length(load_booth, make):
    """Eight times as long takes at most twenty times as long, far from a square's sixty-four."""

    def cost(count):
        started = time.process_time()
        problems = load_booth(make(count)).problems
        assert problems
        assert len(problems) < 1_000
        return time.process_time() - started

    cost(100)
    assert cost(16_000) < 20 * max(cost(2_000), 0.02)


def test_a_control_character_hides_nothing_else(load_booth):
    """It is named at its column, and the rest of the file is judged."""
    text = HEAD + "tagline: Éé émigré \x07 kota\nsumary: x\n"

    found = {(one.name, one.span.line, one.span.column) for one in load_booth(text).problems}
    assert ("character-refused", 4, 20) in found
    assert ("key-misspelt", 5, 1) in found


def test_a_line_separator_does_not_move_the_lines_below(load_booth):
    """Every later place is where an editor shows it."""
    found = load_booth(HEAD + "tagline: a\u2028b\nwarna: x\n").problems

    assert ("key-unknown", 5) in {(one.name, one.span.line) for one in found}


def test_what_is_below_a_doubled_key_has_no_place(load_booth):
    """A fault of the first value is not told at the second."""
    text = HEAD + "contact: {email: salah}\ntagline: x\ncontact: {email: juga}\n"

    found = {(one.name, one.span.line) for one in load_booth(text).problems}
    assert {("email-form", 4), ("yaml-key-doubled", 6)} <= found


@pytest.mark.parametrize(
    "link", ["https://[x", "https://a:b@x.go.id/", "https://x.go.id:99999/", "https:///x"]
)
def test_an_address_no_browser_should_open_is_refused(load_booth, link):
    """Broken hosts and ports, and users with passwords."""
    found = load_booth(f'{HEAD}sources: ["{link}"]\n').problems

    assert "link-form" in {one.name for one in found}


@pytest.mark.parametrize("value", ["inf", "nan", "1e999", "banyak"])
def test_a_register_takes_numbers_only(value):
    """Not what merely parses as one."""
    with pytest.raises(RegisterUnusableError):
        parse_register(OWN.format(value), {}, packaged=False)


@pytest.mark.parametrize(
    "text",
    [
        OWN.format('"' + "x" * 200_000),
        OWN.format(1) + "A2\n",
        OWN.format(1) + "../../x,Daerah,daerah,A,Negeri A,1\n",
    ],
)
def test_a_damaged_register_is_a_typed_fault(text):
    """Endless fields, missing columns, codes that are paths."""
    with pytest.raises(RegisterUnusableError):
        parse_register(text, {}, packaged=False)


def test_deep_word_files_are_a_problem(exhibition_root):
    """Not a crash."""
    words = exhibition_root / "exhibits" / "words"
    words.mkdir()
    (words / "ms.toml").write_text("a = " + "[" * 50_000)

    assert "words-unusable" in {one.name for one in load_tree(exhibition_root).problems}


def test_an_unreadable_folder_is_no_crash(exhibition_root, monkeypatch):
    """What may not be read is not there, and its missing file is told."""

    def refuse(_self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)

    assert () == load_tree(exhibition_root).exhibition.editions


def photo(tmp_path, name, content):
    (tmp_path / "stan" / "photos").mkdir(parents=True)
    (tmp_path / "stan" / "photos" / name).write_bytes(content)
    return load_photo(tmp_path, "stan", f"photos/{name}", (lambda: Span("b.yml"), (), 15))


def test_a_phones_multi_picture_is_a_photo(tmp_path):
    """Its first frame counts, and what follows the picture does not matter."""
    out = io.BytesIO()
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("red", "blue")]
    frames[0].save(out, "MPO", save_all=True, append_images=frames[1:])

    assert isinstance(photo(tmp_path, "a.jpg", out.getvalue() + b"video" * 9_000), PhotoFile)


def test_a_thumbnails_end_is_not_the_pictures(tmp_path):
    """A photo cut inside its scan is refused though its EXIF holds a whole thumbnail."""
    thumbnail, out = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (32, 24)).save(thumbnail, "JPEG")
    exif = Image.Exif()
    exif[0x010E] = "x" * 20_000 + thumbnail.getvalue().decode("latin-1")
    Image.effect_noise((200, 200), 90).save(out, "JPEG", exif=exif)

    found = photo(tmp_path, "a.jpg", out.getvalue()[:-3_000])
    assert "photo-unreadable" == found.name


def test_a_large_png_is_judged_without_decoding_it(tmp_path, monkeypatch):
    """Its header is enough."""
    out = io.BytesIO()
    Image.new("1", (900, 900)).save(out, "PNG")

    def refuse(_self):
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", refuse)

    assert isinstance(photo(tmp_path, "a.png", out.getvalue()), PhotoFile)


def test_a_folder_without_an_exhibition_says_what_to_make(exhibition_root):
    """Not to remove the folder."""
    (exhibition_root / "exhibits" / "exhibition.yml").unlink()

    assert ["exhibition-missing"] == [one.name for one in load_tree(exhibition_root).problems]
