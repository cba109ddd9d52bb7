"""Pydantic's errors of one file -> problems, each with its own name, place and values.

What stands in a line that could only be guessed is not judged. Imports: model; pydantic.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from site_builder.load.dashes import BULLETS
from site_builder.load.meant import meant
from site_builder.load.offered import offered
from site_builder.load.recovery import Recovered
from site_builder.model.codes import problem
from site_builder.model.line import line, written
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem, Span
from site_builder.model.shape import is_text, keys_at, names_of

_OWN_TYPES = {
    "text_expected": "text-expected",
    "list_expected": "list-expected",
    "integer_form": "integer-form",
    "number_form": "number-form",
    "flag_form": "flag-form",
    "day_form": "day-form",
    "id_form": "id-form",
    "ref_form": "ref-form",
    "booth_ref_form": "booth-ref-form",
    "link_form": "link-form",
    "email_form": "email-form",
    "colour_form": "colour-form",
    "language_form": "language-form",
    "string_type": "text-expected",
    "model_type": "mapping-expected",
    "model_attributes_type": "mapping-expected",
    "dict_type": "mapping-expected",
}
"""Types of pydantic's errors that need no more than their name."""

_LIMITS = {
    "string_too_short": ("text-too-short", "min_length"),
    "string_too_long": ("text-too-long", "max_length"),
    "too_short": ("list-too-short", "min_length"),
    "too_long": ("list-too-long", "max_length"),
    "greater_than_equal": ("number-too-small", "ge"),
    "less_than_equal": ("number-too-large", "le"),
}
"""Types that name a limit: the problem, and where pydantic keeps the limit."""

_SAMPLED = {
    "text-expected",
    "list-expected",
    "mapping-expected",
    "flag-form",
    "value-unusable",
    "text-too-short",
    "list-too-short",
}
"""Problems whose remedy is a sample of what the place takes."""

_HIDES = 2
"""Lines below a text in which a blanked line may have been its next one."""


class Judge:
    """Turns pydantic's errors of one file into problems."""

    def __init__(self, model: type[BaseModel], read: Recovered) -> None:
        """Judge a file that was read, by its model."""
        self.model = model
        self.read = read
        self.places = read.tree.places

    def problems(self, errors: Iterable[ErrorDetails]) -> Iterator[Problem]:
        """One problem for each error, save those that a syntax error may have caused."""
        for one in errors:
            at = tuple(one["loc"])
            if one["type"] == "extra_forbidden":
                yield self.unknown_key(at)
            elif one["type"] == "missing":
                if not self._near_hole(at[:-1]):
                    span, sample = self.places.of_key(at), self._sample(at)
                    yield problem("field-missing", span, at, field=at[-1], sample=sample)
            else:
                yield from self._value(one, at)

    def unknown_key(self, at: FieldPath) -> Problem:
        """A key nothing is known of, with the one that was meant, if any is near."""
        known = sorted(keys_at(self.model, names_of(at[:-1])))
        near = nearest(str(at[-1]), known) or ""
        span = self.places.of_key(at)
        told = {"nearest": near, "known": ", ".join(known), "line": self.renamed(at, near)}
        return problem("key-unknown", span, at, key=at[-1], **told)

    def renamed(self, at: FieldPath, key: str) -> str:
        """The line at a place with another key: whole where its value stands beside it."""
        value = self.read.tree.root
        for part in at:
            value = value[part]
        beside = isinstance(value, str) and "\n" not in value
        return line(key, value) if beside else f"{key}:"

    def _near_hole(self, parent: FieldPath) -> bool:
        """Whether what is missing in a mapping may stand in a line that could not be read."""
        if not self.read.holes:
            return False
        first, last = self._extents.get(parent, (0, 0))
        return last == 0 or any(first - 1 <= hole <= last + 1 for hole in self.read.holes)

    @cached_property
    def _extents(self) -> dict[FieldPath, tuple[int, int]]:
        """First and last line of every mapping and list that has keys in the file."""
        extents: dict[FieldPath, tuple[int, int]] = {}
        for path, place in self.places.keys.items():
            for length in range(len(path)):
                first, last = extents.get(path[:length], (place.line, place.line))
                extents[path[:length]] = min(first, place.line), max(last, place.line)
        return extents

    def _value(self, error: ErrorDetails, at: FieldPath) -> Iterator[Problem]:
        shown = self._shown(at)
        span = self.places.of_value(shown)
        if span.line in self.read.guessed:
            return
        found = self._value_problem(error, at, span)
        if found.name == "text-too-short" and self._continues(span):
            return
        yield found

    def _continues(self, span: Span) -> bool:
        """Whether a text may go on in a line below it that was blanked."""
        line = span.line or 0
        return any(line < hole <= line + _HIDES for hole in self.read.holes)

    def _value_problem(self, error: ErrorDetails, at: FieldPath, span: Span) -> Problem:
        kind, value, ctx = error["type"], error.get("input"), error.get("ctx", {})
        field = self._field(at)
        if value is None or value == {}:
            return problem("value-empty", span, at, field=field, sample=self._sample(at))
        if kind in _LIMITS:
            return self._limit_problem(error, (at, span, field))
        text = value if isinstance(value, str) else ""
        if kind == "literal_error":
            if field == "format":
                return problem("format-unknown", span, at, field=field, value=text)
            choices = _choices(ctx)
            near = meant(str(value), choices)
            known = {"choices": ", ".join(choices), "first": choices[0]}
            words = {"field": field, "value": text, "nearest": near, **known}
            return problem("choice-unknown", span, at, **words)
        name = _OWN_TYPES.get(kind, "value-unusable")
        sample = {"sample": self._sample(at)} if name in _SAMPLED else {}
        if name == "list-expected" and text:
            sample = {"sample": f"{field}: [{written(text)}]"}
        return self._syntax_after_all(name, text, at, span) or problem(
            name, span, at, field=field, value=text, **sample
        )

    def _sample(self, at: FieldPath) -> str:
        """The line to write at a place."""
        by_language = at in self.places.values
        return offered(self.model, at, self.read.tree.file, by_language=by_language)

    def _limit_problem(self, error: ErrorDetails, place: tuple[FieldPath, Span, str]) -> Problem:
        """A text, list or number that is too short, long, small or large."""
        at, span, field = place
        value, ctx = error.get("input"), error.get("ctx", {})
        name, key = _LIMITS[error["type"]]
        limit = ctx.get(key)
        if name.startswith("number"):
            return problem(name, span, at, field=field, value=value, limit=limit)
        count = len(str(value).strip()) if name.startswith("text") else ctx.get("actual_length")
        sample = {"sample": self._sample(at)} if name in _SAMPLED else {}
        return problem(name, span, at, field=field, count=count, limit=limit, **sample)

    def _syntax_after_all(self, name: str, text: str, at: FieldPath, span: Span) -> Problem | None:
        """A dash or a colon that was forgotten without YAML minding it."""
        if name == "list-expected" and text[:1] == "-" and text[1:2] not in {"-", ""}:
            corrected = f"- {text[1:].split(' -', maxsplit=1)[0]}"
            return problem("yaml-dash-space", span, at, corrected=corrected, blanks=0)
        if name == "list-expected" and self.places.of_key(at).line != span.line and text:
            bullet = text[0] in BULLETS
            told = "yaml-bullet" if bullet else "yaml-dash-missing"
            corrected = f"- {text[bullet:].strip()}"
            return problem(told, span, at, corrected=corrected, blanks=(span.column or 1) - 1)
        first, _, rest = text.partition(" ")
        if name == "mapping-expected" and first in keys_at(self.model, names_of(at)):
            corrected = f"{first}: {rest.removeprefix('= ')}".strip()
            return problem("yaml-colon-missing", span, at, corrected=corrected, blanks=0)
        return None

    def _field(self, at: FieldPath) -> str:
        """How a field is called in a message: `tagline (en)` for a text of one language."""
        names = names_of(at)
        if not is_text(self.model, names[:-1]):
            return names[-1] if names else "$"
        return f"{names[-2]} ({names[-1]})" if at in self.places.values else names[-2]

    def _shown(self, at: FieldPath) -> FieldPath:
        """The part of a path that stands in the file: pydantic adds a plain text's language."""
        while at and at not in self.places.values:
            at = at[:-1]
        return at


def _choices(ctx: dict[str, Any]) -> list[str]:
    return [
        part.strip(" '") for part in str(ctx.get("expected", "")).replace(" or ", ",").split(",")
    ]
