"""The record of plans: counts that are fair to what is not due, awaited, or no hand-in of a region."""

from dataclasses import dataclass

import pytest

from site_builder.model.plan_record import record_of


@dataclass
class Told:
    """A life as far as the record asks for it."""

    status: str
    due: bool = True
    awaited: bool = False
    sample: bool = False


@pytest.mark.parametrize(
    ("life", "place"),
    [
        (Told("done"), "kept"),
        (Told("done", due=False), "kept"),
        (Told("late"), "late"),
        (Told("running"), "late"),
        (Told("dropped"), "dropped"),
        (Told("no_word"), "no_word"),
        (Told("running", awaited=True), "awaited"),
        (Told("running", due=False), "ahead"),
        (Told("late", due=False), "ahead"),
        (Told("dropped", due=False), "ahead"),
        (Told("no_word", due=False), "ahead"),
        (Told("done", sample=True), "samples"),
        (Told("no_word", sample=True), "samples"),
    ],
)
def test_each_plan_stands_in_one_count(life, place):
    """And only judged ones are part of the record."""
    record = record_of([life])

    assert 1 == getattr(record, place)
    assert (place in {"kept", "late", "dropped", "no_word"}) == (1 == record.judged)
