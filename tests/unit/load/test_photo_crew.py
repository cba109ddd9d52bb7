"""New photos are judged side by side, in their order, and nothing of it shows elsewhere."""

import threading
import warnings

import pytest

from site_builder.load.photo_crew import judged_side_by_side


def test_what_is_said_keeps_the_order_of_the_photos():
    """The first one may well be the last to be done."""
    gate = threading.Event()

    def judge(number):
        if number == 1:
            gate.set()
        elif number == 0 and threading.active_count() > 2:
            gate.wait(10)
        return number * 10

    assert [0, 10, 20] == judged_side_by_side(judge, [0, 1, 2])


def test_one_photo_needs_nobody_beside_it():
    """No thread for it."""
    here = threading.get_ident()

    assert [here] == judged_side_by_side(lambda _: threading.get_ident(), [1])


def test_warnings_are_as_before():
    """Threads that silence warnings one across the other leave all as it was."""
    before = list(warnings.filters)

    def judge(number):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.warn("photo", stacklevel=1)
            return number

    judged_side_by_side(judge, range(200))

    assert before == list(warnings.filters)


def test_a_bug_in_judging_comes_out():
    """Nothing is swallowed."""
    with pytest.raises(ZeroDivisionError):
        judged_side_by_side(lambda number: 1 // number, [1, 0])
