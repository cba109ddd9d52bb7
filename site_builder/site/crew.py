"""Who makes the pictures: threads of this machine, or the workers of a Dask cluster.

A worker is sent a photo's bytes and sends pictures back: it needs this package, but no files of
ours. A photo whose worker was lost is given to another one by the cluster itself.
"""

import logging
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from site_builder.media.encode import encoder_versions
from site_builder.media.memory import keep_memory
from site_builder.media.run import Crew
from site_builder.media.threads import Threads
from site_builder.store.errors import MachineFault

DASK = "dask="
_ANSWER_SECONDS = 10
_UNDER_WAY_MOST = 64
"""Photos given out at a time, however large the cluster: their bytes wait in our memory."""

_READ_AHEAD = 2
"""Photos that wait, read, for the next thread of this machine that has nothing to do."""

_LARGE_TASK = "distributed.admin.large-graph-warning-threshold"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who shall make the pictures."""

    jobs: int
    """How many photos are made at a time on this machine."""
    executor: str = ""
    """`dask=ADDRESS`; empty for this machine."""


@contextmanager
def crew_of(wanted: Wanted) -> Iterator[Crew]:
    """Give who makes the pictures, for a while.

    Raises: MachineFault `executor-unknown`, `cluster-...` if the cluster that was asked for is
        not there, would make other bytes, or is lost on the way.
    """
    if not wanted.executor:
        keep_memory()
        jobs = max(1, wanted.jobs)
        with Threads(jobs) as threads:
            yield Crew(threads, jobs + _READ_AHEAD, given_up=threads.given_up)
        return
    if not wanted.executor.startswith(DASK) or wanted.executor == DASK:
        raise MachineFault("executor-unknown", executor=wanted.executor)
    with _cluster(wanted.executor.removeprefix(DASK)) as crew:
        yield crew


@contextmanager
def _cluster(address: str) -> Iterator[Crew]:
    try:
        dask: Any = import_module("dask")  # an extra that most do without
        distributed: Any = import_module("distributed")
    except ImportError as fault:
        raise MachineFault("cluster-not-installed") from fault
    with dask.config.set({_LARGE_TASK: "1GB"}), _silent():
        try:
            client = distributed.Client(address, timeout=_ANSWER_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError, ImportError) as fault:
            raise MachineFault("cluster-silent", address=address) from fault
        try:
            threads = _threads(client, address)
            _refuse_other_bytes(client)
            executor = client.get_executor(pure=False)
            under_way = min(_UNDER_WAY_MOST, 2 * threads)
            yield Crew(executor, under_way, lambda: _refuse_lost(client, address))
        except (distributed.scheduler.KilledWorker, CancelledError) as fault:
            raise MachineFault("cluster-lost", address=address) from fault
        finally:
            client.close(timeout=_ANSWER_SECONDS)


@contextmanager
def _silent() -> Iterator[None]:
    """Dask logs every lost connection with its traceback; what matters is told in our words."""
    before = logging.root.manager.disable
    logging.disable()
    try:
        yield
    finally:
        logging.disable(before)


def _threads(client: Any, address: str) -> int:  # noqa: ANN401 - Dask is not always there
    """How many photos the cluster can make at a time."""
    threads = sum(client.nthreads().values())
    if not threads:
        raise MachineFault("cluster-empty", address=address)
    return int(threads)


def _refuse_other_bytes(client: Any) -> None:  # noqa: ANN401 - as above
    """Every worker has to have our encoders: the same photo gives the same bytes everywhere.

    A worker that cannot even be asked lacks this package, or has a very different one.
    """
    ours = encoder_versions()
    for worker in client.scheduler_info(n_workers=-1)["workers"]:
        try:
            theirs = client.run(encoder_versions, workers=[worker])
        except Exception:  # noqa: BLE001 - whatever the worker raised, and Dask while telling it
            theirs = {}
        if theirs != {worker: ours}:
            raise MachineFault("cluster-differs", worker=worker)


def _refuse_lost(client: Any, address: str) -> None:  # noqa: ANN401 - as above
    if client.status != "running" or not client.scheduler_info(n_workers=-1)["workers"]:
        raise MachineFault("cluster-lost", address=address)
