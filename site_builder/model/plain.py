"""Model values as plain ones: texts by language, days as ISO, numbers as numbers.

The same shape as a hand-in's file, for whoever writes it out again as JSON.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from site_builder.model.text import Text


def plain_value(value: object) -> Any:  # noqa: ANN401 - JSON of any shape
    """Turn a model value into JSON; fields that were left out stay out."""
    if isinstance(value, Text):
        return dict(value.entries)
    if isinstance(value, BaseModel):
        return {
            info.alias or name: plain_value(held)
            for name, info in type(value).model_fields.items()
            if (held := getattr(value, name)) not in (None, ())
        }
    if isinstance(value, tuple | list):
        return [plain_value(one) for one in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return value
