"""Declare a hand-in's field once: its type, whether it is required, its words in two languages.

The loader, the JSON Schema and the reference page are all derived from these declarations
(style rule 15), so a field's title and description stand nowhere else.
Stable: a declared field may gain limits only with a new `format:`.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

REQUIRED: Any = ...
"""Default of a field that a hand-in must carry."""


class HandIn(BaseModel):
    """Base of every part of a hand-in: strict, frozen, and closed to unknown keys."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


def declare(
    indonesian: tuple[str, str],
    english: tuple[str, str],
    default: object = REQUIRED,
    alias: str | None = None,
) -> Any:  # noqa: ANN401 - stands on the right of fields of every type, as pydantic's own Field does
    """Declare one field.

    Args:
        indonesian: title and description, for the contributor.
        english: the same in English.
        default: value when the field is left out; `REQUIRED` when it may not be.
        alias: the key in the file, where Python cannot use it as a name.
    """
    words: dict[str, Any] = {"id": list(indonesian), "en": list(english)}
    return Field(
        default,
        alias=alias,
        title=indonesian[0],
        description=indonesian[1],
        json_schema_extra={"words": words},
    )
