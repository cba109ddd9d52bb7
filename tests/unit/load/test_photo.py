"""Photo headers: size upright, and what is refused, each by its own name."""

import io
import os
import zlib

import pytest
from PIL import Image

from site_builder.load.photo import load_photo
from site_builder.model.photo import PhotoFile
from site_builder.model.problem import Span

WHERE = (lambda: Span("booth.yml", 1, 1), ("photos", 0, "file"), 1)


@pytest.fixture
def folder(tmp_path):
    """A booth's folder with an empty `photos/`."""
    (tmp_path / "stan" / "photos").mkdir(parents=True)
    return tmp_path


def jpeg(size=(60, 40), orientation=1, *, gps=False):
    picture = Image.new("RGB", size, "green")
    exif = Image.Exif()
    exif[0x0112] = orientation
    if gps:
        exif.get_ifd(0x8825)[1] = "S"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def judged(root, name, content):
    (root / "stan" / "photos" / name).write_bytes(content)
    return load_photo(root, "stan", f"photos/{name}", WHERE)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_size_is_told_upright(folder, orientation):
    """Turned photos swap width and height."""
    found = judged(folder, "a b é.jpg", jpeg(orientation=orientation))

    expected = (60, 40) if orientation < 5 else (40, 60)
    assert isinstance(found, PhotoFile)
    assert expected == (found.width, found.height)


def test_a_position_is_noticed(folder):
    """GPS data is seen in the header."""
    assert judged(folder, "a.jpg", jpeg(gps=True)).has_position


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.jpg", jpeg()[:300], "photo-unreadable"),
        ("a.jpg", b"not a picture", "photo-unreadable"),
        ("a.png", jpeg(), "photo-mismatched"),
        ("a.gif", jpeg(), "photo-mismatched"),
        ("a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "photo-mismatched"),
        ("a.jpg", b"GIF89a" + b"\0" * 100, "photo-mismatched"),
        ("a.jpg", jpeg() + b"\0" * 1_100_000, "photo-too-large"),
    ],
)
def test_a_bad_file_is_named(folder, name, content, expected):
    """Damage, disguise and size each have a name."""
    assert expected == judged(folder, name, content).name


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("photos/tidak-ada.jpg", "photo-missing"),
        ("photos/A.jpg", "photo-case"),
        ("../stan/photos/a.jpg", "photo-path"),
        ("/etc/passwd.jpg", "photo-path"),
        ("photos\\a.jpg", "photo-path"),
        ("photos/link.jpg", "photo-path"),
        ("photos/pipe.jpg", "photo-path"),
    ],
)
def test_only_a_plain_file_inside_the_folder_is_read(folder, file, expected):
    """Wrong case, paths that leave the folder, links and pipes are refused."""
    photos = folder / "stan" / "photos"
    (photos / "a.jpg").write_bytes(jpeg())
    (photos / "link.jpg").symlink_to(photos / "a.jpg")
    os.mkfifo(photos / "pipe.jpg")

    assert expected == load_photo(folder, "stan", file, WHERE).name


def png(*, late):
    """A PNG whose EXIF with a position stands before or after its pixels."""
    exif = Image.Exif()
    exif[0x0112] = 1
    exif.get_ifd(0x8825)[1] = "S"
    out = io.BytesIO()
    Image.new("RGB", (30, 20)).save(out, "PNG", exif=exif)
    content = out.getvalue()
    at = content.index(b"eXIf") - 4
    chunk = content[at : at + 12 + int.from_bytes(content[at : at + 4], "big")]
    end = content.index(b"IEND") - 4
    moved = content[:at] + content[at + len(chunk) : end] + chunk + content[end:]
    return moved if late else content


@pytest.mark.parametrize("late", [False, True])
def test_a_position_in_a_png_is_noticed_wherever_it_stands(folder, late):
    """Its EXIF may follow the pixels."""
    assert judged(folder, "a.png", png(late=late)).has_position


def test_a_bomb_is_too_large_not_broken(folder):
    """A header that claims more pixels than can be opened."""
    small = io.BytesIO()
    Image.new("1", (8, 8)).save(small, "PNG")
    content = bytearray(small.getvalue())
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")

    found = judged(folder, "a.png", bytes(content))
    assert ("photo-too-large", "89 Mpx") == (found.name, dict(found.args)["most"])


def test_damaged_exif_hides_no_photo(folder):
    """The picture counts, upright as stored, and no warning comes out."""
    content = bytearray(jpeg(orientation=6, gps=True))
    at = content.index(b"Exif") + 10
    content[at : at + 4] = b"\xff\xff\xff\xff"

    assert (60, 40) == (judged(folder, "a.jpg", bytes(content)).width, 40)
