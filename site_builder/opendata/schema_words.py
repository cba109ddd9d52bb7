"""The words of a schema: titles, descriptions, errors, choices and examples in each language.

An editor shows one text, so both languages stand in it: the exhibition's first, then the other
below it, in italics where the editor reads Markdown. Words: `schema.*` in `i18n`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from site_builder.i18n.catalogue import PACKAGED, Catalogue, catalogue
from site_builder.i18n.sample import example_key

Said = Mapping[str, tuple[str, str]]
"""Title and description by language."""

_PARSERS = {"integer": int, "number": float}


class SchemaWords:
    """Words in the languages of an exhibition that we ship words for; English if there are none."""

    def __init__(self, languages: Sequence[str]) -> None:
        """Speak these languages, in this order."""
        spoken = tuple(lang for lang in languages if lang in PACKAGED) or ("en",)
        self.languages: tuple[str, ...] = spoken
        self.text_languages = tuple(languages)
        self._words: dict[str, Catalogue] = {lang: catalogue(lang) for lang in spoken}

    def of_field(self, declared: Mapping[str, Sequence[str]]) -> Said:
        """Title and description of a declared field, in the languages spoken."""
        return {lang: (declared[lang][0], declared[lang][1]) for lang in self.languages}

    def of_file(self, name: str) -> Said:
        """Title and description of a whole hand-in."""
        return {
            lang: (words(f"schema.{name}.title"), words(f"schema.{name}.description"))
            for lang, words in self._words.items()
        }

    def titled(self, said: Said) -> dict[str, Any]:
        """Title and description for an editor, and the same by language for the form."""
        first, *others = [description for _, description in said.values()]
        return {
            "title": " / ".join(dict.fromkeys(title for title, _ in said.values())),
            "description": "\n".join([first, *others]),
            "markdownDescription": "\n\n".join([first, *(f"*{other}*" for other in others)]),
            "x-words": {lang: list(pair) for lang, pair in said.items()},
        }

    def joined(self, key: str, **values: str) -> str:
        """The words of a key in all languages, one after the other."""
        return " / ".join(dict.fromkeys(words(key, **values) for words in self._words.values()))

    def error(self, form: str, **values: str) -> str:
        """What to write, where a value has not the form of its field."""
        return self.joined(f"schema.error.{form}", **values)

    def choice(self, lang: str, field: str, value: str) -> str:
        """What one choice of a field means."""
        key = f"licence.{value}" if field == "licence" else f"schema.choice.{field}.{value}"
        return self._words[lang](key)

    def chosen(self, values: Sequence[str], by_lang: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        """Choices explained for an editor, and by language for the form."""
        both = zip(*by_lang.values(), strict=True)
        return {
            "enumDescriptions": [" / ".join(dict.fromkeys(one)) for one in both],
            "errorMessage": self.error("choice", choices=", ".join(values)),
            "x-choices": {lang: list(one) for lang, one in by_lang.items()},
        }

    def text_examples(self, at: tuple[str, str]) -> list[dict[str, str]]:
        """One example of a text, in every language of the exhibition; in ours where we lack one."""
        key = self._example_key(at, "text")
        first = next(iter(self._words.values()))
        return [{lang: self._words.get(lang, first)(key) for lang in self.text_languages}]

    def scalar_examples(self, at: tuple[str, str], form: str, kind: str) -> list[Any]:
        """Examples of a string or number, one a language where they differ."""
        if kind == "boolean":
            return []
        key = self._example_key(at, form)
        parse = _PARSERS.get(kind, str)
        return [parse(one) for one in dict.fromkeys(words(key) for words in self._words.values())]

    def _example_key(self, at: tuple[str, str], form: str) -> str:
        return example_key(at, form, next(iter(self._words.values())))
