"""Texts left as they were in the sample of a new booth.yml: advice, as a region may mean them."""

from collections.abc import Iterator
from functools import cache

from site_builder.check.scope import Scope
from site_builder.check.texts import texts_of
from site_builder.i18n.catalogue import PACKAGED, packaged_words
from site_builder.model.problem import Problem

_PLACES = (
    "BoothFile.tagline",
    "BoothFile.summary",
    "BoothFile.vision",
    "Topic.title",
    "Topic.description",
    "Achievement.description",
    "Plan.description",
    "sustainability",
    "Copying.steps",
    "Progress.note",
)
"""Samples that speak to the author: nobody's own text by chance. Keys below `schema.example`."""


def check_samples(scope: Scope) -> Iterator[Problem]:
    """Name every text that says word for word what the sample says."""
    samples = _samples()
    for said in texts_of(scope):
        if said.words in samples:
            yield scope.at_value("text-of-sample", said.at, field=said.field)


@cache
def _samples() -> frozenset[str]:
    """Samples in all languages that we ship words for."""
    return frozenset(
        packaged_words(lang)[f"schema.example.{place}"] for lang in PACKAGED for place in _PLACES
    )
