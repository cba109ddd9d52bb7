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


def opened(path):
    """The files of a kit by name."""
    with zipfile.ZipFile(path) as kit:
        return {name.partition("/")[2]: kit.read(name) for name in kit.namelist()}


def test_a_press_kit_is_the_same_every_time_and_holds_made_pictures_only(root, tmp_path):
    """Facts in both languages, data, the cloth, credited pictures; no metadata, no clock."""
    outs = [tmp_path / "satu", tmp_path / "dua"]
    for out in outs:
        assert 0 == run(["desk", "press-kit", "--root", str(root), "--out", str(out)])
        shutil.rmtree(root / ".cache")
    first, second = outs
    names = sorted(path.name for path in first.iterdir())
    assert ["edisi-2022.zip", "kota-madiun-2022.zip"] == names
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in names)

    held = opened(first / "kota-madiun-2022.zip")
    drawn = {"bagikan.jpg", "kain.svg"}
    assert {"data.json", "fakta.id.txt", "facts.en.txt", "taman.jpg"} | drawn == held.keys()
    assert b"PENANDA" not in held["taman.jpg"]
    with Image.open(io.BytesIO(held["taman.jpg"])) as picture:
        assert ("JPEG", 1920) == (picture.format, picture.width)
    facts = held["fakta.id.txt"].decode()
    for words in ("taman.jpg", "Taman di tepi sungai", "Kantor, CC BY 4.0", "Layanan satu pintu"):
        assert words in facts
    assert "izinnya hanya untuk pameran" in facts


def test_kits_hold_the_pictures_to_share_with_credit_and_licence(root, tmp_path):
    """The booth's in its kit, every one in the edition's; without an address they are there too."""
    hand_in = root / "exhibits" / "exhibition.yml"
    with hand_in.open("a") as text:
        text.write("licence: {texts: CC BY 4.0}\n")
    kits = []
    for out in (tmp_path / "beralamat", tmp_path / "tanpa"):
        assert 0 == run(["desk", "press-kit", "--root", str(root), "--out", str(out)])
        kits.append([opened(out / f"{name}-2022.zip") for name in ("kota-madiun", "edisi")])
        lines = hand_in.read_text().splitlines(keepends=True)
        hand_in.write_text("".join(one for one in lines if not one.startswith("address:")))

    for booth, edition in kits:
        shares = [booth["bagikan.jpg"], edition["bagikan.jpg"], edition["stan/kota-madiun.jpg"]]
        assert shares[0] == shares[2] != shares[1]
        for share in shares:
            with Image.open(io.BytesIO(share)) as picture:
                assert ("JPEG", (1200, 630)) == (picture.format, picture.size)
        credit = "  Drawn by Test Exhibition, without a photo, CC BY 4.0"
        for kit, files in ((booth, ["bagikan.jpg", "kain.svg"]), (edition, ["bagikan.jpg"])):
            lines = kit["facts.en.txt"].decode().splitlines()
            assert [credit] * len(files) == [lines[lines.index(f"- {one}") + 2] for one in files]
        assert {"booths.json", "programmes.csv", "fakta.id.txt"} < edition.keys()
    beside, without = (booth["fakta.id.txt"].decode() for booth, _ in kits)
    assert "https://pameran.example/uji/2022/kota-madiun/" in beside
    assert "https://pameran.example" not in without


def test_a_kit_of_one_region_comes_alone(root, tmp_path):
    """Whoever names a region wants no kit of the edition."""
    out = tmp_path / "kit"
    assert 0 == run(["desk", "press-kit", "kota madiun", "--root", str(root), "--out", str(out)])

    assert ["kota-madiun-2022.zip"] == [path.name for path in out.iterdir()]
