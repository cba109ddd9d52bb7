"""`pameran archive YEAR`: what is in the zip, that it proves itself, and what is refused."""

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from site_builder.cli.run import run
from site_builder.store import pack

sys.path.insert(0, str(Path(__file__).parent))
from edits import Edit, apply, write_exhibition

pytestmark = pytest.mark.site

YEAR = "2022"


def archive(root, out, *more):
    words = ["archive", YEAR, "--root", str(root), "--out", str(out), "--locale", "en"]
    return run([*words, "--cache", str(root.parent / "cache"), *more])


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """A small exhibition whose older edition is closed, with a photo, own words and a draft."""
    root = tmp_path_factory.mktemp("arsip") / "root"
    write_exhibition(root)
    apply(Edit("photo", "kota-madiun", 3), root, root)
    apply(Edit("style", "kota-madiun", 3), root, root)
    draft = root / "exhibits/2022/kota-tegal/booth.yml"
    draft.write_text(draft.read_text().replace("provenance", "status: draft\nprovenance"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1767200400")
        assert 0 == run(["close", YEAR, "--root", str(root)])
    return root


@pytest.fixture
def own(closed, tmp_path, monkeypatch):
    """A copy of it that a test may change."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767200400")
    shutil.copytree(closed, tmp_path / "root")
    return tmp_path / "root"


@pytest.fixture(scope="module")
def unpacked(closed, tmp_path_factory):
    """Its archive, and the folder that comes out of it."""
    place = tmp_path_factory.mktemp("buka")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1767200400")
        assert 0 == archive(closed, place / "arsip.zip")
    with zipfile.ZipFile(place / "arsip.zip") as held:
        held.extractall(place)
    return place / "arsip.zip", place / "pameran-2022"


def test_it_proves_itself(unpacked):
    """Every file stands in the list, and `sha256sum -c` finds nothing else than OK."""
    _, folder = unpacked
    done = subprocess.run(
        ["sha256sum", "-c", "--strict", "SHA256SUMS"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    named = [line.partition("  ")[2] for line in (folder / "SHA256SUMS").read_text().splitlines()]
    files = [one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()]

    assert 0 == done.returncode, done.stdout + done.stderr
    assert sorted(named) == sorted(one for one in files if one != "SHA256SUMS")


def test_it_holds_what_was_handed_in(unpacked, closed):
    """Booths with photos, the record, settings and own files, byte for byte; drafts stay out."""
    _, folder = unpacked
    held = {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file() and not one.is_relative_to(folder / "site")
    }
    del held["SHA256SUMS"]
    readme = held.pop("README.txt").decode()

    assert {name: (closed / name).read_bytes() for name in held} == held
    assert {
        "assets/css/own.css",
        "exhibits/2022/closed.json",
        "exhibits/2022/edition.yml",
        "exhibits/2022/kota-dumai/booth.yml",
        "exhibits/2022/kota-madiun/booth.yml",
        "exhibits/2022/kota-madiun/photos/foto.jpg",
        "exhibits/exhibition.yml",
        "mkdocs.yml",
    } == set(held)
    assert "sha256sum -c SHA256SUMS" in readme
    assert "Pameran Uji 0" in readme
    assert "Test Exhibition 0" in readme


def test_its_site_opens_from_a_folder(unpacked):
    """Every link of every page leads to a file that is there; nothing of the work is left in it."""
    _, folder = unpacked
    site = folder / "site"
    pages = sorted(site.rglob("*.html"))
    lost = []
    for place in pages:
        page = html.document_fromstring(place.read_text(encoding="utf-8"))
        for address in page.xpath("//*/@href | //*/@src"):
            parts = urlsplit(address)
            if parts.scheme or not parts.path or place.name == "404.html":
                continue
            target = place.parent / unquote(parts.path)
            if not target.is_file():
                lost.append((place.name, address))

    assert [] == lost
    assert (site / "2022/kota-madiun/index.html").is_file()
    assert not (site / "2023").exists()
    assert [] == [one.name for one in site.rglob(".*")]


def test_two_runs_give_the_same_bytes(unpacked, own, tmp_path):
    """From another folder, with other file times; the zip tells no clock."""
    first, _ = unpacked
    assert 0 == archive(own, tmp_path / "lagi" / "arsip.zip")

    assert first.read_bytes() == (tmp_path / "lagi" / "arsip.zip").read_bytes()
    assert ["arsip.zip"] == [one.name for one in (tmp_path / "lagi").iterdir()]
    with zipfile.ZipFile(first) as held:
        assert {(1980, 1, 1, 0, 0, 0)} == {one.date_time for one in held.infolist()}


def test_an_edition_that_is_not_closed_is_refused(own, tmp_path, capsys):
    """With the command that closes it; another year is named, too."""
    edition = own / "exhibits/2022/edition.yml"
    edition.write_text(edition.read_text().replace("closed", "open"))

    assert 2 == archive(own, tmp_path / "a.zip")
    assert "pameran close 2022" in capsys.readouterr().err
    assert 2 == run(["archive", "2031", "--root", str(own), "--locale", "en"])
    assert "2022, 2023" in capsys.readouterr().err
    assert not (tmp_path / "a.zip").exists()


@pytest.mark.parametrize("correction", ["", "corrections: [{date: 2024-01-01, text: Angka.}]\n"])
def test_hand_ins_that_changed_since_are_refused(correction, own, tmp_path, capsys):
    """Told or not: what is archived is what is recorded; the old zip stays."""
    booth = own / "exhibits/2022/kota-dumai/booth.yml"
    booth.write_text(booth.read_text().replace("year: 2021", "year: 2020") + correction)
    (tmp_path / "a.zip").write_bytes(b"old")

    assert 1 == archive(own, tmp_path / "a.zip")
    told = capsys.readouterr().err
    assert "exhibits/2022/kota-dumai/booth.yml" in told
    assert "pameran close 2022" in told
    assert b"old" == (tmp_path / "a.zip").read_bytes()
    if correction:
        assert 0 == run(["close", YEAR, "--root", str(own)])
        assert 0 == archive(own, tmp_path / "a.zip")


def test_a_failure_leaves_the_old_zip(own, tmp_path, monkeypatch, capsys):
    """A disk that is full in the middle of it: told, nothing half-written, nothing left beside."""
    (tmp_path / "a.zip").write_bytes(b"old")

    def full(*_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pack, "_add", full)

    assert 2 == archive(own, tmp_path / "a.zip")
    assert re.search(r"[Nn]o space", capsys.readouterr().err)
    assert b"old" == (tmp_path / "a.zip").read_bytes()
    assert {"root", "cache", "a.zip"} == {one.name for one in tmp_path.iterdir()}
