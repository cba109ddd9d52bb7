"""What a contributor means who writes a choice in words."""

import pytest

from site_builder.load.meant import meant


@pytest.mark.parametrize(
    ("value", "choices", "expected"),
    [
        ("Selesai", ("done", "running"), "done"),
        ("sedang berjalan", ("done", "running", "late"), "running"),
        ("sedang", ("low", "medium"), "medium"),
        ("dnoe", ("done", "late"), "done"),
        ("CC BY 4.0", ("CC0-1.0", "CC-BY-4.0", "permission"), "CC-BY-4.0"),
        ("kota", ("central", "region"), "region"),
        ("xyz", ("done", "late"), ""),
    ],
)
def test_a_choice_in_words_is_offered(value, choices, expected):
    """In Indonesian, in English, or misspelt."""
    assert expected == meant(value, choices)
