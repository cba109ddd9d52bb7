"""What takes the room of a site, and whether it is more than its host allows. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.load.exhibition import PATH
from site_builder.model.codes import problem
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem, Span

_MEGABYTE = 1_000_000
_KINDS = (("media/", "pictures"), ("assets/bagikan/", "share"), ("pagefind/", "index"))
"""First parts of paths, and what lies there; every other `.html` is a page."""


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes by kind."""

    pictures: int = 0
    share: int = 0
    """Pictures to share."""
    pages: int = 0
    index: int = 0
    """Of the full-text search."""
    rest: int = 0
    """Open data, ornaments, assets."""

    @property
    def whole(self) -> int:
        """All bytes."""
        return self.pictures + self.share + self.pages + self.index + self.rest


def room_of(files: Mapping[str, int]) -> Room:
    """Add up the bytes of a site's files, by path from its root."""
    sums = {"pictures": 0, "share": 0, "pages": 0, "index": 0, "rest": 0}
    for path, count in files.items():
        sums[_kind(path)] += count
    return Room(**sums)


def _kind(path: str) -> str:
    for start, kind in _KINDS:
        if path.startswith(start):
            return kind
    return "pages" if path.endswith(".html") else "rest"


def too_large(loaded: Loaded, room: Room) -> tuple[Problem, ...]:
    """Tell if a site is larger than `limits.site_mb`: hosts take no more."""
    if loaded.exhibition is None:
        return ()
    most = loaded.exhibition.hand_in.limits.site_mb
    if room.whole <= most * _MEGABYTE:
        return ()
    at = ("limits", "site_mb")
    parsed = loaded.parsed.get(PATH)
    span = parsed.places.of_value(at) if parsed else Span(PATH)
    parts = {kind: _mb(getattr(room, kind)) for kind in ("pictures", "share", "pages", "index")}
    return (problem("site-too-large", span, at, size=_mb(room.whole), most=most, **parts),)


def _mb(count: int) -> str:
    """Megabytes, rounded up to a tenth, so that what is too large never reads as just enough."""
    tenths = -(-count * 10 // _MEGABYTE)
    return f"{tenths // 10}.{tenths % 10}"
