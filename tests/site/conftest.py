"""Whole sites, built once for all tests of a session: the trap exhibition, an own one, the real one."""

import importlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from PIL import Image

from site_builder.cli.run import run

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden"
EPOCH = "1767200400"
ROOM = 2_000_000_000


@dataclass(frozen=True)
class Site:
    """A built site and its pages, parsed."""

    folder: Path
    pages: dict[str, html.HtmlElement]
    texts: dict[str, str]

    def resolve(self, page: str, address: str) -> str:
        """The file a relative address leads to."""
        path = unquote(urlsplit(address).path)
        place = (self.folder / page).parent / path if path else self.folder / page
        place = Path(*place.parts)
        if address.split("#", maxsplit=1)[0].endswith("/") or place.is_dir():
            place = place / "index.html"
        return place.resolve().relative_to(self.folder.resolve()).as_posix()


def read(folder):
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.html"))
    }
    return Site(
        folder, {name: html.document_fromstring(text) for name, text in texts.items()}, texts
    )


def build(root, out, *more):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        assert 0 == run(["build", "--root", str(root), "--out", str(out), *more])


@pytest.fixture(scope="module")
def quick_folder(tmp_path_factory):
    """A folder in memory, where the machine has room: for who makes and removes 100,000 files."""
    memory = Path("/dev/shm")  # noqa: S108 - what is made there has a name of its own
    roomy = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM
    if not roomy:
        yield tmp_path_factory.mktemp("quick")
        return
    with tempfile.TemporaryDirectory(prefix="pameran-", dir=memory) as name:
        yield Path(name)


def turned_photos(folder):
    """Eight photos of one upright picture, each stored in another EXIF orientation."""
    upright = Image.new("RGB", (900, 600), "white")
    upright.paste("red", (0, 0, 200, 200))
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    names = ["arah 1 é.jpg", *(f"arah{n}.jpg" for n in range(2, 8)), "arah8.png"]
    for orientation, name in enumerate(names, start=1):
        stored = (
            upright.transpose(Image.Transpose(turns[orientation])) if orientation > 1 else upright
        )
        exif = Image.Exif()
        exif[0x0112] = orientation
        stored.save(folder / name, exif=exif)


def built(shared, name, root, *more):
    """A site that is built once for all processes of a run."""
    folder = shared(f"out-{name}", lambda place: build(root, place / "situs ü", *more))
    return read(folder / "situs ü")


@pytest.fixture(scope="session")
def trap_root(shared):
    """The trap exhibition in a path with a space and an accent, its photos drawn."""

    def fill(folder):
        shutil.copytree(GOLDEN / "site", folder / "pameran é")
        photos = folder / "pameran é" / "exhibits" / "2022" / "kota-bandung" / "photos"
        photos.mkdir(exist_ok=True)
        turned_photos(photos)

    return shared("perangkap", fill) / "pameran é"


@pytest.fixture(scope="session")
def trap_site(trap_root, shared):
    """The trap exhibition, built."""
    return built(shared, "perangkap", trap_root)


@pytest.fixture(scope="session")
def portable_site(trap_root, shared):
    """The trap exhibition, built for a file system."""
    return built(shared, "usb", trap_root, "--portable")


@pytest.fixture(scope="session")
def own_site(shared):
    """Another organizer's exhibition: one language, one pillar, an own register."""
    root = shared("sendiri", lambda folder: shutil.copytree(GOLDEN / "own", folder / "own"))
    return built(shared, "sendiri", root / "own")


@pytest.fixture(scope="session")
def real_site(shared):
    """The exhibits of this repository, under an address with a sub-path."""

    def fill(root):
        shutil.copytree(ROOT / "exhibits", root / "exhibits")
        shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
        place = root / "exhibits" / "exhibition.yml"
        place.write_text(place.read_text() + "address: https://pameran.example/kota\n")

    return built(shared, "nyata", shared("nyata", fill))


@pytest.fixture(scope="session")
def wheel(shared):
    """The package as it would be published, unpacked into a folder of its own."""

    def fill(out):
        hatchling = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
        subprocess.run(hatchling, cwd=ROOT, check=True, capture_output=True)
        with zipfile.ZipFile(next(out.glob("*.whl"))) as archive:
            archive.extractall(out / "unpacked")

    return shared("wheel", fill) / "unpacked"


@pytest.fixture(scope="session")
def installed(wheel):
    """Run the installed package as a process of its own, in a folder that is nobody's."""
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1));"
        "import site_builder; assert site_builder.__file__.startswith(sys.path[0]);"
        "from site_builder.cli import main; main()"
    )

    def pameran(*arguments):
        return subprocess.run(
            [sys.executable, "-c", code, str(wheel), *map(str, arguments)],
            cwd=wheel.parent,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
            capture_output=True,
            text=True,
            check=False,
        )

    return pameran


@pytest.fixture(scope="session")
def organizer_root(installed, shared):
    """Another organizer's exhibition, from `pameran init` of the installed package to its booths.

    Two provinces, three pillars, Malay and English, an own register: data only, no line of code.
    """
    folder = shared("majlis", lambda place: organized(installed, place / "dua wilayah"))
    return folder / "dua wilayah"


def organized(installed, root):
    wish = ["--language=ms", "--language=en", "--pillar=air", "--pillar=hutan", "--pillar=warga"]
    done = installed("init", root, "--name", "Pameran Dua Wilayah", "--register", *wish)
    assert 0 == done.returncode, done.stderr
    shutil.copytree(GOLDEN / "organizer", root, dirs_exist_ok=True)
    place = root / "exhibits" / "exhibition.yml"
    text = place.read_text(encoding="utf-8")
    for old, new in (
        ('en: "Air"', "en: Water"),
        ('en: "Hutan"', "en: Forest"),
        ('en: "Warga"', "en: People"),
        ('en: "Pameran Dua Wilayah"', "en: Exhibition of the Two Provinces"),
        ('ms: "The organizer has not been named yet."', "ms: Majlis Dua Wilayah"),
        ('en: "The organizer has not been named yet."', "en: Council of the Two Provinces"),
        ("# address: https://pameran.example/", "address: https://dua-wilayah.example/pameran"),
    ):
        assert old in text
        text = text.replace(old, new)
    place.write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def organizer_site(installed, organizer_root, shared):
    """That exhibition, built by the installed package."""

    def fill(folder):
        done = installed("build", "--root", organizer_root, "--out", folder / "majlis")
        assert 0 == done.returncode, done.stderr

    return read(shared("out-majlis", fill) / "majlis")


@pytest.fixture(scope="session")
def large_site(shared):
    """An exhibition of all 514 regions; of its pages the entrance, hall, map and three booths."""

    def fill(folder):
        root, out = folder / "root", folder / "besar"
        with pytest.MonkeyPatch.context() as patch:
            patch.syspath_prepend(ROOT / "tests" / "bench")
            importlib.import_module("made").make_exhibition(root, 514)
        assert 0 == run(["build", "--root", str(root), "--out", str(out)])

    out = shared("besar", fill) / "besar"
    booths = ("kabupaten-bandung", "kota-bandung", "kabupaten-pangkajene-dan-kepulauan")
    names = [
        f"{prefix}{path}index.html"
        for prefix in ("", "en/")
        for path in ("", "2022/", "2022/peta/", *(f"2022/{one}/" for one in booths))
    ]
    texts = {name: (out / name).read_text(encoding="utf-8") for name in names}
    return Site(out, {name: html.document_fromstring(text) for name, text in texts.items()}, texts)


@pytest.fixture(
    scope="session",
    params=["trap_site", "portable_site", "own_site", "organizer_site", "real_site"],
)
def any_site(request):
    """Each of the sites in turn."""
    return request.getfixturevalue(request.param)
