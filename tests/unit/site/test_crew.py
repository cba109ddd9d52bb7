"""Who makes pictures on this machine."""

from threading import Barrier

import pytest

from site_builder.site.crew import Wanted, crew_of


@pytest.mark.parametrize("jobs", [1, 8])
def test_every_thread_has_a_photo_to_work_at(jobs):
    """However many there are, as many photos are given out, and some more."""
    with crew_of(Wanted(jobs)) as crew:
        together = Barrier(jobs)
        held = [crew.executor.submit(together.wait, 20) for _ in range(jobs)]
        met = sorted(one.result(timeout=20) for one in held)

    assert list(range(jobs)) == met
    assert crew.under_way > jobs
