"""Languages: a text may be given in the exhibition's languages only."""

from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.model.problem import Problem
from site_builder.model.text import Text


def check_languages(scope: Scope) -> Iterator[Problem]:
    """Judge the languages of every text that is sound."""
    languages = scope.exhibition.languages
    parts = dict(scope.parsed.sound)
    if scope.parsed.whole is not None:
        parts[()] = scope.parsed.whole
    for at, part in parts.items():
        for name, info in type(part).model_fields.items():
            text = getattr(part, name)
            for lang in text.languages if isinstance(text, Text) else ():
                if lang not in languages:
                    where = (*at, info.alias or name, lang)
                    known = ", ".join(languages)
                    yield scope.at_key("language-unknown", where, value=lang, known=known)
