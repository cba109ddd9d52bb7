"""Tell when an exhibition's files change, once for a save, however many steps an editor takes.

What is only read, and what editors put beside a file while they save it, counts for nothing.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from stat import S_ISDIR

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from site_builder.store.errors import MachineFault

FOLDERS = ("exhibits", "assets", "docs/guide")
FILE = "mkdocs.yml"
_PARENTS = ("docs",)
"""Folders in which one of ours may come to be."""

QUIET = 0.06
"""Seconds without a further change after which a save is over."""

_LONGEST = 0.5
"""Seconds after which changes are told even if they do not stop."""

_GLANCE = 1.0
"""Seconds after which it is looked whether the watched folders are still the same."""

_Folder = tuple[int, int]
"""What tells a folder from another one that stood at its place: device and number."""

_CHANGES = {"created", "modified", "moved", "deleted", "closed"}


@dataclass(slots=True)
class Watch:
    """Changed paths, as they come in."""

    root: Path
    observer: BaseObserver = field(default_factory=Observer)
    _paths: Queue[str] = field(default_factory=Queue)
    _watched: dict[str, tuple[_Folder, ObservedWatch]] = field(default_factory=dict)

    def next_save(self, seconds: float | None = None) -> frozenset[str]:
        """Wait for a save, at most so many seconds; paths from the root, empty if none came."""
        found = set(self._first(seconds))
        until = time.monotonic() + _LONGEST
        while found and time.monotonic() < until:
            try:
                found.add(self._paths.get(timeout=QUIET))
            except Empty:
                break
        found.update(self.begin())
        return frozenset(found)

    def _first(self, seconds: float | None) -> list[str]:
        """The first path that comes; a folder that was put in another's place is one, too."""
        until = None if seconds is None else time.monotonic() + seconds
        while True:
            left = _GLANCE if until is None else min(_GLANCE, until - time.monotonic())
            with suppress(Empty):
                return [self._paths.get(timeout=max(left, 0))]
            new = self.begin()
            if new or (until is not None and time.monotonic() >= until):
                return new

    def begin(self) -> list[str]:
        """Watch what is there and not watched yet; gives the folders that are new.

        A folder that was removed and made again, as by another branch of a repository, is another
        one: what was watched is gone.

        Raises: MachineFault `watch-refused` if the system watches no more.
        """
        new = []
        for name in ("", *_PARENTS, *FOLDERS):
            place = self.root / name
            folder = _identity(place)
            held = self._watched.get(name)
            if held is not None and (held[0] != folder or self._ended(held[1])):
                with suppress(KeyError, OSError):  # the system may have ended it already
                    self.observer.unschedule(held[1])
                del self._watched[name]
            if folder is not None and name not in self._watched:
                self._watched[name] = (folder, self._schedule(place, whole=name in FOLDERS))
                new.append(name)
        return new

    def _ended(self, watch: ObservedWatch) -> bool:
        """Whether the system told that the watched folder is gone; its number may be used again."""
        emitters = [one for one in self.observer.emitters if one.watch == watch]
        return self.observer.is_alive() and not any(one.is_alive() for one in emitters)

    def _schedule(self, place: Path, *, whole: bool) -> ObservedWatch:
        try:
            return self.observer.schedule(_Tell(self), str(place), recursive=whole)
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
        ours = name in {FILE, *_PARENTS}
        if ours or any(name == one or name.startswith(f"{one}/") for one in FOLDERS):
            self._paths.put(name)


def _identity(place: Path) -> _Folder | None:
    """Which folder stands at a place; nothing if none does."""
    try:
        held = place.stat()
    except OSError:
        return None
    return (held.st_dev, held.st_ino) if S_ISDIR(held.st_mode) else None


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
