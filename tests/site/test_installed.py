"""The installed package, outside this repository: everything it needs travels in the wheel."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.site

ROOT = Path(__file__).parent.parent.parent


def test_the_wheel_holds_files_not_links(wheel):
    """Assets, guide, words, data and theme are all inside."""
    package = wheel / "site_builder"

    assert not [path for path in package.rglob("*") if path.is_symlink()]
    for path in (
        "assets/css/tokens.css",
        "assets/fonts/OFL.txt",
        "guide/id/join.md",
        "i18n/words/id/cli.toml",
        "data/regions.csv",
        "data/SOURCES.md",
        "schema/booth.schema.json",
        "theme/frame/main.html",
        "theme/pages/booth.html",
    ):
        assert (package / path).is_file(), path


def test_it_builds_an_exhibition_anywhere(wheel, tmp_path):
    """From the wheel alone, in a path with a space, read-only, with umask 077."""
    root = tmp_path / "pameran saya"
    shutil.copytree(ROOT / "tests" / "golden" / "base", root)
    for place in (root, *root.rglob("*")):
        place.chmod(0o555 if place.is_dir() else 0o444)
    out = tmp_path / "situs saya"
    code = (
        "import os, sys; os.umask(0o077); sys.path.insert(0, sys.argv.pop(1));"
        "import site_builder; assert site_builder.__file__.startswith(sys.path[0]);"
        "from site_builder.cli import main; main()"
    )
    command = [sys.executable, "-c", code, str(wheel), "build", "--root", str(root)]
    where = ["--out", str(out), "--cache", str(tmp_path / "cache")]
    done = subprocess.run(
        [*command, *where], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert 0 == done.returncode, done.stderr
    assert (out / "2022" / "kota-madiun" / "index.html").is_file()
    assert (out / "en" / "index.html").is_file()
