"""The finished site is proved: each kind of flaw is found, and nothing else."""

import pytest

from site_builder.site.verify import Flaw, nothing_lost, scan, verify

GOOD = '<html><body><h1 id="a">x</h1><a href="b/#c">b</a><img src="m.webp" srcset="m.webp 1w"></body></html>'
FILES = {"index.html", "b/index.html", "m.webp"}


def flaws(html, booths=()):
    pages = {"index.html": html, "b/index.html": '<p id="c"><a href="../">up</a></p>'}
    return verify({path: scan(text) for path, text in pages.items()}, FILES, booths)


def test_a_sound_site_has_no_flaw():
    """Folders, anchors, pictures and the way up are found."""
    assert [] == flaws(GOOD)


@pytest.mark.parametrize(
    ("html", "kind", "target"),
    [
        ('<a href="gone/">x</a>', "link-broken", "gone/"),
        ('<a href="b/#d">x</a>', "anchor-missing", "b/#d"),
        ('<a href="#nowhere">x</a>', "anchor-missing", "#nowhere"),
        ('<p id="a"></p><p id="a"></p>', "id-doubled", "a"),
        ('<img src="https://cdn.example/a.png">', "host-foreign", "https://cdn.example/a.png"),
        ('<img srcset="a.webp 1w, m.webp 2w">', "link-broken", "a.webp"),
        ('<script src="//cdn.example/a.js"></script>', "host-foreign", "//cdn.example/a.js"),
    ],
)
def test_each_flaw_is_found(html, kind, target):
    """Broken links, missing anchors, doubled ids, other hosts."""
    assert Flaw("index.html", kind, target) in flaws(html)


def test_a_booth_without_a_page_is_found():
    """Booths in, pages out."""
    assert [Flaw("2022/x/index.html", "booth-missing", "2022/x/index.html")] == flaws(
        GOOD, ["2022/x/index.html"]
    )


def test_outside_links_are_not_asked():
    """Verifying needs no network."""
    assert [] == flaws('<a href="https://x.go.id/a">x</a><a href="mailto:a@b.id">m</a>')


def test_what_is_proved_is_not_asked_again():
    """Only pages that are named so: every other one is read."""
    pages = {"index.html": scan('<a href="gone/">x</a>'), "b/index.html": scan('<a href="no/">')}

    flaws = verify(pages, FILES, (), {"index.html"})

    assert [Flaw("b/index.html", "link-broken", "no/")] == flaws


@pytest.mark.parametrize(
    ("html", "files", "lost"),
    [
        (GOOD, FILES, False),
        (GOOD.replace("x</h1>", 'y</h1><p id="new">'), {*FILES, "new.webp"}, False),
        (GOOD.replace('id="a"', 'id="b"'), FILES, True),
        (GOOD, FILES - {"m.webp"}, True),
    ],
    ids=["the same", "more", "an anchor gone", "a file gone"],
)
def test_what_can_be_linked_to_is_compared(html, files, lost):
    """A page that did not change breaks only if what it points at is gone."""
    before = {"index.html": scan(GOOD), "m.webp": None}

    assert lost is not nothing_lost(before, {"index.html": scan(html)}, files)


def test_a_file_that_becomes_a_page_is_another_one():
    """Nobody asked which anchors it has."""
    page = {"index.html": scan(GOOD)}

    assert not nothing_lost({"index.html": None}, page, FILES)
    assert not nothing_lost({**page, "b/index.html": scan("")}, page, FILES)
