"""The finished site is proved: each kind of flaw is found, and nothing else."""

import pytest

from site_builder.site.verify import Flaw, scan, verify

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
