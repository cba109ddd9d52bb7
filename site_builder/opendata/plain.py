"""What every document of the open data begins with."""

from typing import Any

from site_builder.model.exhibits import Exhibition
from site_builder.model.plain import plain_value

VERSION = 1


def head(exhibition: Exhibition) -> dict[str, Any]:
    """Version of the contract and licence of the data."""
    licence = exhibition.hand_in.licence.data
    return {"version": VERSION, "licence": plain_value(licence) if licence else None}
