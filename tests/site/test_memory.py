"""The memory of the exhibition on built pages: plans, ties, changes and sources, in both languages."""

import gzip
import json
import shutil
from pathlib import Path

import pytest
from lxml import etree, html

from site_builder.cli.run import run

pytestmark = pytest.mark.site

ROOT = Path(__file__).parent.parent.parent
MEMORY = ROOT / "tests" / "golden" / "memory"
ATOM = "{http://www.w3.org/2005/Atom}"
STATES = {
    "": ("Menunggu kabar", "Selesai (2024)", "Tanpa kabar (2023)", "Dihentikan (2023)"),
    "en/": ("Awaiting word", "Done (2024)", "Not heard from yet (2023)", "Dropped (2023)"),
}
ANSWER = """format: 1
region: "33.21"
provenance: official
tagline: {id: Bersama menata kota yang nyaman., en: Together for a pleasant city.}
summary:
  id: Ringkasan uji yang cukup panjang supaya melewati batas paling sedikit delapan puluh huruf di sini.
  en: A test summary that is long enough to pass the least length of eighty characters in this file.
achievements:
  - id: tanggul-hidup
    title: {id: Tanggul hidup, en: Living dyke}
    pillar: environment
    year: 2024
    description:
      id: Uraian uji yang cukup panjang supaya melewati batas paling sedikit empat puluh huruf.
      en: A test description that is long enough to pass the least length of forty characters.
    sources: [https://contoh.go.id/tanggul]
"""
PPU = ("go-ppu", "puspita", "siharpa", "rth-internet", "call-center-112", "serbu-gass")


def built(root, out):
    assert 0 == run(["build", "--root", str(root), "--out", str(out)])
    return out


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The exhibition of memory, built before and after a region answers its plan."""
    root = tmp_path_factory.mktemp("ingatan") / "root"
    shutil.copytree(MEMORY, root, ignore=shutil.ignore_patterns(".cache"))
    before = built(root, tmp_path_factory.mktemp("out") / "sebelum")
    place = root / "exhibits" / "2024" / "kabupaten-demak"
    place.mkdir()
    (place / "booth.yml").write_text(ANSWER)
    return before, built(root, tmp_path_factory.mktemp("out") / "sesudah")


def page(folder, path):
    return html.document_fromstring((folder / path / "index.html").read_text(encoding="utf-8"))


def fates(folder, path, title):
    """The states that stand beside a plan of this title."""
    beside = f"//*[self::li or self::p][.//a[normalize-space()='{title}']]//span[contains(@class, 'fate ')]"
    return {one.text_content().strip() for one in page(folder, path).xpath(beside)}


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["id", "en"])
def test_an_answer_turns_the_status_on_every_page(told, prefix):
    """On the page of plans, the region's page and the booth that announced it."""
    before, after = told
    awaited, done, *_ = STATES[prefix]
    title = "Living dyke" if prefix else "Tanggul hidup"

    for path in ("rencana", "daerah/kabupaten-demak"):
        assert {awaited} == fates(before, prefix + path, title)
        assert {done} == fates(after, prefix + path, title)
    booth = "//*[@id='rencana-tanggul-hidup']//span[contains(@class, 'fate ')]/text()"
    assert [awaited] == page(before, f"{prefix}2023/kabupaten-demak").xpath(booth)
    assert [done] == page(after, f"{prefix}2023/kabupaten-demak").xpath(booth)
    trace = "//ol[@class='events']/li[contains(@class, 'done')]//a/text()"
    assert [] == page(before, f"{prefix}2023/kabupaten-demak").xpath(trace)
    assert [title] == page(after, f"{prefix}2023/kabupaten-demak").xpath(trace)


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["id", "en"])
def test_evidence_stands_beside_the_answer(told, prefix):
    """A link to the page that shows it, wherever the plan is told."""
    _, after = told

    for path, link in (
        ("rencana", "https://contoh.go.id/tanggul"),
        ("daerah/kabupaten-demak", "https://contoh.go.id/tanggul"),
        ("rencana", "https://contoh.go.id/taman"),
        ("rencana", "https://contoh.go.id/bus"),
    ):
        assert page(after, prefix + path).xpath(f"//a[@href='{link}']"), (path, link)


def test_silence_is_said_and_samples_are_not_judged(told):
    """The region that never came back is counted; the sample is told and left out."""
    before, _ = told
    record = page(before, "rencana").xpath("//*[@class='record']")[0].text_content()

    assert {"Tanpa kabar (2023)"} == fates(before, "rencana", "Kolam retensi")
    assert {"Tanpa kabar (2023)"} == fates(before, "rencana", "Ruang baca kampung")
    assert "4 rencana sudah dapat dinilai. 2 selesai, 1 dihentikan, 1 tanpa kabar." in record
    assert "1 rencana berasal dari stan contoh" in record
    sample = page(before, "daerah/kota-bandung").xpath("//*[@class='record']")[0].text_content()
    assert "Belum ada rencana daerah ini yang dapat dinilai." in sample


def test_what_can_be_chosen_is_counted(told):
    """Each line carries its values in the order of the form, and the form counts them."""
    before, _ = told
    tree = page(before, "rencana")
    lines = [one.get("data-of").split() for one in tree.xpath("//*[@data-of]")]

    assert ["pilar", "tahun", "status", "provinsi"] == tree.xpath("//select/@name")
    assert 8 == len(lines)
    for at, field in enumerate(tree.xpath("//form[@data-choose]//select")):
        counts = {
            one.get("value"): one.text_content().rpartition(" (")[2].rstrip(")")
            for one in field[1:]
        }
        values = [line[at] for line in lines]
        assert {value: str(values.count(value)) for value in set(values)} == counts


def test_the_feed_tells_every_word_once(told):
    """Well-formed; ids unique; an answer adds one and takes none away; days from the data."""
    trees = [etree.parse(folder / "feed.xml").getroot() for folder in told]
    ids = [[one.text for one in tree.findall(f"{ATOM}entry/{ATOM}id")] for tree in trees]

    assert all(len(found) == len(set(found)) for found in ids)
    new = set(ids[1]) - set(ids[0])
    assert set(ids[0]) <= set(ids[1])
    assert [
        "https://pameran.example/ingatan/daerah/kabupaten-demak/#rencana-tanggul-hidup-2024-done"
    ] == sorted(new)
    days = {one.text for one in trees[0].findall(f"{ATOM}entry/{ATOM}updated")}
    assert {"2023-11-20T00:00:00Z", "2024-01-01T00:00:00Z"} == days
    assert (told[0] / "en" / "feed.xml").is_file()
    link = page(told[0], "en").xpath("//link[@type='application/atom+xml']/@href")
    assert ["../en/feed.xml"] == link


def test_no_title_breaks_the_feed(trap_site):
    """Well-formed in every language, whatever regions call their plans."""
    for prefix in ("", "en/", "ms/"):
        tree = etree.parse(trap_site.folder / f"{prefix}feed.xml").getroot()
        assert tree.findtext(f"{ATOM}updated")
        assert prefix.rstrip("/") in {"", tree.get("{http://www.w3.org/XML/1998/namespace}lang")}


def test_without_an_address_there_is_no_feed(own_site):
    """Nor a link to one."""
    assert not (own_site.folder / "feed.xml").exists()
    assert all("application/atom+xml" not in text for text in own_site.texts.values())


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["id", "en"])
def test_programmes_are_tied_both_ways(told, prefix):
    """The same idea, and the partner that is a region: each side leads to the other."""
    before, _ = told
    follower = page(before, f"{prefix}2024/kota-surakarta").xpath(
        "//*[@id='capaian-layanan-surakarta']"
    )[0]
    model = page(before, f"{prefix}2024/kota-madiun").xpath("//*[@id='capaian-layanan-terpadu']")[0]

    assert follower.xpath(".//a[contains(@href, 'kota-madiun/#capaian-layanan-terpadu')]")
    assert model.xpath(".//a[contains(@href, 'kota-surakarta/#capaian-layanan-surakarta')]")
    for region in ("kota-madiun", "kota-dumai"):  # with a booth, and without
        assert follower.xpath(f".//a[contains(@href, 'daerah/{region}/')]")
        other = page(before, f"{prefix}daerah/{region}")
        assert other.xpath("//a[contains(@href, '2024/kota-surakarta/#capaian-layanan-surakarta')]")


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["id", "en"])
def test_collaborations_and_legacy_come_from_the_data(told, prefix):
    """Every partner under its kind; every text under its pillar; the rest says that it is empty."""
    before, _ = told
    bonds = page(before, f"{prefix}kerja-sama")
    legacy = page(before, f"{prefix}warisan")

    assert 3 == len(bonds.xpath("//li[contains(@class, 'bond')]"))
    assert 4 == len(bonds.xpath("//section[contains(@class, 'is-empty')]"))
    assert 1 == len(bonds.xpath("//li[contains(@class, 'recipe')]//ol[@class='steps']"))
    assert 1 == len(legacy.xpath("//li[@class='heirloom']"))
    assert 2 == len(legacy.xpath("//section[contains(@class, 'is-empty')]"))


def test_changes_begin_with_the_second_edition(told):
    """As a page and as data; the first edition has neither."""
    before, _ = told

    assert not (before / "2022" / "perubahan").exists()
    assert not (before / "data" / "v1" / "2022" / "changes.json").exists()
    for year in ("2023", "2024"):
        assert page(before, f"{year}/perubahan").xpath("//a[contains(@href, 'changes.json')]")
        held = json.loads((before / "data" / "v1" / year / "changes.json").read_text())
        assert int(year) == held["to"]
    tree = page(before, "en/2023/perubahan")
    assert {"new", "changed", "no longer shown"} == set(
        tree.xpath("//span[contains(@class, 'turn ')]/text()")
    )


def test_answering_the_plans_of_a_region_turns_them_on_every_page(tmp_path):
    """The exhibits of this repository: six plans of 2022, answered in an edition of 2024."""
    root = tmp_path / "root"
    shutil.copytree(ROOT / "exhibits", root / "exhibits")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    old = (root / "exhibits/2022/kabupaten-penajam-paser-utara/booth.yml").read_text()
    year = root / "exhibits" / "2024"
    (year / "kabupaten-penajam-paser-utara").mkdir(parents=True)
    (year / "edition.yml").write_text("format: 1\nyear: 2024\ntitle: Edisi 2024\nstatus: open\n")
    head, plans, sources = old.partition("plans:")[0], old.partition("plans:")[2], ""
    plans, _, sources = plans.rpartition("\nsources:")
    given = ("late", "dropped", "running", "done", "late", "done")
    answers = "".join(
        f"  - {{plan: {name}, status: {one}}}\n" for name, one in zip(PPU, given, strict=True)
    )
    later = plans.replace("target_year: 2023", "target_year: 2026").replace(
        "id: serbu-gass", "id: baru"
    )
    text = f"{head}plans:{later}\nprogress:\n{answers}sources:{sources}"
    (year / "kabupaten-penajam-paser-utara" / "booth.yml").write_text(text)
    site = built(root, tmp_path / "situs")

    words = {
        "": {
            "late": "Terlambat",
            "dropped": "Dihentikan",
            "running": "Berjalan",
            "done": "Selesai",
        },
        "en/": {"late": "Late", "dropped": "Dropped", "running": "Running", "done": "Done"},
    }
    for prefix, said in words.items():
        booth = page(site, f"{prefix}2022/kabupaten-penajam-paser-utara")
        region = page(site, f"{prefix}daerah/kabupaten-penajam-paser-utara")
        plans = page(site, f"{prefix}rencana")
        for name, status in zip(PPU, given, strict=True):
            fate = "//span[contains(@class, 'fate ')]/text()"
            assert [f"{said[status]} (2024)"] == booth.xpath(f"//*[@id='rencana-{name}']{fate}")
            assert [f"{said[status]} (2024)"] == region.xpath(f"//*[@id='rencana-{name}']{fate}")
            line = f"//li[.//a[contains(@href, '#rencana-{name}')]]"
            assert [f"{said[status]} (2024)"] == plans.xpath(line + fate)


def test_every_figure_of_a_region_leads_to_its_source(real_site):
    """Indicators, programmes, area and population; awards where they are told in full."""
    seen = {"indicator": 0, "programme": 0, "facts": 0, "award": 0}
    kinds = {
        "indicator": "//figure[@class='indicator']",
        "programme": "//ul[@class='items']/li",
        "facts": "//*[@class='locbox'][.//dd] | //div[contains(@class, 'regionpage')][dl[@class='facts']]",
        "award": "//section[contains(@class, 'awardpart')] | //li[contains(@class, 'wonrow')] | //ul[@class='honours']/li",
    }
    for name, tree in real_site.pages.items():
        for kind, where in kinds.items():
            for one in tree.xpath(where):
                seen[kind] += 1
                assert one.xpath(
                    ".//a[starts-with(@href, 'http') and contains(@rel, 'nofollow')]"
                ), (name, kind)

    assert all(seen.values()), seen


def test_pages_over_all_editions_stay_small(tmp_path):
    """With 514 regions and four plans each, no page of plans exceeds 60 kB, and none is left out."""
    import sys

    sys.path.insert(0, str(ROOT / "tests" / "bench"))
    try:
        from made import make_exhibition
    finally:
        sys.path.pop(0)
    make_exhibition(tmp_path / "besar", 514)
    site = built(tmp_path / "besar", tmp_path / "situs")

    pages = sorted((site / "rencana").rglob("index.html"))
    assert 7 == len(pages)
    assert 514 * 4 == sum(one.read_text(encoding="utf-8").count("data-of=") for one in pages)
    assert max(len(gzip.compress(one.read_bytes())) for one in pages) <= 60_000
