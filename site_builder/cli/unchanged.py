"""The same build asked for again, and nothing changed since: answered from the last one's notes.

Before anything heavy is loaded, the notes of the last good build are compared with the machine: the
same words on the command line, the same builder, the same day, every input and every file of the
site as it was left. What is read is the state of files, never their content. Imports: standard
library and `store.states` only.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from site_builder.store.states import SETTLED_NS, tree_digest, youngest

_INPUTS = ("exhibits", "assets", "docs/guide", "mkdocs.yml")
_ENVIRONMENT = ("PAMERAN_LOCALE", "SOURCE_DATE_EPOCH")
_JAKARTA_AHEAD = 7 * 3600
"""Seconds from UTC to Asia/Jakarta, where the day that opens sealed awards begins."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the last build said, to be said again."""

    result: str
    """For stdout."""
    talk: str
    """For stderr: warnings that still stand."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Where the notes of one build lie, and what it started from."""

    place: str
    inputs: tuple[str, ...]
    started: int
    """Time in ns."""
    state: str
    """Digest of inputs, builder and day when the build began."""


def answer_again(arguments: Sequence[str]) -> Answer | None:
    """Give the last build's answer if the same build would change nothing."""
    if "build" not in arguments:
        return None
    notes = notes_of(arguments)
    try:
        with open(notes.place, encoding="utf-8") as held:
            last = json.load(held)
        if last["state"] != notes.state or last["site"] != tree_digest([last["out"]]):
            return None
        return Answer(last["result"], last["talk"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def notes_of(arguments: Sequence[str]) -> Notes:
    """Look at everything that a build with these words starts from."""
    root = _value(arguments, "--root") or "."
    cache = _value(arguments, "--cache") or os.path.join(root, ".cache")
    named = [one for word in arguments if os.path.isfile(one := word.partition("=")[2] or word)]
    inputs = (*(f"{root}/{one}" for one in _INPUTS), *named)
    started = time.time_ns()
    words = "\0".join([os.getcwd(), *arguments])
    key = sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    told = [os.environ.get(one, "") for one in _ENVIRONMENT]
    said = [sys.version, _day(started), *told, *_libraries(), tree_digest([*inputs, *_builder()])]
    state = sha256("\0".join(said).encode("utf-8", "surrogateescape")).hexdigest()
    return Notes(f"{cache}/answers/{key}.json", inputs, started, state)


def note_answer(notes: Notes, out: str, answer: Answer) -> None:
    """Write down a good build, unless an input is so young that its next change might not show."""
    if youngest(notes.inputs) > notes.started - SETTLED_NS:
        return
    held = {
        "state": notes.state,
        "out": out,
        "site": tree_digest([out]),
        "result": answer.result,
        "talk": answer.talk,
    }
    try:
        os.makedirs(os.path.dirname(notes.place), exist_ok=True)
        beside = f"{notes.place}.{os.getpid()}.tmp"
        with open(beside, "w", encoding="utf-8") as target:
            json.dump(held, target)
        os.replace(beside, notes.place)
    except OSError:
        return  # without notes the next build looks for itself


def _builder() -> Iterator[str]:
    """The builder's own files; those that are linked, by the place where they lie."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    yield here
    yield from (f"{here}/{name}" for name in ("assets", "guide"))


def _libraries() -> Iterator[str]:
    """What is installed, with versions: the names of the installers' records."""
    for folder in sys.path:
        if folder.endswith("site-packages"):
            yield from sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))


def _value(arguments: Sequence[str], option: str) -> str:
    """The last value given for an option, as `--root DIR` or `--root=DIR`."""
    found = ""
    for at, argument in enumerate(arguments):
        name, mark, value = argument.partition("=")
        if name == option:
            found = value if mark else next(iter(arguments[at + 1 : at + 2]), "")
    return found


def _day(now: int) -> str:
    return str((now // 1_000_000_000 + _JAKARTA_AHEAD) // 86_400)
