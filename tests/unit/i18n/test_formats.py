"""Numbers, days and sizes by language."""

from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import format_decimal

from site_builder.i18n.formats import day, number, size


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (Decimal("1234.50"), "1.234,50", "1,234.50"),
        (Decimal("-1.61"), "-1,61", "-1.61"),
        (514, "514", "514"),
    ],
)
def test_numbers_keep_their_decimals(value, indonesian, english):
    """A figure is shown as exactly as it was given."""
    assert (indonesian, english) == (number(value, "id"), number(value, "en"))


@pytest.mark.parametrize("lang", ["id", "en", "fr", "pl", "hi", "ar"])
@pytest.mark.parametrize("typed", ["0", "-0.0", "12345678.90", "-1234.5", "1E+4", "999"])
def test_numbers_are_written_as_babel_writes_them(typed, lang):
    """In any language, though Babel itself is asked for the signs only."""
    decimals = max(0, -Decimal(typed).as_tuple().exponent)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    expected = format_decimal(Decimal(typed), format=pattern, locale=lang)
    assert expected == number(Decimal(typed), lang)


def test_days_are_written_in_full():
    """No day is mistaken for a month."""
    assert ("1 Desember 2022", "1 December 2022") == (
        day(date(2022, 12, 1), "id"),
        day(date(2022, 12, 1), "en"),
    )


def test_sizes_use_the_largest_fitting_unit():
    """Bytes are bytes below a thousand."""
    assert ["999 B", "3,1 MB", "120 kB"] == [
        size(999, "id"),
        size(3_100_000, "id"),
        size(120_000, "id"),
    ]


def test_equal_numbers_keep_their_own_decimals():
    """Whichever is written first."""
    assert ["2,0", "2"] == [number(Decimal("2.0"), "id"), number(2, "id")]
