"""The command `pameran`: reads the command line, calls the stages, words the outcome.

Results go to stdout, talk and progress to stderr. Exit codes: 0 fine, 1 problems found, 2 wrong
use or the machine's fault, 3 our bug, 130 interrupted. Commands are loaded when they are called.
"""

from site_builder.cli.run import main

__all__ = ["main"]
