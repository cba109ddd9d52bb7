"""Which day it is for the build: SOURCE_DATE_EPOCH if set, else the clock, as a day in Jakarta.

It decides one thing only: whether a sealed award may be announced. All other dates come from data.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

from site_builder.store.errors import MachineFault

JAKARTA = timezone(timedelta(hours=7))
"""Asia/Jakarta: UTC+7 the whole year, so that no time zone database is needed."""


def today(environment: Mapping[str, str]) -> date:
    """Give the day in Jakarta.

    Raises: MachineFault if SOURCE_DATE_EPOCH is not a whole number of seconds within the calendar.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(tz=UTC).astimezone(JAKARTA).date()
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC).astimezone(JAKARTA).date()
    except (ValueError, OverflowError, OSError) as fault:
        raise MachineFault("epoch-unusable", value=epoch) from fault
