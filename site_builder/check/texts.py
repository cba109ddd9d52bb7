"""All texts of a hand-in as typed, by field and language, sound or not.

Guided by the model of the file, so that a new text field is judged without a word here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from site_builder.check.scope import Scope
from site_builder.model.booth import BoothFile
from site_builder.model.edition import EditionFile
from site_builder.model.exhibition import ExhibitionFile
from site_builder.model.problem import FieldPath
from site_builder.model.shape import parts_in, texts_in

_MODELS: Mapping[str, type[BaseModel]] = {"booth.yml": BoothFile, "edition.yml": EditionFile}


@dataclass(frozen=True, slots=True)
class Said:
    """One text in one language."""

    at: FieldPath
    """Where it stands; with its language, if that is written."""
    lang: str
    """Empty for a plain text."""
    words: str
    rich: bool

    @property
    def field(self) -> str:
        """How it is called in a message: `tagline (en)` for a text of one language."""
        names = [part for part in self.at if isinstance(part, str)]
        return f"{names[-2]} ({names[-1]})" if self.lang else names[-1]

    @property
    def key(self) -> str:
        """The key that stands in front of it."""
        return str(next(part for part in reversed(self.at) if isinstance(part, str)))


def texts_of(scope: Scope) -> tuple[Said, ...]:
    """Every text of the file, in the order of its model; gathered once for all rules."""
    found = scope.kept.get("texts")
    if not isinstance(found, tuple):
        model = _MODELS.get(scope.file.rpartition("/")[2], ExhibitionFile)
        found = tuple(_within(model, scope.parsed.tree, ()))
        scope.kept["texts"] = found
    return found


def _within(model: type[BaseModel], value: object, at: FieldPath) -> Iterator[Said]:
    if not isinstance(value, dict):
        return
    for key, rule in texts_in(model):
        if key in value:
            yield from said_at(value[key], (*at, key), rich=rule.rich)
    for key, inner in parts_in(model):
        held = value.get(key)
        if isinstance(held, list):
            for index, item in enumerate(held):
                yield from _within(inner, item, (*at, key, index))
        elif held is not None:
            yield from _within(inner, held, (*at, key))


def said_at(value: object, at: FieldPath, *, rich: bool) -> Iterator[Said]:
    """The texts of one field as typed: plain, by language, or a list of either."""
    if isinstance(value, str):
        yield Said(at, "", value, rich)
    elif isinstance(value, dict):
        for lang, words in value.items():
            if isinstance(words, str):
                yield Said((*at, str(lang)), str(lang), words, rich)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from said_at(item, (*at, index), rich=rich)
