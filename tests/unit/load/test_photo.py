"""Photo headers: size upright, and what is refused, each by its own name."""

import io
import os

import pytest
from PIL import Image

from site_builder.load.photo import load_photo
from site_builder.model.photo import PhotoFile
from site_builder.model.problem import Span

WHERE = (Span("booth.yml", 1, 1), ("photos", 0, "file"), 1)


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
