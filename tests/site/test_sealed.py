"""A sealed award: no trace of winner or reason in any byte of the site before its day, all of it after."""

import gzip
import shutil
from pathlib import Path

import pytest

from site_builder.cli.run import run

pytestmark = pytest.mark.site

BASE = Path(__file__).parents[1] / "golden" / "base"
MIDNIGHT = 1670605200
"""2022-12-10 00:00 in Jakarta, the day of the announcement."""
AWARD = """awards:
  - id: terbaik
    name: Penghargaan Terbaik
    organizer: Panitia
    year: 2022
    kind: best
    category: environment
    announce: 2022-12-10
"""
INSIDE = """    note: PENANDA-catatan
    source: https://penanda-sumber.example/a
    winners:
      - region: "33.72"
        reason: PENANDA-alasan
        source: https://penanda-penerima.example/a
"""
OUTSIDE = f"format: 1\nyear: 2022\nawards:\n  - id: terbaik\n{INSIDE}"
TRACES = (b"penanda-", b"kain/33.72", b"daerah/kota-surakarta", b"terbaik/kota-surakarta")
"""What only a winner of this award puts into a site: words, links, its cloth, its pages."""


def traces(site):
    """Which of the traces stand in a file's name or bytes, packed ones unpacked."""
    found = set()
    for path in site.rglob("*"):
        if path.is_dir():
            continue
        content = path.read_bytes()
        if content.startswith(b"\x1f\x8b"):
            content = gzip.decompress(content)
        name = path.relative_to(site).as_posix().encode()
        found |= {one for one in TRACES if one in content.lower() or one in name.lower()}
    return found


@pytest.mark.parametrize("place", ["inside", "outside"])
def test_the_winner_shows_at_midnight_in_jakarta_and_not_a_second_earlier(
    tmp_path, monkeypatch, place
):
    """Wherever the winner is written, and whatever stood in the output before."""
    root, out = tmp_path / "root", tmp_path / "situs"
    shutil.copytree(BASE, root)
    edition = root / "exhibits" / "2022" / "edition.yml"
    edition.write_text(edition.read_text() + AWARD + (INSIDE if place == "inside" else ""))
    sealed = tmp_path / "pemenang.yml"
    sealed.write_text(OUTSIDE)
    more = ["--sealed", str(sealed)] if place == "outside" else []

    for epoch, expected in ((MIDNIGHT - 1, set()), (MIDNIGHT, set(TRACES)), (MIDNIGHT - 1, set())):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))
        assert 0 == run(["build", "--root", str(root), "--out", str(out), *more])
        assert expected == traces(out)
    assert "10 Desember 2022" in (out / "2022" / "penghargaan" / "index.html").read_text()


def test_a_faulty_sealed_file_stops_the_build(tmp_path, capsys):
    """Whatever may be left out otherwise; the place is told."""
    root = tmp_path / "root"
    shutil.copytree(BASE, root)
    sealed = tmp_path / "pemenang.yml"
    sealed.write_text(OUTSIDE)

    given = ["--root", str(root), "--sealed", str(sealed), "--keep-going", "--locale", "en"]
    assert 1 == run(["build", *given])
    assert "pemenang.yml:4:9" in capsys.readouterr().err
    assert not (root / "site").exists()
