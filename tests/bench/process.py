"""Run whole processes and see what they cost: wall time, processor time, memory."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

STARTER = Path(__file__).parent / "starter.py"
_EVERY = 0.1
"""Seconds between two looks at the memory of a process."""


class ProcessFailedError(Exception):
    """A measured process did not do its work. Raised by: `run`, and by what looks at its output."""

    def __init__(self, who: str, why: str) -> None:
        """Say who, and why."""
        super().__init__(f"{who}: {why}")


@dataclass(frozen=True, slots=True)
class Command:
    """What is run, and where."""

    words: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    """On top of ours."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one process cost, its children included."""

    wall: float
    cpu: float
    """Seconds of processor time, user and system."""
    megabytes: float
    """Most memory that the largest of its processes held."""
    note: str = ""
    """What was found in its output."""


def run(command: Command) -> Run:
    """Run a command to its end.

    Raises: ProcessFailedError with its last words if it fails.
    """
    with tempfile.TemporaryFile() as said:
        starter = (sys.executable, "-I", "-S", str(STARTER), *command.words)
        started = _start(Command(starter, command.folder, command.environment), said)
        told = started.communicate()[0]
        if started.returncode != 0:
            said.seek(0)
            last = said.read().decode(errors="replace").strip()[-600:]
            raise ProcessFailedError(command.words[0], f"{started.returncode}: {last}")
    return Run(**json.loads(told))


def tree_peak(command: Command) -> float:
    """Run a command; give the most MB that all its processes held together (PSS, sampled)."""
    with tempfile.TemporaryFile() as said:
        process = _start(command, said)
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, sum(_megabytes(pid) for pid in _family(process.pid)))
            time.sleep(_EVERY)
        process.communicate()
    if process.returncode != 0:
        raise ProcessFailedError(command.words[0], str(process.returncode))
    return peak


def _start(command: Command, said: IO[bytes]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command.words,
        cwd=command.folder,
        env={**os.environ, **command.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=said,
    )


def _family(pid: int) -> list[int]:
    """A process and all below it that are still there."""
    found = [pid]
    for one in found:
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found.extend(map(int, (task / "children").read_text().split()))
    return found


def _megabytes(pid: int) -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1000
    return 0.0
