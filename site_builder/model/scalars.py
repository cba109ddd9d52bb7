"""The small types of hand-in fields: numbers, flags, days, ids, references, links, lists.

YAML leaves arrive as text exactly as typed (R3): `Plain` for an unquoted scalar, `str` for a
quoted one. What is a number, a flag or a day is decided here, and nowhere by YAML's own guesses.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
ID_LONGEST = 60
LINK_LONGEST = 2000

FORM = "x-form"
"""Key of the JSON Schema under which a small type says its name; `opendata.schema` words it."""

_DIGITS_MOST = 18
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ID = re.compile(ID_PATTERN)
_REF = re.compile(rf"[0-9]{{4}}/{ID_PATTERN}/{ID_PATTERN}")
_BOOTH_REF = re.compile(rf"([0-9]{{4}}/)?{ID_PATTERN}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LINK = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+")


class Plain(str):
    """A YAML scalar written without quotes, as typed."""

    __slots__ = ()


def _fault(code: str, message: str) -> PydanticCustomError:
    return PydanticCustomError(code, message)


def _integer(value: Any) -> Any:  # noqa: ANN401 - raw YAML of any shape
    if isinstance(value, Plain) and _INTEGER.fullmatch(value) and len(value) <= _DIGITS_MOST:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _fault("integer_form", "a whole number without quotes, dots or blanks")


def _number(value: Any) -> Any:  # noqa: ANN401 - raw YAML of any shape
    if isinstance(value, Plain) and _NUMBER.fullmatch(value) and len(value) <= _DIGITS_MOST:
        return Decimal(value)
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    raise _fault("number_form", "a number without quotes, with a point before decimals")


def _flag(value: Any) -> Any:  # noqa: ANN401 - raw YAML of any shape
    if isinstance(value, bool):
        return value
    if isinstance(value, Plain) and value in {"true", "false"}:
        return value == "true"
    raise _fault("flag_form", "true or false")


def _day(value: Any) -> Any:  # noqa: ANN401 - raw YAML of any shape
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _fault("day_form", "a day as YYYY-MM-DD")


def _listed(value: Any) -> Any:  # noqa: ANN401 - raw YAML of any shape
    if isinstance(value, list | tuple):
        return tuple(value)
    raise _fault("list_expected", "a list")


def _matching(pattern: re.Pattern[str], code: str, message: str) -> Callable[[str], str]:
    def validate(value: str) -> str:
        if pattern.fullmatch(value):
            return str(value)
        raise _fault(code, message)

    return validate


def _link(value: str) -> str:
    """An address a browser opens: http or https, a host, no user, no blanks (R6)."""
    fault = _fault("link_form", "an address that begins with https:// or http://")
    try:
        parts = urlsplit(value)
        sound = bool(parts.hostname) and "@" not in parts.netloc and (parts.port or 1) > 0
    except ValueError:
        raise fault from None
    if not sound or not _LINK.fullmatch(value) or not value.isprintable():
        raise fault
    return str(value)


def _formed(name: str, pattern: str) -> dict[str, Any]:
    """What a JSON Schema says of a text with a form of its own."""
    return {FORM: name, "pattern": f"^{pattern}$"}


_T = TypeVar("_T")

Integer = Annotated[int, BeforeValidator(_integer)]
Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Flag = Annotated[bool, BeforeValidator(_flag)]
Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", FORM: "day-form"}),
]
Year = Annotated[
    int, Field(ge=1990, le=2100, json_schema_extra={FORM: "year"}), BeforeValidator(_integer)
]
Share = Annotated[
    Decimal,
    Field(ge=0, le=1),
    BeforeValidator(_number),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1}),
]
"""A part of a side, 0 to 1."""

Items = Annotated[tuple[_T, ...], BeforeValidator(_listed)]
"""A list of a hand-in, kept as a tuple."""

Id = Annotated[
    str,
    Field(max_length=ID_LONGEST, json_schema_extra=_formed("id-form", ID_PATTERN)),
    AfterValidator(_matching(_ID, "id_form", "small letters, digits and single hyphens")),
]
Ref = Annotated[
    str,
    Field(
        max_length=3 * ID_LONGEST,
        json_schema_extra=_formed("ref-form", rf"([0-9]{{4}}/{ID_PATTERN}/)?{ID_PATTERN}"),
    ),
    AfterValidator(
        lambda value: (
            value
            if _ID.fullmatch(value) and len(value) <= ID_LONGEST
            else _matching(_REF, "ref_form", "an id, or YEAR/slug/id")(value)
        )
    ),
]
"""A programme: an id within the same region, or `YEAR/slug/id` elsewhere."""

BoothRef = Annotated[
    str,
    Field(json_schema_extra=_formed("booth-ref-form", _BOOTH_REF.pattern)),
    AfterValidator(_matching(_BOOTH_REF, "booth_ref_form", "a slug, or YEAR/slug")),
]
"""A booth: a slug in the same edition, or `YEAR/slug`."""

RegionCode = Annotated[
    str, Field(min_length=1, max_length=100, json_schema_extra={FORM: "region-code"})
]
"""A code of the register, as text (`52.10` is not `52.1`); that it exists is a check's matter.

Long enough for a region's name, so that whoever writes one is told its code, and nothing else.
"""

Link = Annotated[
    str,
    Field(
        max_length=LINK_LONGEST,
        json_schema_extra=_formed("link-form", r"[hH][tT][tT][pP][sS]?://[^\s/?#]+[^\s]*"),
    ),
    AfterValidator(_link),
]
Email = Annotated[
    str,
    Field(max_length=254, json_schema_extra=_formed("email-form", _EMAIL.pattern)),
    AfterValidator(_matching(_EMAIL, "email_form", "an e-mail address")),
]
Colour = Annotated[
    str,
    AfterValidator(_matching(_COLOUR, "colour_form", "a colour as #rrggbb")),
    Field(json_schema_extra=_formed("colour-form", _COLOUR.pattern)),
]
Language = Annotated[
    str,
    AfterValidator(_matching(_LANGUAGE, "language_form", "a language code")),
    Field(json_schema_extra=_formed("language-form", _LANGUAGE.pattern)),
]
