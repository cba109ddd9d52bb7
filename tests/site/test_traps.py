"""The traps of the trap exhibition: hostile words, turned photos, sealed awards, same short names."""

import io
import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from site_builder.cli.run import run

pytestmark = pytest.mark.site


def text_of(site, name, xpath):
    return " ".join("".join(one.itertext()) for one in site.pages[name].xpath(xpath)).strip()


def test_author_text_appears_exactly_as_written(trap_site):
    """Script, template and markup signs are words on the page."""
    name = "2022/kabupaten-bandung/index.html"

    expected = (
        "<script>alert(1)</script> & Ma'rang {{ 7*7 }} {% raw %} < 5% @SPRITE@ @@MAIN@@ @@HEAD@@"
    )
    assert expected == text_of(trap_site, name, "//p[@class='nameplate__tag']")
    assert "</title><script>alert('x')</script>" in text_of(trap_site, name, "//h5")
    assert "<![> {{ config }}" in text_of(trap_site, name, "//div[@class='summary__text']")
    assert not trap_site.pages[name].xpath("//svg[@onload]|//img[@onerror]")


def test_author_text_never_moves_a_place_of_the_frame(trap_site):
    """The policy, the style sheet and the drawings stand where they belong, once."""
    for page in trap_site.pages.values():
        assert 1 == len(page.xpath("/html/head/meta[@http-equiv='Content-Security-Policy']"))
        assert 1 == len(page.xpath("/html/body/*[local-name()='svg'][@class='sprite']"))


def test_names_of_the_exhibition_are_text_in_the_frame(own_site):
    """The engine prints raw: they reach it escaped."""
    words = text_of(own_site, "index.html", "//footer//p[@class='bottom__note']")

    assert "Two provinces & <b>friends</b> @@MAIN@@" in words


def test_two_regions_of_one_short_name_have_two_stands(trap_site):
    """Kabupaten Bandung and Kota Bandung never collide."""
    for slug, name in (
        ("kabupaten-bandung", "Kabupaten Bandung"),
        ("kota-bandung", "Kota Bandung"),
    ):
        assert name == text_of(trap_site, f"2022/{slug}/index.html", "//h1")


def test_turned_photos_stand_upright_without_metadata(trap_site):
    """All eight show the red corner at the top left; none is wider than its source."""
    pictures = sorted((trap_site.folder / "media").glob("*.webp"))
    assert pictures
    for path in pictures:
        made = Image.open(io.BytesIO(path.read_bytes()))
        red, green, _ = made.convert("RGB").getpixel((made.width // 12, made.height // 12))
        assert red > 200, path.name
        assert green < 60, path.name
        assert made.width <= 900
        assert not made.getexif()
    drawn = trap_site.folder / "assets" / "bagikan"  # pictures to share, made by us
    assert not [one for one in trap_site.folder.rglob("*.jpg") if drawn not in one.parents]
    assert not list(trap_site.folder.rglob("*.yml"))


def test_a_decorative_photo_has_an_empty_alt(trap_site):
    """It is there for the eye only."""
    alts = trap_site.pages["2022/kota-bandung/index.html"].xpath("//li[@class='shot']//img/@alt")

    assert 7 == len(alts)
    assert 1 == alts.count("")


def test_a_sealed_award_leaves_no_byte(trap_site):
    """Before its day, neither reason nor winner is in any file."""
    for path in trap_site.folder.rglob("*"):
        if path.is_file():
            assert b"rahasia-yang-tidak-boleh-bocor" not in path.read_bytes(), path
    award = next(
        one
        for one in json.loads((trap_site.folder / "data/v1/exhibition.json").read_text())[
            "editions"
        ][0]["awards"]
        if one["id"] == "tersegel"
    )
    assert "winners" not in award


def test_a_winner_without_a_stand_has_a_page(trap_site):
    """The plaque leads to the region."""
    name = "2022/penghargaan/index.html"
    links = trap_site.pages[name].xpath("//h2[@class='plaque__name']/a/@href")

    assert {"2022/kota-bandung/index.html", "daerah/kabupaten-aceh-utara/index.html"} >= {
        trap_site.resolve(name, link) for link in links
    } or "daerah/" in " ".join(trap_site.resolve(name, link) for link in links)


def test_a_withdrawn_stand_leaves_a_notice_at_its_address(trap_site):
    """The address answers; the stand is nowhere else."""
    text = trap_site.texts["2022/kabupaten-lombok-timur/index.html"]

    assert "Atas permintaan daerah." in text
    assert "Program satu" not in text
    assert "kabupaten-lombok-timur" not in trap_site.texts["2022/index.html"]
    assert not (trap_site.folder / "data/v1/2022/kabupaten-lombok-timur.json").exists()


def test_a_stand_without_photos_shows_its_cloth(trap_site):
    """Never a grey box."""
    page = trap_site.pages["2022/kota-madiun/index.html"]

    assert page.xpath("//img[contains(@class, 'stage__photo--cloth')]/@src")[0].startswith(
        "../../assets/kain/35.77.svg"
    )


def test_the_page_not_found_works_under_any_path(trap_site):
    """Its addresses begin at the host's root, under the site's sub-path; it speaks every language."""
    page = trap_site.pages["404.html"]

    hrefs = page.xpath("//link[@rel='stylesheet']/@href") + page.xpath("//section//a/@href")
    assert all(one.startswith("/uji/coba/") for one in hrefs)
    assert {"id", "en", "ms"} == set(page.xpath("//section/@lang"))


def test_portable_pages_link_to_files(portable_site):
    """A file system has no folder index."""
    for name, page in portable_site.pages.items():
        for link in page.xpath("//a/@href"):
            path = link.split("#")[0]
            if not link.startswith(("http", "mailto")):
                assert not path.endswith("/"), (name, link)


def copied_backwards(source, target):
    """A copy whose files were made in the opposite order, as a file system may list them."""
    places = sorted(place for place in source.rglob("*") if ".cache" not in place.parts)
    for place in (one for one in places if one.is_dir()):
        (target / place.relative_to(source)).mkdir(parents=True, exist_ok=True)
    for place in reversed([one for one in places if one.is_file()]):
        (target / place.relative_to(source)).write_bytes(place.read_bytes())


@pytest.mark.parametrize("extra", [[], ["--portable"]])
def test_two_builds_give_the_same_bytes(trap_root, tmp_path, extra):
    """Another path, clock, locale, zone, hash seed, file order and number of jobs change nothing."""
    first, second = tmp_path / "a", tmp_path / "b b"
    copied_backwards(trap_root, tmp_path / "lain")
    for out, root, seed, zone, locale, epoch in (
        (first, trap_root, "1", "UTC", "C.UTF-8", "1767200400"),
        (second, tmp_path / "lain", "77", "Asia/Jakarta", "POSIX", "1769999999"),
    ):
        environment = {
            "PATH": "/usr/bin:/bin",
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "SOURCE_DATE_EPOCH": epoch,
            "HOME": str(tmp_path),
            "LC_ALL": locale,
        }
        command = [sys.executable, "-m", "site_builder", "build", "--root", str(root)]
        cache = ["--cache", str(tmp_path / f"cache{seed}"), "--out", str(out), "--jobs", seed[0]]
        subprocess.run([*command, *cache, *extra], env=environment, check=True, capture_output=True)
    files = {path.relative_to(first) for path in first.rglob("*") if path.is_file()}

    assert files == {path.relative_to(second) for path in second.rglob("*") if path.is_file()}
    different = [one for one in files if (first / one).read_bytes() != (second / one).read_bytes()]
    assert [] == different


def test_a_refused_build_leaves_the_old_site(trap_root, tmp_path, capsys):
    """Errors block, every fault is named, and the site stays byte for byte."""
    import shutil

    root, out = tmp_path / "root", tmp_path / "site"
    shutil.copytree(trap_root, root)
    assert 0 == run(["build", "--root", str(root), "--out", str(out)])
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    place = root / "exhibits" / "2022" / "kota-madiun" / "booth.yml"
    place.write_text(place.read_text().replace("pillar: governance", "pillar: governanc"))

    assert 1 == run(["build", "--root", str(root), "--out", str(out)])
    assert "SB220" in capsys.readouterr().err
    assert before == {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert 1 == run(["build", "--root", str(root), "--out", str(out), "--keep-going"])
    assert not (out / "2022" / "kota-madiun").exists()
    assert (out / "2022" / "kota-bandung" / "index.html").is_file()


def test_only_builds_a_preview_of_one_region(trap_root, tmp_path):
    """A partial site never replaces the full one."""
    out = tmp_path / "site"
    assert 0 == run(["build", "--root", str(trap_root), "--out", str(out)])

    only = ["build", "--root", str(trap_root), "--only", "kota bandung"]
    assert 2 == run([*only, "--out", str(out)])
    assert 0 == run([*only, "--out", str(tmp_path / "preview")])
    assert (tmp_path / "preview" / "2022" / "kota-bandung" / "index.html").is_file()
    assert not (tmp_path / "preview" / "2022" / "kota-madiun").exists()


def test_building_needs_no_network(trap_root, tmp_path, monkeypatch):
    """No address is ever looked up."""

    def refuse(*_args, **_more):
        raise AssertionError("network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert 0 == run(["build", "--root", str(trap_root), "--out", str(tmp_path / "site")])


def test_static_files_come_by_the_allow_list(trap_root, tmp_path):
    """CNAME goes along; anything else stays behind."""
    import shutil

    root = tmp_path / "root"
    shutil.copytree(trap_root, root)
    static = root / "exhibits" / "static"
    (static / ".well-known").mkdir(parents=True)
    (static / "CNAME").write_text("pameran.example\n")
    (static / ".well-known" / "security.txt").write_text("Contact: x\n")
    (static / "page.html").write_text("<script>")
    (static / "favicon.ico").symlink_to("/etc/hostname")

    assert 0 == run(["build", "--root", str(root), "--out", str(tmp_path / "site")])
    found = {
        name
        for name in ("CNAME", ".well-known/security.txt", "page.html", "favicon.ico")
        if (Path(tmp_path) / "site" / name).exists()
    }
    assert {"CNAME", ".well-known/security.txt"} == found
