"""What fails at one booth costs that booth alone: a crash, work without end, a photo (R17).

Each failure is brought about inside our own code; nothing is faked of how it is told and built.
"""

import sys
from pathlib import Path

import pytest

from site_builder.check import run as check
from site_builder.cli.run import run
from site_builder.load import walk
from site_builder.media import encode
from site_builder.pages import booth as booth_module
from site_builder.pages import hall
from site_builder.site import blame, fill, share

sys.path.insert(0, str(Path(__file__).parent))
from edits import Edit, apply, content, write_exhibition

pytestmark = pytest.mark.site

BAD, GOOD = "kota-madiun", "kota-tegal"
FILE = f"exhibits/2022/{BAD}/booth.yml"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """A folder whose exhibition, site and cache live on from test to test."""
    return tmp_path_factory.mktemp("gagal")


@pytest.fixture
def place(workshop, monkeypatch):
    """A small exhibition, and its site as it stood before anything failed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767200400")
    root, out = workshop / "root", workshop / "www" / "site"
    write_exhibition(root)
    apply(Edit("photo", BAD, 3), root, root)
    apply(Edit("photo", GOOD, 4), root, root)
    assert 0 == build(root, out)
    apply(Edit("text", GOOD, 9), root, root)  # so that an old site is told from a new one
    return root, out


def build(root, out, *more, jobs=1):
    cache = root.parent / "cache"
    words = ["build", "--root", str(root), "--out", str(out), "--cache", str(cache)]
    return run([*words, "--locale", "en", "--jobs", str(jobs), *more])


def failing(made, what, wrong=None):
    """The same function, but for the one booth it fails at."""

    def fails(*given):
        if what(*given):
            return wrong() if wrong else 1 // 0
        return made(*given)

    return fails


def is_bad(booth):
    return (2022, BAD) == (booth.year, booth.slug)


def endless():
    while True:
        pass


def page_made(patch, wrong=None):
    """While the values of the booth's page are made."""
    panels = failing(booth_module.panels_of, lambda _v, _e, booth: is_bad(booth), wrong)
    patch.setattr(booth_module, "panels_of", panels)


def page_filled(patch, wrong=None):
    """While its page is filled into the frame, where only the page is known."""
    filled = failing(fill.Filler.fill, lambda _, page: f"2022/{BAD}/" == page.key, wrong)
    patch.setattr(fill.Filler, "fill", filled)


def hall_made(patch, wrong=None):
    """On a page of all booths, at this one."""
    made = failing(hall.card, lambda _v, _e, booth, _s: is_bad(booth), wrong)
    patch.setattr(hall, "card", made)


def hall_filled(patch):
    """In the template of a page of all booths, where nothing names the booth."""
    content = fill.Filler._content

    def fails(self, page, linker):
        html = content(self, page, linker)
        if page.key == "2022/" and f'2022/{BAD}/"' in html:
            raise ValueError(page.key)
        return html

    patch.setattr(fill.Filler, "_content", fails)


def share_drawn(patch):
    """While its picture to share is drawn."""
    drawn = failing(share.picture_of, lambda card, _: card.path.endswith(f"2022/{BAD}.jpg"))
    patch.setattr(share, "picture_of", drawn)
    patch.setattr(share, "share_recipe", lambda: "another")


def booth_read(patch):
    """While its file is read."""
    read = failing(walk._booth, lambda _w, folder, _y: folder == f"exhibits/2022/{BAD}")
    patch.setattr(walk, "_booth", read)


def booth_judged(patch):
    """While a rule judges it."""
    rules = [failing(one, lambda scope: scope.file == FILE) for one in check.BOOTH_RULES]
    patch.setattr(check, "BOOTH_RULES", tuple(rules))


CRASHES = [
    page_made,
    page_filled,
    hall_made,
    hall_filled,
    share_drawn,
    booth_read,
    booth_judged,
]


@pytest.mark.parametrize("crash", CRASHES, ids=lambda one: one.__name__)
def test_a_crash_costs_one_booth(crash, place, monkeypatch, capsys):
    """booth-crashed: told with file, code and remedy; the old site stays, or with --keep-going the rest is new."""
    root, out = place
    before = content(out)
    crash(monkeypatch)

    assert 1 == build(root, out, jobs=2)
    told = capsys.readouterr().err
    assert FILE in told
    assert "SB901" in told
    assert "--keep-going" in told
    assert f"exhibits/2022/{GOOD}" not in told
    assert before == content(out)
    assert ["site"] == [one.name for one in out.parent.iterdir() if "lock" not in one.name]

    assert 1 == build(root, out, "--keep-going")
    told = capsys.readouterr().err
    assert "SB901" in told
    assert f"Left out because of errors: {FILE}" in told
    held = content(out)
    assert f"2022/{BAD}/index.html" not in held
    assert f"2023/{BAD}/index.html" in held
    assert "nomor 9" in held[f"2022/{GOOD}/index.html"].decode()
    assert f"2022/{BAD}/".encode() not in held["2022/index.html"]


def test_the_site_without_a_failed_booth_is_the_site_of_a_faulty_one(place, monkeypatch):
    """Byte for byte what --keep-going makes where the booth's own file is at fault."""
    root, out = place
    with monkeypatch.context() as patch:
        page_made(patch)
        assert 1 == build(root, out, "--keep-going", jobs=2)
    failed = content(out)
    broken = root / FILE
    broken.write_text(broken.read_text().replace("pillar: ", "pillar: no-"))
    assert 1 == build(root, out, "--keep-going", jobs=2)

    assert failed == content(out)


def test_several_booths_fail_in_one_run(place, monkeypatch, capsys):
    """Each is told, whatever it fails at; the rest is built."""
    root, out = place
    page_made(monkeypatch)
    made = failing(hall.card, lambda _v, _e, booth, _s: booth.slug == GOOD)
    monkeypatch.setattr(hall, "card", made)

    assert 1 == build(root, out, "--keep-going")
    told = capsys.readouterr().err
    left = [one.split(": ")[1] for one in told.splitlines() if one.startswith("Left out")]
    years = [f"exhibits/{year}/{GOOD}/booth.yml" for year in (2022, 2023)]
    assert [FILE, *years] == left
    assert "2022/kota-dumai/index.html" in content(out)


@pytest.mark.parametrize("stuck", [page_made, page_filled, hall_made], ids=lambda one: one.__name__)
def test_work_without_end_is_given_up(stuck, place, monkeypatch, capsys):
    """booth-overdue: after so much time of the processor; told as such, and left out with --keep-going."""
    root, out = place
    monkeypatch.setattr(blame, "PATIENCE", 1)
    stuck(monkeypatch, endless)

    assert 1 == build(root, out, "--keep-going", jobs=2)
    told = capsys.readouterr().err
    assert "SB902" in told
    assert f"Left out because of errors: {FILE}" in told
    assert f"2022/{BAD}/index.html" not in content(out)
    assert f"2022/{GOOD}/index.html" in content(out)


@pytest.mark.parametrize("more", [(), ("--keep-going",)])
def test_a_photo_of_which_no_picture_can_be_made(more, place, monkeypatch, capsys):
    """Named with its line in the booth's file; no page shows a picture that is not there."""
    root, out = place
    apply(Edit("photo", BAD, 7), root, root)
    before = content(out)
    decode = encode._decode
    lost = (root / "exhibits/2022" / BAD / "photos/foto.jpg").read_bytes()
    monkeypatch.setattr(encode, "_decode", failing(decode, lambda source, _: source == lost))

    assert 1 == build(root, out, *more)
    told = capsys.readouterr().err
    line = 1 + (root / FILE).read_text().splitlines().index("    file: photos/foto.jpg")
    assert f"{FILE}:{line}" in told
    assert "photo-broken" in told or "SB421" in told
    if more:
        assert f"2022/{BAD}/index.html" not in content(out)
        assert "nomor 9" in content(out)[f"2022/{GOOD}/index.html"].decode()
    else:
        assert before == content(out)


def test_a_fault_of_no_booth_is_ours(place, monkeypatch, capsys):
    """No booth is blamed for it, with --keep-going neither; exit code 3."""
    root, out = place
    before = content(out)
    monkeypatch.setattr("site_builder.site.index.shown_digest", lambda _: 1 // 0)

    assert 3 == build(root, out, "--keep-going")
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert before == content(out)


def test_a_site_that_is_too_large_is_refused(place, capsys):
    """Before it takes the old one's place: site-too-large, SB327, with the line that sets the limit."""
    root, out = place
    before = content(out)
    settings = root / "exhibits/exhibition.yml"
    text = settings.read_text()
    settings.write_text(f"{text}limits: {{site_mb: 1}}\n")

    assert 1 == build(root, out, "--keep-going")
    told = capsys.readouterr().err
    assert "SB327" in told
    assert f"exhibits/exhibition.yml:{1 + len(text.splitlines())}" in told
    assert "limits.site_mb" in told
    assert before == content(out)
    settings.write_text(f"{text}limits: {{site_mb: 20}}\n")
    assert 0 == build(root, out)


def test_only_drafts_are_nothing_to_show(place, capsys):
    """Told as it is, whatever is wrong in them, with what to write."""
    root, out = place
    for year in (2022, 2023):
        edition = root / f"exhibits/{year}/edition.yml"
        edition.write_text(edition.read_text().replace("status: open", "status: draft"))
    (root / FILE).write_text((root / FILE).read_text().replace("pillar: ", "pillar: no-"))

    assert 1 == build(root, out)
    told = capsys.readouterr().err
    assert "every edition is a draft" in told
    assert "status: open" in told
    assert "because there are errors" not in told
