"""Exit codes of the command line: a contract, see docs/architecture.md."""

from enum import IntEnum


class Outcome(IntEnum):
    """How a command ended."""

    FINE = 0
    PROBLEMS = 1
    WRONG_USE = 2
    OUR_BUG = 3
    INTERRUPTED = 130
