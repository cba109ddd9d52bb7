"""Tasks beside each other in children: results in order, a failure ends all of them."""

import time

import pytest

from site_builder.site.side_by_side import side_by_side
from site_builder.store.errors import MachineFault


def test_results_come_in_order():
    """Whichever is done first."""
    tasks = [lambda: time.sleep(0.2) or 1, lambda: 2, lambda: 3]

    assert [1, 2, 3] == side_by_side(tasks, 2)


def test_a_failure_ends_the_others(tmp_path):
    """Nobody writes any more once the failure is told."""

    def refuse():
        time.sleep(0.2)
        raise MachineFault("write-refused", path="x", reason="penuh")

    def write():
        for at in range(100):
            (tmp_path / f"{at}.txt").write_text("")
            time.sleep(0.05)

    with pytest.raises(MachineFault, match="write-refused"):
        side_by_side([refuse, write], 2)
    written = len(list(tmp_path.iterdir()))
    time.sleep(0.3)

    assert 0 < written < 100
    assert written == len(list(tmp_path.iterdir()))
