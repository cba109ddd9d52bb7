"""Text by language: what a contributor wrote, in the languages it was written in.

A hand-in gives either a plain string, which is in the exhibition's first language, or a mapping
by language. Validation needs that first language: it comes as `context={"first_language": ...}`.
Trust: the text is checked but unescaped; whoever prints it escapes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

DEFAULT_FIRST_LANGUAGE = "id"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one or more languages, in the order they were written."""

    entries: tuple[tuple[str, str], ...]
    """Pairs of language code and words; never empty, codes unique."""

    def get(self, lang: str) -> str | None:
        """Give the words in this language, or nothing if they were not written in it."""
        for code, words in self.entries:
            if code == lang:
                return words
        return None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages this text was written in."""
        return tuple(code for code, _ in self.entries)

    def in_(self, lang: str) -> tuple[str, str]:
        """Give the words for a reader of `lang`, and the language they are really in.

        Falls back to the first language written; the page then says so (`lang` attribute, note).
        """
        for code, words in self.entries:
            if code == lang:
                return words, lang
        return self.entries[0][1], self.entries[0][0]


@dataclass(frozen=True, slots=True)
class TextRule:
    """Limits of a text field, in characters (code points) for each language."""

    shortest: int = 1
    longest: int = 200
    rich: bool = False
    """Whether a small Markdown is understood: paragraphs, lists, bold, italic, links."""

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate a string or a mapping by language into `Text`, one fault for each language."""
        words = core_schema.str_schema(
            min_length=self.shortest, max_length=self.longest, strict=True, strip_whitespace=True
        )
        by_lang = core_schema.dict_schema(core_schema.str_schema(strict=True), words, min_length=1)
        return core_schema.with_info_before_validator_function(
            _by_language, core_schema.no_info_after_validator_function(_as_text, by_lang)
        )

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the field by its limits; `site_builder.opendata.schema` words the two forms."""
        limits = {"minLength": self.shortest, "maxLength": self.longest}
        return {"x-text": {**limits, "rich": self.rich}}


def _by_language(value: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 - raw YAML of any shape
    if isinstance(value, Text):
        return dict(value.entries)
    if isinstance(value, str):
        context: Mapping[str, Any] = info.context or {}
        return {context.get("first_language", DEFAULT_FIRST_LANGUAGE): value}
    if not isinstance(value, dict):
        code = "text_expected"
        raise PydanticCustomError(code, "a text, or a mapping from language to text")
    return value


def _as_text(value: dict[str, str]) -> Text:
    return Text(tuple(value.items()))


def plain(shortest: int, longest: int) -> TextRule:
    """Limits of a one-line text."""
    return TextRule(shortest, longest)


def rich(longest: int, shortest: int = 1) -> TextRule:
    """Limits of a text with a small Markdown."""
    return TextRule(shortest, longest, rich=True)


Name = Annotated[Text, plain(1, 100)]
"""A short name in one or more languages."""
