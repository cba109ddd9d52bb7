"""Whose booth a stage was working at when it crashed or went on for too long (R17).

Stages are given the whole exhibition, so a crash does not say whose text it stumbled over. What the
functions on the stack hold does: the innermost one that holds a booth, or a page or picture of one,
was working at it. That is a suspicion; `rounds` proves it by building without the booth.
"""

import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from site_builder.model.crash import OverdueError, crash_problem
from site_builder.model.exhibits import Booth, Exhibition
from site_builder.model.page import Page
from site_builder.model.problem import Problem
from site_builder.model.register import Region
from site_builder.model.share import ShareCard
from site_builder.store.errors import MachineFault

PATIENCE = 30
"""Seconds of the processor after which work at one booth is given up; a page takes hundredths."""

_Result = TypeVar("_Result")


class BoothFailedError(Exception):
    """Work at some booths failed. Raised by: `watched`, and the build for broken photos."""

    problems: tuple[Problem, ...]
    """At least one; each names the file of a booth."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Name what failed."""
        self.problems = tuple(problems)
        super().__init__(self.problems)


def watched(task: Callable[[], _Result], exhibition: Exhibition) -> _Result:
    """Do a task; a crash in it, or work without end, is blamed on the booths it was at.

    Raises: BoothFailedError; whatever the task raises if no booth is to blame.
    """
    with _overseen(exhibition):
        try:
            return task()
        except (MachineFault, BoothFailedError):
            raise
        except Exception as fault:
            suspects = suspects_of(fault, exhibition)
            if not suspects:
                raise
            found = [crash_problem(one.file, fault) for one in suspects]
            raise BoothFailedError(found) from fault


def suspects_of(fault: BaseException, exhibition: Exhibition) -> tuple[Booth, ...]:
    """The booths that were worked at when a fault was raised; mostly one, or none."""
    frames = [frame for frame, _ in traceback.walk_tb(fault.__traceback__)]
    return _worked_at(frames[::-1], exhibition)


def _worked_at(frames: Sequence[FrameType], exhibition: Exhibition) -> tuple[Booth, ...]:
    """Look from the innermost function outwards; a region alone is the last thing to go by."""
    for look in (_booths_held, _regions_held):
        for frame in frames:
            found = look(frame, exhibition)
            if found:
                return found
    return ()


def _booths_held(frame: FrameType, exhibition: Exhibition) -> tuple[Booth, ...]:
    """Of several, the one that was named last: what a loop is at comes after what it is for."""
    for value in reversed(list(frame.f_locals.values())):
        key = _key_of(value)
        found = tuple(one for one in _shown(exhibition) if _belongs(key, one))
        if found:
            return found
    return ()


def _key_of(value: object) -> str:
    """Whose value it is, as `YEAR/slug`; empty if it is nobody's."""
    try:
        if isinstance(value, Booth | Page):
            return value.key
        if isinstance(value, ShareCard):
            return "/".join(value.path.rpartition(".")[0].split("/")[-2:])
    except AttributeError:  # looked at while it was being made: it has no fields yet
        pass
    return ""


def _belongs(key: str, booth: Booth) -> bool:
    """Whether a page is a booth's own, or its region's."""
    first, _, rest = key.partition("/")
    own = not first.isdigit() or first == str(booth.year)
    return own and rest.partition("/")[0] == booth.slug


def _regions_held(frame: FrameType, exhibition: Exhibition) -> tuple[Booth, ...]:
    codes = {getattr(one, "code", "") for one in frame.f_locals.values() if isinstance(one, Region)}
    return tuple(one for one in _shown(exhibition) if one.region.code in codes)


def _shown(exhibition: Exhibition) -> Iterator[Booth]:
    return (booth for edition in exhibition.editions for booth in edition.booths)


@contextmanager
def _overseen(exhibition: Exhibition) -> Iterator[None]:
    """Look every second of the processor's time where the work is; end what does not move on."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    over = False
    last: tuple[tuple[str, ...], int] = ((), 0)

    def tick(_signal: int, frame: FrameType | None) -> None:
        nonlocal last
        if over:
            return
        try:
            frames = [one for one, _ in traceback.walk_stack(frame)]
            at = tuple(booth.file for booth in _worked_at(frames, exhibition))
        except Exception:  # noqa: BLE001 - who looks must never bring down what is looked at
            at = ()
        last = (at, last[1] + 1 if at == last[0] else 1)
        if at and last[1] > PATIENCE:
            last = ((), 0)
            raise OverdueError(PATIENCE)

    before = signal.signal(signal.SIGPROF, tick)
    others = signal.setitimer(signal.ITIMER_PROF, 1, 1)
    try:
        yield
    finally:
        over = True
        signal.setitimer(signal.ITIMER_PROF, *others)
        if callable(before):  # without one, a late signal would end the process: ours stays, idle
            signal.signal(signal.SIGPROF, before)
