"""Write the organizer's word on a hand-in into edition.yml; its comments stay."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.load.fields import parse_fields
from site_builder.load.recovery import recover
from site_builder.model.edition import EditionFile
from site_builder.model.exhibits import Edition
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Severity
from site_builder.model.scalars import Plain
from site_builder.site.hand_in_text import read_text_of, with_item
from site_builder.store.errors import MachineFault
from site_builder.store.files import write_atomic


@dataclass(frozen=True, slots=True)
class Word:
    """What the organizer says."""

    code: str
    """Region code."""
    state: str
    note: str
    day: date
    fingerprint: str
    """Of the hand-in that was looked at; empty where there is none."""


def write_review(root: Path, loaded: Loaded, edition: Edition, word: Word) -> None:
    """Add a review at the end of the edition's list.

    Raises: MachineFault `review-unusable` if edition.yml would not be sound with it, or if the
    machine refuses.
    """
    item: dict[str, object] = {
        "region": word.code,
        "date": Plain(word.day.isoformat()),
        "state": Plain(word.state),
    }
    if word.note:
        item["note"] = word.note
    if word.fingerprint:
        item["digest"] = word.fingerprint
    text = with_item(read_text_of(loaded.sources[edition.file]), "reviews", item).text
    first = loaded.exhibition.first_language if loaded.exhibition else ""
    _, problems = parse_fields(EditionFile, recover(text, edition.file, EditionFile), first)
    if any(one.severity is Severity.ERROR for one in problems):
        raise MachineFault("review-unusable")
    write_atomic(root / edition.file, text.encode())
