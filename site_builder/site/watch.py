"""Tell when an exhibition's files change, once for a save, however many steps an editor takes.

What is only read, and what editors put beside a file while they save it, counts for nothing.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from site_builder.store.errors import MachineFault

FOLDERS = ("exhibits", "assets", "docs/guide")
FILE = "mkdocs.yml"
QUIET = 0.06
"""Seconds without a further change after which a save is over."""

_LONGEST = 0.5
"""Seconds after which changes are told even if they do not stop."""

_CHANGES = {"created", "modified", "moved", "deleted", "closed"}


@dataclass(slots=True)
class Watch:
    """Changed paths, as they come in."""

    root: Path
    observer: BaseObserver = field(default_factory=Observer)
    _paths: Queue[str] = field(default_factory=Queue)
    _watched: set[str] = field(default_factory=set)

    def next_save(self, seconds: float | None = None) -> frozenset[str]:
        """Wait for a save, at most so many seconds; paths from the root, empty if none came."""
        try:
            found = {self._paths.get(timeout=seconds)}
        except Empty:
            return frozenset()
        until = time.monotonic() + _LONGEST
        while time.monotonic() < until:
            try:
                found.add(self._paths.get(timeout=QUIET))
            except Empty:
                break
        self.begin()
        return frozenset(found)

    def begin(self) -> None:
        """Watch what is there and not watched yet.

        Raises: MachineFault `watch-refused` if the system watches no more.
        """
        tell = _Tell(self)
        try:
            if "" not in self._watched:
                self.observer.schedule(tell, str(self.root), recursive=False)
                self._watched.add("")
            for name in FOLDERS:
                place = self.root / name
                if name not in self._watched and place.is_dir():
                    self.observer.schedule(tell, str(place), recursive=True)
                    self._watched.add(name)
        except OSError as fault:
            raise MachineFault("watch-refused", reason=fault.strerror or fault) from fault

    def take(self, place: str) -> None:
        """Note a changed place, if it is one of ours."""
        path = Path(place)
        if path.name.startswith(".") or path.name.endswith(("~", ".swp", ".tmp")):
            return
        try:
            name = path.relative_to(self.root).as_posix()
        except ValueError:
            return
        if name == FILE or any(name == one or name.startswith(f"{one}/") for one in FOLDERS):
            self._paths.put(name)


class _Tell(FileSystemEventHandler):
    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES and not (
            event.is_directory and event.event_type == "modified"
        ):
            self._watch.take(str(event.src_path))
            if event.dest_path:
                self._watch.take(str(event.dest_path))


@contextmanager
def watching(root: Path) -> Iterator[Watch]:
    """Watch an exhibition's inputs for a while.

    Raises: MachineFault `watch-refused` if the system watches no more.
    """
    watch = Watch(root.resolve())
    watch.begin()
    watch.observer.start()
    try:
        yield watch
    finally:
        watch.observer.stop()
        watch.observer.join()
