"""The words: both languages complete and alike, a third one borrows, placeholders are filled."""

import pytest

from site_builder.i18n.catalogue import catalogue, packaged_words, placeholders
from site_builder.model.codes import CODES


def test_both_languages_have_the_same_keys():
    """A word that one language lacks would show in the other's."""
    assert packaged_words("id").keys() == packaged_words("en").keys()


def test_both_languages_have_the_same_placeholders():
    """A value that one language forgets would be lost there."""
    indonesian, english = packaged_words("id"), packaged_words("en")

    different = [
        key for key in indonesian if placeholders(indonesian[key]) != placeholders(english[key])
    ]
    assert [] == different


def test_every_problem_has_its_words():
    """Title, message, reason and remedy stand in the catalogue for each name."""
    parts = ("title", "message", "why", "fix")
    missing = [
        f"problem.{name}.{part}"
        for name in CODES
        for part in parts
        if f"problem.{name}.{part}" not in packaged_words("id")
    ]

    assert [] == missing


def test_every_code_is_used_once():
    """Codes are never shared."""
    codes = [code for code, _ in CODES.values()]

    assert len(codes) == len(set(codes))


def test_a_language_without_packaged_words_borrows_english_ones():
    """A third language works at once, and says what it borrowed."""
    words = catalogue("ms", {"frame.hall": "Dewan"})

    assert "Dewan" == words("frame.hall")
    assert "Awards" == words("frame.awards")
    assert "frame.awards" in words.borrowed
    assert "frame.hall" not in words.borrowed


def test_a_missing_argument_is_our_bug():
    """A placeholder without a value never reaches a reader."""
    with pytest.raises(KeyError):
        catalogue("id")("hall.title")
