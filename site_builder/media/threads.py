"""Threads that make pictures, of which a stuck one is left behind: nobody waits for it (R17).

The standard pool joins all its threads at the end, so one picture that never gets done would keep
the command from ending. These are daemons; a photo that takes too long is given up, and a fresh
thread takes the place of the one that is stuck with it.
"""

import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from queue import SimpleQueue
from threading import Thread, current_thread
from typing import Any, ParamSpec, TypeVar

PATIENCE = 180.0
"""Seconds for one photo; the largest that is allowed takes under ten on a slow machine."""

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


class Threads(Executor):
    """So many threads, each at one task at a time."""

    def __init__(self, count: int) -> None:
        """Start them."""
        self._tasks: SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = SimpleQueue()
        self._begun: dict[Future[Any], tuple[float, Thread]] = {}
        self._threads: set[Thread] = set()
        for _ in range(count):
            self._start()

    def submit(
        self, fn: Callable[_Given, _Result], /, *args: _Given.args, **kwargs: _Given.kwargs
    ) -> Future[_Result]:
        """Take a task; its result comes with the future."""
        future: Future[_Result] = Future()
        self._tasks.put((future, lambda: fn(*args, **kwargs)))
        return future

    def given_up(self, future: Future[Any]) -> bool:
        """Whether a task takes too long; another thread then does what its thread would have."""
        begun = self._begun.get(future)
        if begun is None or future.done() or time.monotonic() - begun[0] < PATIENCE:
            return False
        self._threads.discard(begun[1])
        self._start()
        return True

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the standard library's own signature
        """Wait for every thread to end after the tasks that are left, save for those given up."""
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()

    def _start(self) -> None:
        thread = Thread(target=self._work, daemon=True)
        self._threads.add(thread)
        thread.start()

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            future, do = task
            self._begun[future] = (time.monotonic(), current_thread())
            try:
                result = do()
            except BaseException as fault:  # noqa: BLE001 - whoever waits for the result gets it
                future.set_exception(fault)
            else:
                future.set_result(result)
            self._begun.pop(future, None)
            del task, future, do
