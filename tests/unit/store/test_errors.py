"""The machine's faults as values."""

import pickle

from site_builder.store.errors import MachineFault


def test_a_fault_survives_the_way_from_a_child_process():
    """Its name and its values arrive; else a full disk would look like our bug."""
    sent = MachineFault("index-failed", reason="disk full")

    arrived = pickle.loads(pickle.dumps(sent))  # noqa: S301 - our own

    assert ("index-failed", {"reason": "disk full"}) == (arrived.name, arrived.values)
