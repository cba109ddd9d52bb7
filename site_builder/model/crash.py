"""A booth that our own code cannot cope with: the crash told as a problem of its file (R17)."""

import os
import traceback

from site_builder.model.codes import problem
from site_builder.model.problem import Problem, Span

_REASON_MOST = 200


class OverdueError(Exception):
    """Work at one booth was given up. Raised by: whoever watches a stage."""

    seconds: int

    def __init__(self, seconds: int) -> None:
        """Say how long it was waited for."""
        self.seconds = seconds
        super().__init__(seconds)


def crash_problem(file: str, fault: Exception) -> Problem:
    """Tell of a crash, or of work given up, at a booth.

    Args:
        file: POSIX path of the booth's file from the project root.
        fault: what was raised, with its traceback.
    """
    if isinstance(fault, OverdueError):
        return problem("booth-overdue", Span(file), (), seconds=fault.seconds)
    last = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119 - a name, no file
    reason = " ".join(str(fault).split())[:_REASON_MOST]
    kind = type(fault).__name__
    return problem("booth-crashed", Span(file), (), kind=kind, reason=reason, place=place)
