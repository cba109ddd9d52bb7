"""`pameran prepare`: in place, whole or not at all, with a word on every photo."""

import io

import pytest
from PIL import Image

from site_builder.cli.run import run


def photo(width=3000, height=1500, kind="JPEG"):
    exif = Image.Exif()
    exif[0x0112] = 1
    exif.get_ifd(0x8825)[1] = "S"
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, kind, exif=exif)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A booth's photos, the booth as the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAMERAN_LOCALE", "en")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "taman.jpg").write_bytes(photo())
    (tmp_path / "photos" / "Balai Kota.PNG").write_bytes(photo(100, 80, "PNG"))
    (tmp_path / "photos" / "README.md").write_text("# Foto\n")
    return tmp_path / "photos"


def test_a_folder_is_prepared_photo_by_photo(folder, capsys):
    """Before and after, in pixels and bytes; other files stay."""
    assert 0 == run(["prepare", "photos"])

    told = capsys.readouterr()
    lines = told.out.strip().split("\n")
    assert "photos/Balai Kota.PNG: 100 x 80 px" in lines[0]
    assert "photos/taman.jpg: 3,000 x 1,500 px" in lines[1]
    assert "2,560 x 1,280 px" in lines[1]
    assert "(made smaller, metadata removed)" in lines[1]
    assert "Photos: 2, changed: 2, refused: 0." in told.err
    with Image.open(folder / "taman.jpg") as made:
        assert (2560, 1280) == made.size
    assert "# Foto\n" == (folder / "README.md").read_text()


def test_a_second_run_touches_nothing(folder, capsys):
    """Not even the time of a file."""
    run(["prepare", "photos"])
    before = (folder / "taman.jpg").stat()
    capsys.readouterr()

    assert 0 == run(["prepare", "photos/taman.jpg"])
    after = (folder / "taman.jpg").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert "is ready, left as it is" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "word"), [("surat.jpg", "no whole JPEG"), ("IMG_1.heic", "HEIC"), ("jauh.jpg", "link")]
)
def test_what_is_no_photo_is_refused_and_the_others_go_on(folder, capsys, name, word):
    """Exit code 1; the refused file stays as it is."""
    if name == "jauh.jpg":
        (folder / name).symlink_to(folder / "taman.jpg")
    else:
        (folder / name).write_bytes(b"bukan foto")
    before = (folder / name).read_bytes()

    assert 1 == run(["prepare", f"photos/{name}", "photos/Balai Kota.PNG"])
    told = capsys.readouterr()
    assert word in told.err
    assert "Balai Kota.PNG" in told.out
    assert before == (folder / name).read_bytes()


def test_a_path_that_is_not_there_stops_before_anything_changes(folder, capsys):
    """Exit code 2, with the nearest name."""
    before = (folder / "taman.jpg").read_bytes()

    assert 2 == run(["prepare", "photos/taman.jpg", "photos/tamn.jpg"])
    assert "photos/taman.jpg" in capsys.readouterr().err
    assert before == (folder / "taman.jpg").read_bytes()


def test_a_folder_without_photos_is_named(tmp_path, capsys):
    """Exit code 2."""
    assert 2 == run(["prepare", str(tmp_path), "--locale", "id"])
    assert "tidak ada foto" in capsys.readouterr().err


def test_a_full_disk_leaves_the_photo(folder, capsys, monkeypatch):
    """Written beside, then renamed: the original is never lost."""
    before = (folder / "taman.jpg").read_bytes()

    def full(*_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)

    assert 2 == run(["prepare", "photos/taman.jpg"])
    assert before == (folder / "taman.jpg").read_bytes()
    assert {"taman.jpg", "Balai Kota.PNG", "README.md"} == {one.name for one in folder.iterdir()}
    assert "cannot be written" in capsys.readouterr().err
