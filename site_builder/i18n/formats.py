"""Numbers, dates and sizes as a reader of a language writes them (Babel, CLDR)."""

from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol


@cache
def locale_of(lang: str) -> Locale:
    """Find the language's locale; English where CLDR does not know the language."""
    try:
        return Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def number(value: Decimal | float, lang: str) -> str:
    """Write a number with the language's separators, keeping the decimals it was given with."""
    return _number(str(value), lang)


@cache
def _number(typed: str, lang: str) -> str:
    """The same for a number as it was typed: 2 and 2.0 are equal, but not written alike."""
    exact = Decimal(typed)
    decimals = max(0, -int(exact.as_tuple().exponent))
    group, point = _signs(lang)
    whole, _, rest = f"{exact:,.{decimals}f}".partition(".")
    return whole.replace(",", group) + (point + rest if rest else "")


@cache
def _signs(lang: str) -> tuple[str, str]:
    """What stands between thousands, and before decimals."""
    locale = locale_of(lang)
    return get_group_symbol(locale), get_decimal_symbol(locale)


@cache
def day(value: date, lang: str) -> str:
    """Write a day in full: 1 Desember 2022."""
    return format_date(value, format="d MMMM y", locale=locale_of(lang))


def size(count: int, lang: str) -> str:
    """Write a number of bytes in the largest unit that keeps it at 1 or more."""
    amount, unit = Decimal(count), "B"
    for larger in ("kB", "MB", "GB"):
        if amount < 1000:  # noqa: PLR2004 - SI steps
            break
        amount, unit = amount / 1000, larger
    digits = Decimal(1) if unit == "B" or amount >= 100 else Decimal("0.1")  # noqa: PLR2004
    return f"{number(amount.quantize(digits), lang)} {unit}"


@cache
def language_name(code: str, lang: str) -> str:
    """Name a language in another one: Inggris; its code where CLDR has no name for it."""
    return str(locale_of(lang).languages.get(code, code))
