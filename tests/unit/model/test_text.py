"""Texts by language: what was written, and the visible fallback."""

from site_builder.model.register import slug_of
from site_builder.model.text import Text


def test_a_missing_language_falls_back_to_the_first_one_written():
    """The reader is told which language the words are in."""
    text = Text((("id", "Taman"), ("en", "Park")))

    assert ("Park", "en") == text.in_("en")
    assert ("Taman", "id") == text.in_("ms")


def test_slugs_are_plain_ascii():
    """Accents and apostrophes leave the address."""
    assert "kabupaten-ma-rang" == slug_of("Kabupaten Ma-Rang")
    assert "kota-pare-pare" == slug_of("Kota  Paré-Paré!")
    assert "kabupaten-torajau" == slug_of("Kabupaten Toraja'u")
