"""What a site is put through: made from nothing, again, after one text, after one photo."""

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from photographs import instead_of
from process import Command, ProcessFailedError, Run, run
from rounds import INDEX, Contender, Step

MARK = "penanda"
"""Beginning of a word in the tagline of one booth, by which a changed text is found again."""

_MARKED = re.compile(rf"{MARK}([01])")
STALE = "stale"
_PICTURES = frozenset({".webp", ".jpg", ".jpeg"})


@dataclass(frozen=True, slots=True)
class Site:
    """One builder's site of a made exhibition."""

    name: str
    command: Command
    out: Path
    forget: Callable[[], None]
    """Remove what a build from nothing must not find."""
    text: Path
    """The file in which the marked booth's texts stand."""
    photo: Path | None = None
    """The photo that is replaced."""


def removing(*places: Path) -> Callable[[], None]:
    """Give what removes files and folders."""

    def remove() -> None:
        for place in places:
            if place.is_dir():
                shutil.rmtree(place)
            place.unlink(missing_ok=True)

    return remove


def from_nothing(site: Site) -> Run:
    """Forget, then build."""
    site.forget()
    return run(site.command)


def one_text(site: Site) -> Run:
    """Change one text, build, and see to it that the pages hold the new one only."""
    before = site.text.read_text(encoding="utf-8")
    old = _MARKED.findall(before)[0]
    new = "01"[old == "0"]
    site.text.write_text(_MARKED.sub(f"{MARK}{new}", before), encoding="utf-8")
    done = run(site.command)
    pages = [page.read_text(encoding="utf-8") for page in site.out.rglob("*.html")]
    if not any(f"{MARK}{new}" in page for page in pages):
        raise ProcessFailedError(site.name, "the new text is in no page")
    stale = any(f"{MARK}{old}" in page for page in pages)
    return Run(done.wall, done.cpu, done.megabytes, STALE if stale else "")


def one_photo(site: Site) -> Run:
    """Replace a photo, with the same name, size and time, build, and see whether it shows."""
    replace_photo(site)
    before = pictures_of(site.out)
    done = run(site.command)
    note = "" if pictures_of(site.out) - before else STALE
    return Run(done.wall, done.cpu, done.megabytes, note)


def replace_photo(site: Site) -> None:
    """Put another photo into a file; its name, its size and its time stay."""
    photo = site.photo
    assert photo is not None
    other = _other_photo(site)
    content, held = photo.read_bytes(), photo.stat()
    instead = other.read_bytes() if other.is_file() else instead_of(content, len(content))
    other.write_bytes(content)
    beside = other.with_suffix(".new")  # renamed, for a photo may be one file with a peer's
    beside.write_bytes(instead)
    beside.replace(photo)
    os.utime(photo, ns=(held.st_atime_ns, held.st_mtime_ns))


def _other_photo(site: Site) -> Path:
    return site.out.with_name(f"{site.out.name}.other-photo")


def pictures_of(out: Path) -> set[str]:
    """Digests of all pictures of a site."""
    return {
        hashlib.sha256(place.read_bytes()).hexdigest()
        for place in out.rglob("*")
        if place.suffix in _PICTURES
    }


def contender(site: Site) -> Contender:
    """Give the usual steps of a site."""
    return Contender(site.name, {"cold": lambda: from_nothing(site), **after_cold(site)})


def after_cold(site: Site) -> dict[str, Step]:
    """Give the steps that follow a build from nothing."""
    steps: dict[str, Step] = {
        "unchanged": lambda: run(site.command),
        "one text": lambda: one_text(site),
    }
    if site.photo is not None:
        _other_photo(site).unlink(missing_ok=True)
        steps["one photo"] = lambda: one_photo(site)
    steps[INDEX] = lambda: run(_pagefind(site))
    return steps


def _pagefind(site: Site) -> Command:
    """Pagefind over the whole output; what it writes lies beside."""
    index = site.out.with_name(f"{site.out.name}.index")
    words = ("--site", str(site.out), "--output-path", str(index))
    return Command((sys.executable, "-m", "pagefind", *words), site.out.parent)


def page_count(out: Path) -> int:
    """How many HTML pages a site has."""
    return sum(1 for _ in out.rglob("*.html"))


def webp_megabytes(out: Path) -> float:
    """How many MB the WebP files below a folder take."""
    return sum(place.stat().st_size for place in out.rglob("*.webp")) / 1_000_000
