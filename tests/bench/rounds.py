"""Rounds of measurements, all that is compared taking turns; what was measured is kept.

A part that was stopped goes on where it was: a turn that is done is read from its file, as long as
the code and what is measured are the same. A thing that fails is left out by name, never silently.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from figures import median
from process import ProcessFailedError, Run

REST = 0.5
"""Seconds before each step: what was just written has settled."""

INDEX = "index"
"""The step that runs nothing of the contender's own."""

Step = Callable[[], Run]


@dataclass(frozen=True, slots=True)
class Contender:
    """Something that is measured, in steps that follow one another."""

    name: str
    steps: Mapping[str, Step]
    once: frozenset[str] = frozenset()
    """Steps that are taken in the first turn only, for they take minutes."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of all rounds."""

    runs: Mapping[str, Mapping[str, tuple[Run, ...]]]
    """By name of the contender, then of the step."""
    failed: Mapping[str, str]
    """Who could not be measured, and why."""

    def of(self, name: str, step: str) -> tuple[Run, ...]:
        """The runs of a step; none if it was not measured."""
        return self.runs.get(name, {}).get(step, ())

    def wall(self, name: str, step: str) -> float | None:
        """The median time of a step; nothing if it was not measured."""
        return median([one.wall for one in self.of(name, step)])

    def cpu(self, name: str, step: str) -> float | None:
        """The median processor time of a step; nothing if it was not measured."""
        return median([one.cpu for one in self.of(name, step)])

    def peak(self, name: str) -> float | None:
        """The most MB of any step but Pagefind's; nothing if none was measured."""
        steps = self.runs.get(name, {}).items()
        every = [one.megabytes for step, runs in steps if step != INDEX for one in runs]
        return max(every, default=None)


def take_turns(contenders: Sequence[Contender], rounds: int, kept: Path) -> Measured:
    """Measure all steps of all contenders in each round.

    Args:
        contenders: in the order of their turns.
        rounds: how many.
        kept: file of the turns that are done; removed by the caller when all is told.
    """
    state = _state(contenders)
    turns = _read(kept, state)
    failed: dict[str, str] = {}
    begun: set[str] = set()
    for number in range(rounds):
        for one in contenders:
            key = f"{number} {one.name}"
            if key in turns or one.name in failed:
                continue
            try:
                due = [name for name in one.steps if not (name in one.once and one.name in begun)]
                turns[key] = {name: asdict(_step(one, name)) for name in due}
                begun.add(one.name)
            except (ProcessFailedError, OSError) as fault:
                failed[one.name] = str(fault)
                say(f"{one.name}: {fault}")
                continue
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(json.dumps({"state": state, "turns": turns}), encoding="utf-8")
    return Measured({one.name: _runs(one, rounds, turns) for one in contenders}, failed)


def told(failed: Mapping[str, str]) -> str:
    """Who is missing from a table; empty if nobody is."""
    lines = [
        f"- {name}: not measured. {' '.join(why.split())[:300]}" for name, why in failed.items()
    ]
    return "\n".join(lines)


def _runs(
    one: Contender, rounds: int, turns: Mapping[str, Mapping[str, Mapping[str, object]]]
) -> dict[str, tuple[Run, ...]]:
    mine = [turns[key] for number in range(rounds) if (key := f"{number} {one.name}") in turns]
    return {name: tuple(Run(**turn[name]) for turn in mine if name in turn) for name in one.steps}


def _step(one: Contender, name: str) -> Run:
    time.sleep(REST)
    done = one.steps[name]()
    say(f"{one.name}, {name}: {done.wall:.2f} s, {done.cpu:.2f} s CPU, {done.megabytes:.0f} MB")
    return done


def say(text: str) -> None:
    """Tell whoever waits how far it is."""
    print(time.strftime("%H:%M:%S"), text, file=sys.stderr, flush=True)


def _state(contenders: Sequence[Contender]) -> str:
    """What makes turns comparable: the code, and what is measured."""
    here = Path(__file__).parent
    told = subprocess.run(
        ["git", "rev-parse", "HEAD"],
        cwd=here,
        capture_output=True,
        text=True,
        check=False,
    )
    return repr((told.stdout.strip(), [(one.name, *one.steps) for one in contenders]))


def _read(kept: Path, state: str) -> dict[str, dict[str, dict[str, object]]]:
    try:
        held = json.loads(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held["turns"] if held["state"] == state else {}
