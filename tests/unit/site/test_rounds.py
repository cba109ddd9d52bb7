"""Rounds without the booths that fail: who is suspected, what is proven, when it is given up."""

from dataclasses import dataclass, replace

import pytest

from site_builder.model.exhibits import Booth
from site_builder.model.page import Page
from site_builder.model.register import Region as RealRegion
from site_builder.model.share import ShareCard
from site_builder.site.blame import BoothFailedError, suspects_of, watched
from site_builder.site.rounds import without_failing
from site_builder.store.errors import MachineFault


@dataclass(frozen=True)
class Region:
    """As much of a region as is looked at."""

    code: str
    slug: str


@dataclass(frozen=True)
class Edition:
    """An edition that is nothing but its booths."""

    year: int
    booths: tuple


@dataclass(frozen=True)
class Exhibition:
    """All years."""

    editions: tuple


def shown(*slugs, years=(2022,)):
    def booth(year, slug):
        return Booth(year, Region(slug, slug), None, (), f"exhibits/{year}/{slug}/booth.yml", "")

    return Exhibition(
        tuple(Edition(year, tuple(booth(year, one) for one in slugs)) for year in years)
    )


@pytest.mark.parametrize("kind", [Booth, Page, ShareCard, RealRegion])
def test_what_is_just_being_made_is_nobodys(kind):
    """The watch may look at any moment, also while a value has no fields yet."""

    def crash():
        half_made = object.__new__(kind)
        raise ValueError(type(half_made))

    with pytest.raises(ValueError, match=kind.__name__) as raised:
        crash()

    assert () == suspects_of(raised.value, shown("kota-a"))


def slugs_of(exhibition):
    return [booth.slug for edition in exhibition.editions for booth in edition.booths]


def failing_at(*bad):
    """What looks at each booth, and crashes at some."""

    def make(exhibition):
        for edition in exhibition.editions:
            for booth in edition.booths:
                if booth.slug in bad:
                    raise ZeroDivisionError(booth.slug)
        return slugs_of(exhibition)

    return make


def silent(*bad, together=1):
    """What crashes without holding a booth, if enough of some are there."""

    def make(exhibition):
        found = slugs_of(exhibition)
        del exhibition
        if together <= len(set(found) & set(bad)):
            message = "somewhere"
            raise ZeroDivisionError(message)
        return found

    return make


def test_nothing_fails():
    """One round, no problem."""
    survived = without_failing(shown("a", "b"), slugs_of)

    assert (["a", "b"], ()) == (survived.made, survived.problems)


def test_each_that_fails_is_left_out_and_told():
    """In the order of files, with kind, reason and place."""
    survived = without_failing(shown("a", "b", "c", "d"), failing_at("d", "b"))

    assert ["a", "c"] == survived.made
    told = [(one.span.file, one.name, dict(one.args)["reason"]) for one in survived.problems]
    assert [
        ("exhibits/2022/b/booth.yml", "booth-crashed", "b"),
        ("exhibits/2022/d/booth.yml", "booth-crashed", "d"),
    ] == told
    assert dict(survived.problems[0].args)["place"].startswith("test_rounds.py:")


@pytest.mark.parametrize("bad", [("a",), ("e",), ("b", "f")])
def test_where_the_stack_names_none_halves_are_tried(bad):
    """And the booths without which all is well are found, whichever they are."""
    survived = without_failing(shown(*"abcdefg"), silent(*bad))

    assert [one for one in "abcdefg" if one not in bad] == survived.made
    assert list(bad) == [one.span.file.split("/")[2] for one in survived.problems]


def test_a_crash_without_booths_is_raised():
    """It is ours; no booth is blamed for it."""

    def make(_exhibition):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        without_failing(shown("a", "b"), make)


def test_if_every_booth_fails_it_is_not_the_booths():
    """Given up after some rounds, as our own fault."""
    many = [f"b{at}" for at in range(40)]

    with pytest.raises(ZeroDivisionError):
        without_failing(shown(*many), failing_at(*many))


def test_the_machine_is_never_a_booths_fault():
    """A full disk while a booth is written stays a full disk."""

    def make(exhibition):
        booth = exhibition.editions[0].booths[0]
        raise MachineFault("write-refused", path=booth.file)

    with pytest.raises(MachineFault):
        without_failing(shown("a"), make)


def test_the_booth_named_last_is_the_one_worked_at():
    """A booth that is looked at on another one's behalf comes after it."""
    exhibition = shown("a", "b", years=(2022, 2023))

    def page(booth, others):
        for other in others:
            if other.slug == "b":
                raise ZeroDivisionError(booth.slug)

    with pytest.raises(ZeroDivisionError) as caught:
        page(exhibition.editions[0].booths[0], exhibition.editions[1].booths)
    assert ["2023/b"] == [one.key for one in suspects_of(caught.value, exhibition)]


def test_a_task_beside_others_tells_its_booths():
    """Its problems can be sent from a child process."""
    exhibition = shown("a", "b")

    with pytest.raises(BoothFailedError) as caught:
        watched(lambda: failing_at("b")(exhibition), exhibition)
    sent = caught.value.__reduce__()
    assert caught.value.problems == sent[0](*sent[1]).problems
    assert replace(caught.value.problems[0]) == caught.value.problems[0]
