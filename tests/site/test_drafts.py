"""A booth in work stands in nobody's way: the site is built without it."""

import shutil
from pathlib import Path

import pytest

from site_builder.cli.run import run

pytestmark = pytest.mark.site

BASE = Path(__file__).parent.parent / "golden" / "base"


def test_a_fresh_booth_neither_blocks_the_site_nor_shows_on_it(tmp_path, capsys):
    """`pameran new`, then `pameran build`: its problems are told, the others' pages are there."""
    root = tmp_path / "pameran"
    shutil.copytree(BASE, root)
    out = tmp_path / "situs"

    assert 0 == run(["new", "demak", "--root", str(root)])
    assert 0 == run(["build", "--root", str(root), "--out", str(out)])
    assert "exhibits/2022/kabupaten-demak/booth.yml" in capsys.readouterr().err
    assert (out / "2022" / "kota-madiun" / "index.html").is_file()
    assert not (out / "2022" / "kabupaten-demak").exists()
    assert [] == list(out.rglob("*.schema.json"))
