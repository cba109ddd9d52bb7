"""Make every planned rendition that is not in the cache, in parallel, and hand them out.

Any `concurrent.futures.Executor` will do: threads here (Pillow lets go of the lock in its coders),
a cluster's executor elsewhere. A photo goes there as bytes, its pictures come back as bytes. So few
are under way at a time that memory does not grow with their number. A broken one costs only itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from pathlib import Path

from site_builder.media.encode import PhotoBrokenError, encode_renditions
from site_builder.model.photo import PhotoFile, Rendition
from site_builder.store.cache import Cache

IN_FLIGHT = 4
"""Photos that are under way at a time unless told; each holds one decoded picture."""

_PATIENCE = 20.0
"""Seconds without a finished photo after which it is asked whether anybody works at all."""


class Lost(Enum):
    """Why there are no pictures of a photo."""

    BROKEN = "broken"
    """Its pixels cannot be decoded."""
    OVERDUE = "overdue"
    """Making them took too long, and was given up."""


@dataclass(frozen=True, slots=True)
class Work:
    """One photo and the renditions it lacks."""

    photo: PhotoFile
    plan: tuple[Rendition, ...]
    missing: tuple[Rendition, ...]


@dataclass(frozen=True, slots=True)
class Crew:
    """Who encodes."""

    executor: Executor
    under_way: int = IN_FLIGHT
    """Photos that are given out at a time."""
    at_work: Callable[[], None] = lambda: None
    """Called when nothing came back for long; raises MachineFault if nobody works any more."""
    given_up: Callable[[Future[list[bytes]]], bool] = lambda _: False
    """Whether a photo takes too long to be waited for any longer."""


@dataclass(frozen=True, slots=True)
class MediaResult:
    """What became of the plan."""

    encoded: int
    """Renditions made now; the rest came from the cache."""
    broken: tuple[str, ...]
    """Paths of photos whose pixels could not be decoded, sorted."""
    overdue: tuple[str, ...] = ()
    """Paths of photos that were given up, sorted."""


def cache_key(rendition: Rendition) -> str:
    """Name a rendition in the cache: its file name holds source, recipe, width and format."""
    return rendition.path.rpartition("/")[2]


def encode_missing(
    root: Path, work: Iterable[Work], quality: int, crew: Crew
) -> Iterator[tuple[Work, list[bytes] | Lost]]:
    """Encode, yielding each photo's pictures as they are done, or why there are none."""
    queue = iter(work)
    running: dict[Future[list[bytes]], Work] = {}
    while True:
        for one in islice(queue, crew.under_way - len(running)):
            running[_submit(root, one, quality, crew.executor)] = one
        if not running:
            return
        done, _ = wait(running, timeout=_PATIENCE, return_when=FIRST_COMPLETED)
        if not done:
            crew.at_work()
            for future in [one for one in running if crew.given_up(one)]:
                yield running.pop(future), Lost.OVERDUE
        for future in done:
            one = running.pop(future)
            try:
                yield one, future.result()
            except PhotoBrokenError:
                yield one, Lost.BROKEN


def _submit(root: Path, one: Work, quality: int, executor: Executor) -> Future[list[bytes]]:
    try:
        source = (root / one.photo.path).read_bytes()
    except OSError as fault:
        gone: Future[list[bytes]] = Future()
        gone.set_exception(PhotoBrokenError(str(fault)))
        return gone
    return executor.submit(encode_renditions, source, one.plan, one.missing, quality)


def make_renditions(
    root: Path,
    photos: Mapping[PhotoFile, tuple[Rendition, ...]],
    quality: int,
    means: "Means",
) -> MediaResult:
    """See to every planned rendition: it stands already, or comes from the cache, or is encoded."""
    work = []
    for photo, renditions in photos.items():
        missing = []
        for rendition in renditions:
            if means.stands(rendition):
                continue
            held = means.cache.get(cache_key(rendition))
            if held is None:
                missing.append(rendition)
            else:
                means.keep(rendition, held)
        if missing:
            work.append(Work(photo, renditions, tuple(missing)))
    encoded = 0
    lost: dict[Lost, list[str]] = {one: [] for one in Lost}
    for done, (one, pictures) in enumerate(
        encode_missing(root, work, quality, means.crew), start=1
    ):
        means.progress(done, len(work))
        if isinstance(pictures, Lost):
            lost[pictures].append(one.photo.path)
            continue
        for rendition, picture in zip(one.missing, pictures, strict=True):
            means.cache.put(cache_key(rendition), picture)
            means.keep(rendition, picture)
            encoded += 1
    return MediaResult(encoded, tuple(sorted(lost[Lost.BROKEN])), tuple(sorted(lost[Lost.OVERDUE])))


@dataclass(frozen=True, slots=True)
class Means:
    """What making renditions needs from outside."""

    cache: Cache
    crew: Crew
    stands: Callable[[Rendition], bool]
    """Asked once for each planned rendition: whether the site has it already."""
    keep: Callable[[Rendition, bytes], None]
    """Called once for each rendition that it lacks, with its bytes."""
    progress: Callable[[int, int], None]
    """Called with photos done and photos to do."""
