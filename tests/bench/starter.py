"""Start a command from a small process, and print what it cost as JSON; its talk goes to stderr.

A child's peak of memory begins with that of who starts it: here that is a few MB.
"""

import json
import os
import sys
import time


def main() -> int:
    """Run the words of our own command line; give its exit code."""
    started = time.perf_counter()
    child = os.posix_spawnp(
        sys.argv[1],
        sys.argv[1:],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)],
    )
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - started
    cpu = used.ru_utime + used.ru_stime
    print(json.dumps({"wall": wall, "cpu": cpu, "megabytes": used.ru_maxrss / 1000}))
    return os.waitstatus_to_exitcode(status) and 1


if __name__ == "__main__":
    sys.exit(main())
