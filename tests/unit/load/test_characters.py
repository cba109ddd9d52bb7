"""Characters: what scripts need passes, what hides or piles up does not."""

import pytest

from site_builder.load.characters import refused_character


@pytest.mark.parametrize(
    "text",
    [
        "\ua9ad\ua9a4\ua9c0\u200c \ua9a5\ua9ab",
        "\u1b29\u1b2e\u1b36\u1b44\u200c",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\U0001f3f3\ufe0f\u200d\U0001f308",
        "1\ufe0f\u20e3",
    ],
)
def test_joiners_and_marks_of_living_scripts_pass(text):
    """Javanese and Balinese killers before a blank, Jawi, emoji."""
    assert refused_character(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u200cb", "U+200C"),
        ("a\u200d", "U+200D"),
        ("\u200cx", "U+200C"),
        ("x" + "\u0489" * 200, "U+0489"),
        ("\ua98f" + "\ua9bc" * 80, "U+A9BC"),
        ("x" + "\ufe0f" * 100, "U+FE0F"),
        ("e" + "\u0301" * 5, "U+0301"),
    ],
)
def test_lonely_joiners_and_piles_are_named(text, expected):
    """Marks of every kind count, also those that take room of their own."""
    assert expected == refused_character(text)
