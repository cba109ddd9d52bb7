"""Run tasks side by side in forked children: they see all values at once, only results are sent.

Forked and not sent tasks, because an exhibition of 514 booths takes longer to pickle than to show.
Call it while no other thread runs. A child's failure is raised here with its own type.
"""

import os
import pickle
import selectors
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import BinaryIO, TypeVar, cast

_Result = TypeVar("_Result")


def side_by_side(tasks: Sequence[Callable[[], _Result]], jobs: int) -> list[_Result]:
    """Give the tasks' results in order; at most `jobs` run at a time.

    Raises: whatever a task raises.
    """
    if jobs < 2 or len(tasks) < 2:  # noqa: PLR2004 - nothing to run beside
        return [task() for task in tasks]
    waiting = list(enumerate(tasks))
    running: dict[BinaryIO, tuple[int, int]] = {}
    results: dict[int, _Result] = {}
    with selectors.DefaultSelector() as selector:
        try:
            while waiting or running:
                while waiting and len(running) < jobs:
                    at, task = waiting.pop(0)
                    child, pipe = _fork(task)
                    running[pipe] = (at, child)
                    selector.register(pipe, selectors.EVENT_READ)
                for key, _ in selector.select():
                    pipe = cast("BinaryIO", key.fileobj)
                    selector.unregister(pipe)
                    at, child = running.pop(pipe)
                    results[at] = _collect(child, pipe)
        finally:
            _end(running)
    return [results[at] for at in range(len(tasks))]


def _end(running: Mapping[BinaryIO, tuple[int, int]]) -> None:
    """End what still runs when another task failed: nobody writes once we have left."""
    for pipe, (_, child) in running.items():
        pipe.close()
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _fork(task: Callable[[], object]) -> tuple[int, BinaryIO]:
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return child, os.fdopen(reader, "rb")
    os.close(reader)
    code = 1
    try:
        with os.fdopen(writer, "wb") as out:
            try:
                answer: tuple[bool, object] = (True, task())
            except BaseException as fault:  # noqa: BLE001 - sent to the parent, which raises it
                answer = (False, fault)
            pickle.dump(answer, out, protocol=pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)


def _collect(child: int, pipe: BinaryIO) -> _Result:  # type: ignore[type-var]  # what the task gave
    with pipe:
        content = pipe.read()
    os.waitpid(child, 0)
    if not content:
        message = "a child process ended without an answer"
        raise ChildProcessError(message)
    good, answer = pickle.loads(content)  # noqa: S301 - written by our own child
    if not good:
        raise answer
    return answer  # type: ignore[no-any-return]  # as above
