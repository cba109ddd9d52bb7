"""What is for the organizer alone: the desk's page, and kits that hold no photo as it was handed in."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from site_builder.cli.run import run

pytestmark = pytest.mark.site

BASE = Path(__file__).parents[1] / "golden" / "base"
LINK = re.compile(rb'(href="|<loc>)[^"<]*meja/')
PHOTOS = """photos:
  - {id: taman, file: photos/a.jpg, alt: Taman di tepi sungai, credit: Kantor, licence: CC-BY-4.0}
  - {id: izin, file: photos/b.jpg, alt: Pasar di pusat kota, credit: Kantor, licence: permission}
"""


@pytest.fixture
def root(tmp_path):
    """The base exhibition with two photos, one of them shown by permission only."""
    root = tmp_path / "root"
    shutil.copytree(BASE, root)
    booth = root / "exhibits" / "2022" / "kota-madiun"
    (booth / "photos").mkdir()
    exif = Image.Exif()
    exif[0x010E] = "PENANDA-kamera"
    for name, seed in (("a.jpg", 1), ("b.jpg", 2)):
        noise = Image.effect_noise((600, 400), 60 * seed).convert("RGB").resize((2400, 1600))
        noise.save(booth / "photos" / name, exif=exif)
    (booth / "booth.yml").write_text((booth / "booth.yml").read_text() + PHOTOS)
    return root


def test_the_desk_is_linked_from_nowhere_and_never_in_the_full_site(root, tmp_path):
    """Only in its own build, which refuses to stand in the public one's place."""
    out = tmp_path / "situs"
    assert 0 == run(["build", "--root", str(root), "--out", str(out)])
    assert not (out / "meja").exists()
    assert 2 == run(["build", "--root", str(root), "--out", str(out), "--desk"])

    assert 0 == run(["build", "--root", str(root), "--desk"])
    site = root / "build" / "preview"
    for path in ("meja/index.html", "en/meja/index.html"):
        page = html.document_fromstring((site / path).read_text())
        assert ["noindex"] == page.xpath("//meta[@name='robots']/@content")
        assert 1 == len(page.xpath("//table[@data-sortable]/tbody/tr"))
    linking = [
        path
        for path in site.rglob("*")
        if path.is_file() and path.parent.name != "meja" and LINK.search(path.read_bytes())
    ]
    assert [] == linking
    assert not (root / "site").exists()


def test_a_press_kit_is_the_same_every_time_and_holds_made_pictures_only(root, tmp_path):
    """Facts in both languages, data, the cloth, credited pictures; no metadata, no clock."""
    outs = [tmp_path / "satu", tmp_path / "dua"]
    for out in outs:
        assert 0 == run(["desk", "press-kit", "--root", str(root), "--out", str(out)])
    first, second = (out / "kota-madiun-2022.zip" for out in outs)
    assert first.read_bytes() == second.read_bytes()

    with zipfile.ZipFile(first) as kit:
        held = {name.partition("/")[2]: kit.read(name) for name in kit.namelist()}
    assert {"data.json", "fakta.id.txt", "facts.en.txt", "kain.svg", "taman.jpg"} == held.keys()
    assert b"PENANDA" not in held["taman.jpg"]
    with Image.open(io.BytesIO(held["taman.jpg"])) as picture:
        assert ("JPEG", 1920) == (picture.format, picture.width)
    facts = held["fakta.id.txt"].decode()
    for words in ("taman.jpg", "Taman di tepi sungai", "Kantor, CC BY 4.0", "Layanan satu pintu"):
        assert words in facts
    assert "izinnya hanya untuk pameran" in facts
