"""A zip with a list of checksums: sorted, without a clock, refused if a known file is another one."""

import os
import subprocess
import zipfile
from hashlib import sha256

import pytest

from site_builder.store.errors import MachineFault
from site_builder.store.pack import SUMS, write_pack


@pytest.fixture
def files(tmp_path):
    """One file that lies somewhere, one that is at hand."""
    place = tmp_path / "foto.jpg"
    place.write_bytes(b"x" * 3_000_000)
    os.utime(place, (1, 1))
    return {"b/foto é.jpg": place, "a.txt": b"teks\n"}


def test_it_is_sorted_and_proves_itself(files, tmp_path):
    """Names below the folder, its list last; `sha256sum -c` agrees."""
    packed = write_pack(tmp_path / "out" / "a.zip", "arsip", files, {})
    with zipfile.ZipFile(tmp_path / "out" / "a.zip") as held:
        names = held.namelist()
        held.extractall(tmp_path)

    assert ["arsip/a.txt", "arsip/b/foto é.jpg", f"arsip/{SUMS}"] == names
    assert (3, sha256(b"teks\n").hexdigest()) == (packed.files, packed.digests["a.txt"])
    subprocess.run(["sha256sum", "-c", "--quiet", SUMS], cwd=tmp_path / "arsip", check=True)


def test_the_same_content_gives_the_same_bytes(files, tmp_path):
    """Whatever the order, the time of a file, or how its content is given."""
    write_pack(tmp_path / "a.zip", "arsip", files, {})
    again = {"a.txt": tmp_path / "a.txt", "b/foto é.jpg": b"x" * 3_000_000}
    (tmp_path / "a.txt").write_bytes(b"teks\n")
    write_pack(tmp_path / "b.zip", "arsip", again, {})

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_file_that_changed_meanwhile_ends_it(files, tmp_path):
    """Named; the zip that stood there still does, and nothing lies beside it."""
    (tmp_path / "a.zip").write_bytes(b"old")

    with pytest.raises(MachineFault) as caught:
        write_pack(tmp_path / "a.zip", "arsip", files, {"b/foto é.jpg": "0" * 64})
    assert ("pack-changed", "b/foto é.jpg") == (caught.value.name, caught.value.values["path"])
    assert b"old" == (tmp_path / "a.zip").read_bytes()
    assert {"a.zip", "foto.jpg"} == {one.name for one in tmp_path.iterdir()}
