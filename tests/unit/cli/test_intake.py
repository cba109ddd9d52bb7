"""Taking zips in: sound ones land and are checked, hostile ones are refused and nothing is touched."""

import io
import stat
import struct
import tracemalloc
import warnings
import zipfile
import zlib

import pytest
from PIL import Image

from site_builder.cli.run import run
from site_builder.store.files import refused

BOOTH = """\
# yaml-language-server: $schema=../../../site_builder/schema/booth.schema.json
# edition: 2022
format: 1
region: "35.78"
provenance: "official"
tagline:
  id: "Satu kalimat yang mengajak masuk ke stan kota."
summary:
  id: "Gambaran singkat kota dan programnya, cukup panjang untuk dibaca pengunjung yang baru datang."
achievements:
  - id: "bank-sampah"
    title:
      id: "Bank sampah di setiap kelurahan"
    pillar: "environment"
    description:
      id: "Warga menabung sampah terpilah di kelurahan, dan hasilnya dicatat setiap pekan."
    year: 2022
photos:
  - id: "taman"
    file: "photos/taman.jpg"
    alt:
      id: "Warga berjalan di taman kota pada pagi hari"
    credit:
      id: "Dinas Komunikasi dan Informatika"
    licence: "CC-BY-4.0"
    people: "none"
"""


def jpeg(width=900, height=600):
    picture = Image.effect_noise((width, height), 60).convert("RGB")
    held = io.BytesIO()
    picture.save(held, "JPEG")
    return held.getvalue()


def packed(place, entries, compression=zipfile.ZIP_STORED):
    with warnings.catch_warnings(), zipfile.ZipFile(place, "w", compression) as made:
        warnings.simplefilter("ignore")  # a doubled name is what a test may want
        for name, content in entries:
            made.writestr(name, content)
    return place


@pytest.fixture
def root(exhibition_root):
    """The base exhibition, which has a booth of Kota Madiun only."""
    return exhibition_root


@pytest.fixture
def sound(tmp_path):
    """A zip as the form makes it."""
    place = tmp_path / "kota-surabaya-2022.zip"
    return packed(place, [("booth.yml", BOOTH), ("photos/taman.jpg", jpeg())])


def intake(root, *zips):
    return run(["intake", *map(str, zips), "--root", str(root), "--locale", "en"])


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }


def test_a_form_s_zip_lands_in_the_folder_of_its_region_and_passes(root, sound, capsys):
    """Region code and edition decide; what it says of the booth is what check says."""
    assert 0 == intake(root, sound)
    folder = root / "exhibits" / "2022" / "kota-surabaya"

    assert {"booth.yml", "photos/taman.jpg"} == tree(folder).keys()
    told = capsys.readouterr()
    assert "Kota Surabaya" in told.err
    assert "error" not in told.out
    assert [] == [one.name for one in folder.parent.iterdir() if one.name.startswith(".")]


def test_faults_of_the_booth_are_told_and_it_stays(root, tmp_path, capsys):
    """Exit code as of check; the organizer sees what to ask for."""
    text = BOOTH.replace("year: 2022\nphotos", "year: 2030\nphotos")
    zip_ = packed(tmp_path / "a.zip", [("booth.yml", text), ("photos/taman.jpg", jpeg())])

    assert 1 == intake(root, zip_)
    assert "SB310" in capsys.readouterr().out
    assert (root / "exhibits" / "2022" / "kota-surabaya" / "booth.yml").is_file()


def test_nothing_is_replaced_without_asking(root, sound, capsys):
    """Where nobody can be asked, only `--replace` does it."""
    assert 0 == intake(root, sound)
    before = tree(root)
    assert 2 == intake(root, sound)
    assert "--replace" in capsys.readouterr().err
    assert before == tree(root)

    (root / "exhibits" / "2022" / "kota-surabaya" / "photos" / "lama.jpg").write_bytes(jpeg())
    assert 0 == intake(root, sound, "--replace")
    assert before == tree(root)


def test_on_a_terminal_it_asks(root, sound, monkeypatch):
    """No is the default, yes replaces."""
    assert 0 == intake(root, sound)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    for answer, code in ((False, 2), (True, 0)):
        monkeypatch.setattr("click.confirm", lambda *_a, answer=answer, **_k: answer)
        assert code == intake(root, sound)


def test_a_failing_disk_leaves_the_old_booth(root, sound, monkeypatch):
    """Unpacked beside, renamed at the end."""
    assert 0 == intake(root, sound)
    before = tree(root)

    def full(path, content):
        if path.name == "taman.jpg":
            raise refused(path, OSError(28, "full"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    monkeypatch.setattr("site_builder.site.intake.write_new", full)
    assert 2 == intake(root, sound, "--replace")
    assert before == tree(root)


def test_each_zip_is_taken_on_its_own(root, sound, tmp_path, capsys):
    """A bad one keeps no good one out; the worst outcome is the command's."""
    bad = tmp_path / "rusak.zip"
    bad.write_bytes(b"PK rusak")

    assert 2 == intake(root, bad, sound)
    assert "rusak.zip was not taken" in capsys.readouterr().err
    assert (root / "exhibits" / "2022" / "kota-surabaya").is_dir()


def test_a_zip_made_again_by_a_file_manager_is_taken(root, tmp_path):
    """One folder around it, and what macOS adds."""
    entries = [
        ("kota-surabaya-2022/", b""),
        ("kota-surabaya-2022/booth.yml", BOOTH),
        ("kota-surabaya-2022/photos/", b""),
        ("kota-surabaya-2022/photos/taman.jpg", jpeg()),
        ("__MACOSX/kota-surabaya-2022/._booth.yml", b"x"),
        ("kota-surabaya-2022/.DS_Store", b"x"),
    ]

    assert 0 == intake(root, packed(tmp_path / "a.zip", entries, zipfile.ZIP_DEFLATED))
    folder = root / "exhibits" / "2022" / "kota-surabaya"
    assert {"booth.yml", "photos/taman.jpg"} == tree(folder).keys()


@pytest.mark.parametrize(
    ("said", "options", "year"),
    [
        (("# edition: 2022", "a.zip"), [], "2022"),
        (("#", "kota-surabaya-2022 (1).zip"), [], "2022"),
        (("#", "a.zip"), [], "2023"),
        (("# edition: 2022", "a.zip"), ["--edition", "2023"], "2023"),
    ],
)
def test_the_edition_comes_from_the_operator_the_zip_or_the_newest_open(
    root, tmp_path, said, options, year
):
    """In this order."""
    newer = root / "exhibits" / "2023"
    newer.mkdir()
    old = (root / "exhibits" / "2022" / "edition.yml").read_text()
    (newer / "edition.yml").write_text(old.replace("2022", "2023"))
    line, name = said
    text = BOOTH.replace("# edition: 2022", line)

    zip_ = packed(tmp_path / name, [("booth.yml", text), ("photos/taman.jpg", jpeg())])
    assert 2 != intake(root, zip_, *options)
    assert (root / "exhibits" / year / "kota-surabaya").is_dir()


def test_a_closed_or_unknown_edition_takes_nothing(root, sound, capsys):
    """And says which ones do."""
    assert 2 == intake(root, sound, "--edition", "1999")
    place = root / "exhibits" / "2022" / "edition.yml"
    text = place.read_text()
    place.write_text(text.replace("status: open", "status: closed"))
    assert "status: open" in text

    assert 2 == intake(root, sound)
    assert "closed" in capsys.readouterr().err


def linked():
    info = zipfile.ZipInfo("photos/a.jpg")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def fifo():
    info = zipfile.ZipInfo("photos/a.jpg")
    info.external_attr = (stat.S_IFIFO | 0o777) << 16
    return info


WITH_BOOTH = ("booth.yml", BOOTH)
NAMES = {
    "zip-path": [
        "../../etc/passwd",
        "photos/../../a.jpg",
        "/photos/a.jpg",
        "photos\\a.jpg",
        "C:/photos/a.jpg",
        "photos//a.jpg",
        "./booth.yml",
    ],
    "zip-name": [
        "photos/a.svg",
        "photos/a.gif",
        "photos/dalam/a.jpg",
        "photos/.a.jpg",
        "booth.yaml",
        "edition.yml",
        "Photos/a.jpg",
        "photos/a\nb.jpg",
    ],
    "zip-nested": ["photos/a.zip", "lain.tar", "a.7z"],
}
HOSTILE = {
    **{
        f"{fault}-{at}": (fault, [WITH_BOOTH, (name, b"x")])
        for fault, names in NAMES.items()
        for at, name in enumerate(names)
    },
    "link": ("zip-link", [WITH_BOOTH, (linked(), "/etc/passwd")]),
    "fifo": ("zip-link", [WITH_BOOTH, (fifo(), "")]),
    "doubled": ("zip-doubled", [WITH_BOOTH, WITH_BOOTH]),
    "doubled by case": (
        "zip-doubled",
        [WITH_BOOTH, ("photos/a.jpg", b"x"), ("photos/A.JPG", b"x")],
    ),
    "many": ("zip-entries", [WITH_BOOTH, *((f"photos/{n}.jpg", b"x") for n in range(40))]),
    "no booth": ("zip-without-booth", [("photos/a.jpg", b"x")]),
    "empty": ("zip-without-booth", []),
    "large booth": ("zip-entry-large", [("booth.yml", "# " + "x" * 300_000)]),
    "large photo": ("zip-entry-large", [WITH_BOOTH, ("photos/a.jpg", b"\0" * 15_000_001)]),
    "no region": ("intake-region", [("booth.yml", BOOTH.replace("35.78", "99.99"))]),
    "no text": ("intake-region", [("booth.yml", b"\xff\xfe\0\0")]),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_zip_is_refused_with_words_and_touches_nothing(
    root, tmp_path, capsys, indonesian, name
):
    """Exit code 2; the message names the zip and says what to do."""
    fault, entries = HOSTILE[name]
    zip_ = packed(tmp_path / "jahat.zip", entries, zipfile.ZIP_DEFLATED)
    before = tree(tmp_path)

    assert 2 == run(["intake", str(zip_), "--root", str(root), "--locale", "id"])
    said = capsys.readouterr().err
    assert "jahat.zip" in said
    ending = indonesian.words[f"machine.{fault}"].split(". ")[-1].split("{")[0]
    assert ending.strip() in said
    assert before == tree(tmp_path)


def refused_by(root, place, capsys):
    assert 2 == run(["intake", str(place), "--root", str(root), "--locale", "en"])
    return capsys.readouterr().err


def test_a_bomb_is_refused_by_its_ratio(root, tmp_path, capsys):
    """14 MB out of 14 kB."""
    entries = [WITH_BOOTH, ("photos/a.jpg", b"\0" * 14_000_000)]

    said = refused_by(root, packed(tmp_path / "a.zip", entries, zipfile.ZIP_DEFLATED), capsys)
    assert "swell" in said


def test_a_lying_size_is_never_inflated(root, tmp_path):
    """The directory says 100 bytes, the stream holds 50 MB: only the 100 are ever read."""
    place = packed(tmp_path / "a.zip", [WITH_BOOTH, ("photos/a.jpg", b"\0" * 100)], 8)
    data = place.read_bytes()
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = stream.compress(b"\0" * 50_000_000) + stream.flush()
    with zipfile.ZipFile(place) as held:
        info = held.getinfo("photos/a.jpg")
        start = info.header_offset + 30 + len("photos/a.jpg")
        end, size = start + info.compress_size, info.compress_size
    grown = len(bomb) - size
    data = bytearray(data[:start] + bomb + data[end:])
    struct.pack_into("<I", data, info.header_offset + 18, len(bomb))
    central = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, central + 20, len(bomb))
    finish = data.rindex(b"PK\x05\x06")
    (offset,) = struct.unpack_from("<I", data, finish + 16)
    struct.pack_into("<I", data, finish + 16, offset + grown)
    place.write_bytes(data)

    tracemalloc.start()
    assert 1 == intake(root, place)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 100 == (root / "exhibits/2022/kota-surabaya/photos/a.jpg").stat().st_size
    assert peak < 30_000_000


def test_entries_that_share_their_bytes_are_refused(root, tmp_path, capsys):
    """A bomb may point many names at one stream."""
    place = packed(
        tmp_path / "a.zip", [WITH_BOOTH, ("photos/a.jpg", b"x" * 90), ("photos/b.jpg", b"x")]
    )
    data = bytearray(place.read_bytes())
    with zipfile.ZipFile(place) as held:
        offset = held.getinfo("photos/a.jpg").header_offset
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 42, offset)
    place.write_bytes(data)

    assert "swell" in refused_by(root, place, capsys)


def test_a_locked_entry_is_refused(root, tmp_path, capsys):
    """Nobody can judge what is inside."""
    place = packed(tmp_path / "a.zip", [WITH_BOOTH, ("photos/a.jpg", b"x")])
    data = bytearray(place.read_bytes())
    struct.pack_into("<H", data, data.rindex(b"PK\x01\x02") + 8, 1)
    place.write_bytes(data)

    assert "password" in refused_by(root, place, capsys)


def test_another_compression_is_refused(root, tmp_path, capsys):
    """Only what every machine reads."""
    place = packed(tmp_path / "a.zip", [WITH_BOOTH], zipfile.ZIP_LZMA)

    assert "unknown way" in refused_by(root, place, capsys)


def test_a_wrong_checksum_is_refused(root, tmp_path, capsys):
    """And the booth's folder is not made."""
    place = packed(tmp_path / "a.zip", [WITH_BOOTH, ("photos/a.jpg", b"abcdefgh")])
    place.write_bytes(place.read_bytes().replace(b"abcdefgh", b"abcdefgX"))

    assert "damaged" in refused_by(root, place, capsys)
    assert not (root / "exhibits" / "2022" / "kota-surabaya").exists()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x05\x06", b"PK\x03\x04" + b"\0" * 200])
def test_what_is_no_zip_is_refused(root, tmp_path, capsys, content):
    """Cut off in the mail, or something else altogether."""
    place = tmp_path / "a.zip"
    place.write_bytes(content)

    assert "not a whole zip" in refused_by(root, place, capsys)


def test_a_directory_made_to_exhaust_is_refused_before_it_is_read(root, tmp_path, capsys):
    """Ten thousand names."""
    entries = [WITH_BOOTH, *((f"photos/{n}.jpg", b"") for n in range(10_000))]

    assert "too many" in refused_by(root, packed(tmp_path / "a.zip", entries), capsys)


def test_a_missing_zip_is_named(root, tmp_path, capsys):
    """A folder is no zip either."""
    assert "nirwana.zip" in refused_by(root, tmp_path / "nirwana.zip", capsys)
    assert str(tmp_path) in refused_by(root, tmp_path, capsys)


def test_a_link_in_the_booth_s_place_is_not_followed(root, sound, tmp_path, capsys):
    """Another folder would be replaced."""
    other = tmp_path / "lain"
    other.mkdir()
    (root / "exhibits" / "2022" / "kota-surabaya").symlink_to(other)

    assert "not an ordinary folder" in refused_by(root, sound, capsys)
    assert [] == list(other.iterdir())
