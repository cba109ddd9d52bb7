"""What the command knows of its terminal: colour, width, and a progress line on stderr."""

import os
import shutil
import sys
import time
from dataclasses import dataclass, field
from typing import TextIO

from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number

_REDRAW = 0.1
"""Seconds between two drawings of the progress line."""


def wants_colour(stream: TextIO) -> bool:
    """Whether to colour what goes to this stream: a terminal, and neither NO_COLOR nor dumb."""
    return (
        stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "") != "dumb"
    )


@dataclass(slots=True)
class Progress:
    """Progress on stderr: one line drawn anew on a terminal, one line a stage elsewhere."""

    words: Catalogue
    started: float = field(default_factory=time.monotonic)
    stage: str = ""
    _drawn: float = 0.0
    _stage_started: float = 0.0

    def begin(self, stage: str) -> None:
        """Say that a stage begins; `stage` is a key below `cli.stage`."""
        self.stage = stage
        self._stage_started = time.monotonic()
        self._drawn = 0.0
        if sys.stderr.isatty():
            self._draw(self.words(f"cli.stage.{stage}"))
        else:
            sys.stderr.write(self.words(f"cli.stage.{stage}") + "\n")

    def step(self, done: int, total: int) -> None:
        """Say how far the stage is, with rate and time left; only a terminal shows it."""
        now = time.monotonic()
        if not sys.stderr.isatty() or (now - self._drawn < _REDRAW and done < total):
            return
        self._drawn = now
        rate = done / max(now - self._stage_started, 0.001)
        left = round((total - done) / rate) if rate else 0
        count = f"{number(done, self.words.lang)}/{number(total, self.words.lang)}"
        line = self.words(
            "cli.progress",
            stage=self.words(f"cli.stage.{self.stage}"),
            count=count,
            rate=number(round(rate, 1), self.words.lang),
            left=number(left, self.words.lang),
        )
        self._draw(line)

    def end(self) -> None:
        """Clear the line."""
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _draw(self, line: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write(f"\r\x1b[K{line[:width]}")
        sys.stderr.flush()
