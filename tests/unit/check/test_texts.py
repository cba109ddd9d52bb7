"""Texts and colours: advice where it is due, silence where an author means what is written."""

import re
from pathlib import Path

import pytest

import site_builder
from site_builder.model.colour import LEAST_CONTRAST, best_on, readable_ground
from site_builder.model.exhibition import ICONS

BOOTH = "exhibits/2022/kota-madiun/booth.yml"
TAGLINE = "  id: Sampah menjadi gas bagi warga."
DRAWN = Path(site_builder.__file__).parent / "theme" / "icons.svg"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("KOTA MADIUN MEMILAH SAMPAH", ["text-in-capitals"]),
        ("SPBE, SIPD, dan LAPOR! di Kota Madiun", []),
        ("Layanan SPBE/SIPD/LAPOR-SP4N", []),
        ("Sampah <b>dipilah</b> warga", ["text-with-html"]),
        ("Sampah&nbsp;dipilah warga", ["text-with-html"]),
        ("Kurang dari < 5% & lebih dari > 3%", []),
        ("Pilih {{b}}, lalu _a_ dan C++", []),
        ("Ma'rang & Sa'dan <3 AT&T", []),
        ("Warga Kota Tegal memilah sampah", ["region-other-named"]),
        ("Warga kota tegalan memilah sampah", []),
        ("Warga Madiun belajar dari Kota Tegal", []),
    ],
)
def test_a_tagline_is_judged(exhibits, words, expected):
    """As typed, with its language."""
    quoted = words.replace("'", "''")
    exhibits.replace(BOOTH, TAGLINE, f"  id: '{quoted}'")

    found = exhibits.problems()
    assert expected == [one.name for one in found]
    assert all(("tagline", "id") == one.at and "warning" == one.severity for one in found)


@pytest.mark.parametrize(
    ("target", "opens"),
    [
        ("https://contoh.go.id/a", True),
        ("mailto:kantor@contoh.go.id", True),
        ("tel:+62351", True),
        ("javascript:alert(1)", False),
        ("www.contoh.go.id", False),
        ("https://user:sandi@contoh.go.id/", False),
        ("ftp://contoh.go.id/a", False),
    ],
)
def test_a_link_in_a_text_opens_or_is_told(exhibits, target, opens):
    """Only what a page shows as a link."""
    text = f"Sampah diolah menjadi gas bagi warga, lihat [laman kami]({target}) di sini."
    old = "      id: Sampah diolah menjadi gas yang dipakai rumah tangga di sekitar tempat pemrosesan."
    exhibits.replace(BOOTH, old, f"      id: {text}")

    assert ([] if opens else ["link-in-text"]) == exhibits.names()


def test_a_language_is_told_whatever_else_is_wrong(exhibits):
    """A fault elsewhere in the file hides no text."""
    exhibits.replace(BOOTH, "  en: Waste becomes", "  fr: Waste becomes")
    exhibits.replace(BOOTH, "provenance: official", "provenance: resmi")

    assert ["choice-unknown", "language-unknown"] == exhibits.names()


def test_the_icons_that_are_named_are_drawn():
    """Every one of them is in the drawing."""
    drawn = set(re.findall(r'<symbol id="i-([a-z]+)"', DRAWN.read_text()))

    assert set() == set(ICONS) - drawn


@pytest.mark.parametrize("grey", range(0, 256, 5))
def test_a_colour_that_is_offered_reads(grey):
    """Whatever was chosen."""
    colour = f"#{grey:02x}{grey:02x}{grey:02x}"

    assert best_on(readable_ground(colour))[1] >= LEAST_CONTRAST


def test_programmes_keep_their_pillar_and_stay_achieved(two_years):
    """A pillar nobody knows is told once, as unknown."""
    second = "exhibits/2024/kota-madiun/booth.yml"
    two_years.add(second, "progress: [{plan: satu-pintu, status: running}]\n")
    two_years.replace(second, "pillar: environment", "pillar: governance")
    assert ["programme-moved"] == two_years.names()

    two_years.replace(second, "pillar: governance", "pillar: enviroment")
    assert ["pillar-unknown"] == two_years.names()


def test_a_pillar_given_by_its_name_is_offered_by_its_id(exhibits):
    """In any language of the exhibition."""
    exhibits.replace(BOOTH, "pillar: environment", "pillar: Tata Kelola")

    (found,) = exhibits.problems()
    assert "governance" == dict(found.args)["nearest"]
