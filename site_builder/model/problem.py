"""A fault in a hand-in: a value, never raised. Its words live in `i18n`, keyed by its name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

FieldPath = tuple[str | int, ...]
"""Keys and indexes from the root of a file: `("photos", 0, "file")`."""


class Severity(StrEnum):
    """How much a problem weighs: errors block, warnings advise."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file."""

    file: str
    """POSIX path from the project root."""
    line: int | None = None
    """1-based; nothing where the whole file is meant."""
    column: int | None = None
    """1-based, in code points."""
    width: int = 1
    """Length in code points, at least 1; never past the end of the line."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault at one place."""

    span: Span
    severity: Severity
    code: str
    """`SBnnn`, sayable by phone, never reused."""
    name: str
    """kebab-case, says the fault: `photo-missing`."""
    at: FieldPath = ()
    args: tuple[tuple[str, str], ...] = ()
    """Values for the message, unescaped: the renderer escapes and cuts them."""

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A total order: file, position, severity, code, field, values."""
        place = (self.span.file, self.span.line or 0, self.span.column or 0)
        return (*place, str(self.severity), self.code, field_text(self.at), self.args)


def field_text(at: FieldPath) -> str:
    """Write a field path as `$.photos[0].file`."""
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in at)


class Position(NamedTuple):
    """Where a value or key stands in its file: 1-based line and column, width in code points."""

    line: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class Places:
    """Positions of all values and keys of one file."""

    file: str
    values: Mapping[FieldPath, Position]
    keys: Mapping[FieldPath, Position]

    def of_value(self, at: FieldPath) -> Span:
        """Span of a value, or of the nearest enclosing one that is in the file."""
        return self._nearest(at, self.values)

    def of_key(self, at: FieldPath) -> Span:
        """Span of a key; of a list item or a missing key, that of its nearest parent."""
        return self._nearest(at, {**self.values, **self.keys} if not at else self.keys)

    def _nearest(self, at: FieldPath, table: Mapping[FieldPath, Position]) -> Span:
        for length in range(len(at), 0, -1):
            position = table.get(at[:length]) or self.values.get(at[:length])
            if position is not None:
                return Span(self.file, *position)
        return Span(self.file)
