"""Open a stranger's zip: every entry is judged by the directory before a byte of it is unpacked.

What does not belong in a booth is refused, never skipped in silence, save what file managers add by
themselves. Nothing is written here; names that leave are plain, relative and of the allowed kind.
Limits: `Limits`. Trust: the bytes are still a stranger's; `load` judges them.
"""

import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from site_builder.store.errors import MachineFault

BOOTH = "booth.yml"
PHOTOS = "photos"

_PHOTO_NAME = re.compile(r"[^/\\:\x00-\x1f\x7f]{1,150}\.(?:jpg|jpeg|png|webp)", re.IGNORECASE)
_ADDED = re.compile(r"(?:.*/)?(?:__MACOSX/.*|\.DS_Store|Thumbs\.db|desktop\.ini)")
"""What macOS and Windows put into a zip unasked."""

_NESTED = (".zip", ".rar", ".7z", ".gz", ".tar")
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
_END = b"PK\x05\x06"
_END_BIG = b"PK\x06\x07"
_TAIL = 65_557
_DIRECTORY_MOST = 65_536
"""Bytes of a zip's directory: hundreds of times what a booth needs."""

_STEP = 65_536
_RATIO_MOST = 100
_RATIO_FROM = 100_000
"""Below so many bytes no ratio is suspicious."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a zip may hold."""

    photo_bytes: int
    entries: int = 30
    booth_bytes: int = 256_000
    total_bytes: int = 100_000_000

    def most(self, name: str) -> int:
        """Bytes that one entry may have."""
        return self.booth_bytes if name == BOOTH else self.photo_bytes


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip whose directory is in order."""

    zip: zipfile.ZipFile
    entries: Mapping[str, zipfile.ZipInfo]
    """By the name each gets in the booth's folder."""
    path: Path

    def read(self, name: str) -> bytes:
        """Unpack one entry; never more than its declared size, which was judged.

        In small steps: asked for all at once, a lying entry would be inflated whole.

        Raises: MachineFault `zip-damaged`.
        """
        parts: list[bytes] = []
        try:
            with self.zip.open(self.entries[name]) as source:
                while part := source.read(_STEP):
                    parts.append(part)
            return b"".join(parts)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as fault:
            raise MachineFault("zip-damaged", zip=self.path.name, entry=name) from fault


@contextmanager
def open_archive(path: Path, limits: Limits) -> Iterator[Archive]:
    """Open a zip and judge its directory.

    Raises: MachineFault `zip-...`, naming the zip, the entry and what to do.
    """
    _judge_file(path, limits)
    try:
        held = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as fault:
        raise MachineFault("zip-unreadable", zip=path.name) from fault
    with held:
        yield Archive(held, _judged(path, held.infolist(), limits), path)


def _judge_file(path: Path, limits: Limits) -> None:
    """Refuse what is no ordinary file, and directories made to exhaust who reads them."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise MachineFault("zip-missing", zip=path)
        if status.st_size > limits.total_bytes:
            raise MachineFault("zip-too-large", zip=path.name, most=_mb(limits.total_bytes))
        with path.open("rb") as source:
            source.seek(max(0, status.st_size - _TAIL))
            tail = source.read(_TAIL)
    except OSError as fault:
        raise MachineFault("zip-missing", zip=path) from fault
    ends = [found.start() for found in re.finditer(re.escape(_END), tail)]
    if not ends:
        raise MachineFault("zip-unreadable", zip=path.name)
    sizes = [int.from_bytes(tail[at + 12 : at + 16], "little") for at in ends]
    if _END_BIG in tail or max(sizes) > _DIRECTORY_MOST:
        raise MachineFault("zip-entries", zip=path.name, most=limits.entries)


def _judged(
    path: Path, infos: list[zipfile.ZipInfo], limits: Limits
) -> Mapping[str, zipfile.ZipInfo]:
    kept = [one for one in infos if not _ADDED.fullmatch(one.orig_filename)]
    files = [one for one in kept if not one.orig_filename.endswith("/")]
    if len(files) > limits.entries:
        raise MachineFault("zip-entries", zip=path.name, most=limits.entries)
    for one in kept:
        _judge_entry(path, one)
    wrapped = _wrapper([one.orig_filename for one in files])
    found: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for one in files:
        name = unicodedata.normalize("NFC", one.orig_filename.removeprefix(wrapped))
        _judge_name(path, name, one.orig_filename)
        if name.casefold() in seen:
            raise MachineFault("zip-doubled", zip=path.name, entry=name)
        seen.add(name.casefold())
        _judge_size(path, name, one, limits)
        found[name] = one
    if BOOTH not in found:
        raise MachineFault("zip-without-booth", zip=path.name)
    _judge_whole(path, list(found.values()), limits)
    return found


def _judge_entry(path: Path, info: zipfile.ZipInfo) -> None:
    """What an entry is: a plain, unlocked file in a method that everyone reads."""
    name = info.orig_filename
    plain = name.rstrip("/")
    parts = plain.split("/")
    if "\\" in name or "\x00" in name or ":" in name or any(p in {"", ".", ".."} for p in parts):
        raise MachineFault("zip-path", zip=path.name, entry=_shown(name))
    kind = stat.S_IFMT(info.external_attr >> 16)
    wanted = stat.S_IFDIR if name.endswith("/") else stat.S_IFREG
    if kind not in {0, wanted}:
        raise MachineFault("zip-link", zip=path.name, entry=_shown(name))
    if info.flag_bits & _ENCRYPTED:
        raise MachineFault("zip-encrypted", zip=path.name, entry=_shown(name))
    if info.compress_type not in _METHODS:
        raise MachineFault("zip-method", zip=path.name, entry=_shown(name))


def _wrapper(names: list[str]) -> str:
    """The one folder that holds everything, where a file manager zipped the folder itself."""
    if BOOTH in names:
        return ""
    tops = {name.partition("/")[0] for name in names}
    top = next(iter(tops), "")
    return f"{top}/" if len(tops) == 1 and f"{top}/{BOOTH}" in names else ""


def _judge_name(path: Path, name: str, original: str) -> None:
    if name == BOOTH:
        return
    folder, _, file = name.partition("/")
    if folder == PHOTOS and _PHOTO_NAME.fullmatch(file) and not file.startswith("."):
        return
    fault = "zip-nested" if PurePosixPath(name).suffix.lower() in _NESTED else "zip-name"
    raise MachineFault(fault, zip=path.name, entry=_shown(original))


def _judge_size(path: Path, name: str, info: zipfile.ZipInfo, limits: Limits) -> None:
    most = limits.most(name)
    if info.file_size > most:
        raise MachineFault("zip-entry-large", zip=path.name, entry=name, most=_mb(most))
    if info.file_size > max(_RATIO_FROM, _RATIO_MOST * info.compress_size):
        raise MachineFault("zip-bomb", zip=path.name, entry=name)


def _judge_whole(path: Path, infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    """All entries together: their sum, and that no two share the same bytes."""
    if sum(one.file_size for one in infos) > limits.total_bytes:
        raise MachineFault("zip-too-large", zip=path.name, most=_mb(limits.total_bytes))
    end = 0
    for one in sorted(infos, key=lambda info: info.header_offset):
        if one.header_offset < end:
            raise MachineFault("zip-bomb", zip=path.name, entry=_shown(one.orig_filename))
        end = one.header_offset + one.compress_size


def _mb(count: int) -> str:
    return f"{count / 1_000_000:g} MB"


def _shown(name: str) -> str:
    """A stranger's name, safe on a terminal."""
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in name[:80])
