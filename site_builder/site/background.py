"""The whole site, built by the ordinary command as a child process that a newer save may end.

A child and not a thread: pages that are looked at are made meanwhile, and a build that is ended
anywhere leaves the old site (R12).
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock, Thread

_SAID_MOST = 20_000
"""Characters of what a failed build says that are kept."""


@dataclass(slots=True)
class Background:
    """At most one build at a time."""

    arguments: Sequence[str]
    """Of `pameran build`."""
    tell: Callable[[int, str], None]
    """Called, from another thread, with exit code and talk of a build that came to its end."""
    _child: subprocess.Popen[str] | None = None
    _turn: Lock = field(default_factory=Lock)

    def begin(self) -> None:
        """Begin to build, instead of what is being built now."""
        self.stop()
        self._child = child = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-m", "site_builder", "build", *self.arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            start_new_session=True,
        )
        Thread(target=self._wait, args=(child,), daemon=True).start()

    def stop(self) -> None:
        """End the build, and whatever it started; after this it tells nothing any more."""
        with self._turn:
            child, self._child = self._child, None
        if child is None or child.poll() is not None:
            return
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()

    def _wait(self, child: subprocess.Popen[str]) -> None:
        said = child.stderr.read() if child.stderr else ""
        code = child.wait()
        with self._turn:
            if child is self._child:
                self.tell(code, said[-_SAID_MOST:])
