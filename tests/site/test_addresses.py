"""A year goes by: the next edition is rolled over, plans are answered, and no old address dies."""

import json
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from site_builder.cli.run import run

pytestmark = pytest.mark.site

ROOT = Path(__file__).parents[2]
BOOTH = "exhibits/2024/kabupaten-penajam-paser-utara/booth.yml"
ANSWERS = {
    "go-ppu": "done",
    "puspita": "late",
    "siharpa": "dropped",
    "rth-internet": "running",
    "call-center-112": "running",
    "serbu-gass": "running",
}


def problems_of(root, capsys):
    capsys.readouterr()
    run(["check", "--root", str(root), "--format", "json"])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [one for one in lines if one["name"] != "address-missing"]


def change(place, *pairs):
    text = place.read_text()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    place.write_text(text)


@pytest.fixture(scope="module")
def years(tmp_path_factory):
    """The real exhibits: 2022 closed, 2024 rolled over."""
    root = tmp_path_factory.mktemp("tahun") / "root"
    shutil.copytree(ROOT / "exhibits", root / "exhibits")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    assert 0 == run(["close", "2022", "--root", str(root)])
    assert 0 == run(["rollover", "2024", "--root", str(root)])
    return root


ANSWERED = [
    (f"- plan: {plan}\n", f"- plan: {plan}\n    status: {status}\n")
    for plan, status in ANSWERS.items()
]


def test_a_region_that_takes_part_again_is_asked_for_its_due_plans(years, tmp_path, capsys):
    """Exactly its six, once each; the drafts of all others block nothing; answers settle it."""
    root = tmp_path / "root"
    shutil.copytree(years, root)
    assert [] == problems_of(root, capsys)

    change(root / BOOTH, ("status: draft", "status: ready"))
    asked = problems_of(root, capsys)
    assert {("plan-unanswered", BOOTH)} == {(one["name"], one["file"]) for one in asked}
    named = [plan for one in asked for plan in ANSWERS if plan in one["message"]]
    assert sorted(ANSWERS) == sorted(named)

    change(root / BOOTH, *ANSWERED)
    assert [] == problems_of(root, capsys)


@pytest.fixture(scope="module")
def later_site(years, tmp_path_factory):
    """The site after 2024 opened, plans were answered, and a province's only booth was withdrawn."""
    root = tmp_path_factory.mktemp("nanti") / "root"
    shutil.copytree(years, root)
    change(root / BOOTH, ("status: draft", "status: ready"), *ANSWERED)
    change(root / "exhibits/2024/edition.yml", ("status: draft", "status: open"))
    withdrawn = root / "exhibits/2022/kota-dumai/booth.yml"
    notice = "withdrawn: {date: 2024-02-01, reason: Diminta oleh daerah}\n"
    withdrawn.write_text(withdrawn.read_text() + notice)
    out = root.with_name("situs")
    assert 0 == run(["build", "--root", str(root), "--out", str(out)])
    return out


def test_every_address_of_a_closed_edition_is_answered(years, later_site):
    """By a page, the notice of a withdrawn booth, or a page that leads on to one that is there."""
    held = json.loads((years / "exhibits/2022/closed.json").read_text())

    assert len(held["addresses"]) > 60
    moved = set()
    for address in held["addresses"]:
        page = html.document_fromstring((later_site / address / "index.html").read_text())
        for refresh in page.xpath("//meta[@http-equiv='refresh']/@content"):
            target = refresh.partition("url=")[2]
            assert (later_site / address / target / "index.html").is_file()
            assert target in page.xpath("//main//a/@href")
            moved.add((address, (later_site / address / target).resolve().name))
    assert {("2022/provinsi/riau/", "2022"), ("en/2022/provinsi/riau/", "2022")} <= moved
    notice = (later_site / "2022/kota-dumai/index.html").read_text()
    assert "Diminta oleh daerah" in notice


SAID = {"": ("selesai", "terlambat", "dihentikan"), "en/": ("done", "late", "dropped")}


@pytest.mark.parametrize("lang", SAID, ids=["id", "en"])
@pytest.mark.parametrize(
    "path",
    ["rencana/", "daerah/kabupaten-penajam-paser-utara/", "2024/kabupaten-penajam-paser-utara/"],
)
def test_answers_turn_the_status_of_the_plans(later_site, lang, path):
    """On the nation's list, the region's page and its booth, in the reader's language."""
    page = html.document_fromstring((later_site / lang / path / "index.html").read_text())

    fates = page.xpath("//main//*[contains(@class, 'fate--')]")
    told = {(one.get("class"), one.text_content().strip().lower()) for one in fates}
    for state, word in zip(("done", "late", "dropped"), SAID[lang], strict=True):
        assert (f"fate fate--{state}", f"{word} (2024)") in told


def test_a_region_with_a_new_name_is_found_under_its_old_address(tmp_path):
    """Booth and region page lead on to the new slug; search engines are told."""
    root = tmp_path / "own"
    shutil.copytree(ROOT / "tests" / "golden" / "own", root)
    exhibits = root / "exhibits"
    change(
        exhibits / "exhibition.yml",
        ("languages: [en]", "languages: [en]\naddress: https://a.example/x"),
    )
    assert 0 == run(["close", "2024", "--root", str(root)])
    change(exhibits / "daerah.csv", ("Northport", "New Northport"))
    (exhibits / "2024" / "northport").rename(exhibits / "2024" / "new-northport")

    out = tmp_path / "situs"
    assert 0 == run(["build", "--root", str(root), "--out", str(out)])
    page = html.document_fromstring((out / "2024/northport/index.html").read_text())
    assert ["0; url=../../2024/new-northport/"] == page.xpath(
        "//meta[@http-equiv='refresh']/@content"
    )
    canonical = page.xpath("//link[@rel='canonical']/@href")[0]
    assert "/x/2024/new-northport/" == urlsplit(canonical).path
    region = next(one for one in out.glob("*/northport/index.html") if one.parts[-3] != "2024")
    assert "/new-northport/" in region.read_text()
