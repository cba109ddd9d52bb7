"""Years and figures as typed, read only where they have their form; the rest the model tells."""

import re
from decimal import Decimal

from site_builder.model.scalars import Plain

_YEAR = re.compile(r"199[0-9]|20[0-9]{2}|2100")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?")


def year_of(value: object) -> int | None:
    """A year, if it is one."""
    return int(value) if isinstance(value, Plain) and _YEAR.fullmatch(value) else None


def number_of(value: object) -> Decimal | None:
    """A number, if it is one."""
    return Decimal(value) if isinstance(value, Plain) and _NUMBER.fullmatch(value) else None
