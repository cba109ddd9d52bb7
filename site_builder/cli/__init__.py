"""The command `pameran`: reads the command line, calls the stages, words the outcome.

Results go to stdout, talk and progress to stderr. Exit codes: 0 fine, 1 problems found, 2 wrong
use or the machine's fault, 3 our bug, 130 interrupted. Commands are loaded when they are called,
and not at all where the last build's answer still holds.
"""

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from site_builder.cli.unchanged import answer_again


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `pameran` and leave with its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    answer = answer_again(given)
    if answer is not None:
        sys.stderr.write(answer.talk)
        sys.stdout.write(answer.result)
        sys.exit(0)
    code: list[int] = []
    if arguments is None:  # we are the process, nobody's guest
        atexit.register(_leave, code)
    gc.disable()  # until the command is loaded: nothing that is loaded is garbage
    from site_builder.cli.run import run  # noqa: PLC0415 - loads what an unchanged site does without

    code.append(run(given))
    sys.exit(code[0])


def _leave(code: list[int]) -> None:
    """End the process at once instead of freeing a whole exhibition piece by piece.

    Registered first, thus called last: threads are joined by then, all else is tidied. Does nothing
    where the command gave no code, or where a stream cannot take the rest.
    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        return
    for one in code:
        os._exit(one)


__all__ = ["main"]
