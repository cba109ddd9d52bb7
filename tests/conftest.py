"""Fixtures of all tests: small exhibitions on disk, golden files, the words of both languages."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from site_builder.i18n.catalogue import Catalogue, catalogue
from site_builder.load.tree import load_tree
from site_builder.model.loaded import Loaded

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"

# A busy machine is no fault: what has to be quick (R2) is timed by tests of its own.
settings.register_profile("gate", deadline=None)
settings.load_profile("gate")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer --update-golden: write golden files anew; a person then reads the diff."""
    parser.addoption("--update-golden", action="store_true", default=False)


@pytest.fixture(scope="session")
def shared(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str, Callable[[Path], None]], Path]:
    """Give a folder that all processes of a run share: one of them fills it, the others wait.

    What lies in it is looked at only.
    """
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder(name: str, fill: Callable[[Path], None]) -> Path:
        place, ready = base / name, base / f"{name}.ready"
        with (base / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not ready.exists():
                shutil.rmtree(place, ignore_errors=True)
                place.mkdir()
                fill(place)
                ready.touch()
        return place

    return folder


@pytest.fixture(scope="session")
def indonesian() -> Catalogue:
    """The words in Indonesian."""
    return catalogue("id")


@pytest.fixture(scope="session")
def english() -> Catalogue:
    """The words in English."""
    return catalogue("en")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, or write it where the flag says so."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text

    return compare


_SEALED_AWARD = """awards:
  - id: rahasia
    name: Penghargaan
    organizer: Panitia
    year: 2022
    kind: best
    announce: 2022-12-10
    note: Pemenang sudah dipilih
    winners: [{region: "35.77", reason: Karena rahasia}]
"""


@pytest.fixture
def exhibition_root(tmp_path: Path) -> Path:
    """A copy of the base exhibition; its path has a space and an accent."""
    root = tmp_path / "pameran é uji"
    shutil.copytree(GOLDEN / "base", root)
    return root


@pytest.fixture
def sealed_root(exhibition_root: Path) -> Path:
    """The base exhibition with an award whose winner is announced on 10 December 2022."""
    place = exhibition_root / "exhibits" / "2022" / "edition.yml"
    place.write_text(place.read_text() + _SEALED_AWARD)
    return exhibition_root


@pytest.fixture
def memory_root(tmp_path: Path) -> Path:
    """A copy of the exhibition of memory: three editions, plans of every fate, ties."""
    root = tmp_path / "ingatan"
    shutil.copytree(GOLDEN / "memory", root, ignore=shutil.ignore_patterns(".cache"))
    return root


@pytest.fixture
def load_booth(exhibition_root: Path) -> Callable[[str], Loaded]:
    """Load the base exhibition with another text in its one booth."""

    def load(text: str) -> Loaded:
        place = exhibition_root / "exhibits" / "2022" / "kota-madiun" / "booth.yml"
        place.write_text(text, encoding="utf-8")
        return load_tree(exhibition_root)

    return load
