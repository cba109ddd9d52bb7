"""Our own builds: the site, what its cache is made to forget, and each part timed apart."""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from contender import MARK, Site
from made import make_exhibition, mark, with_photographs
from process import Command
from rounds import say

PHOTO_FACTS = "load/ph/otos"
"""The entry of the cache that holds the figures of photos."""

APART = ("index", "share", PHOTO_FACTS)
"""What is timed apart: the search index, share pictures, pixel facts."""

ROOMS = ("drawings", "frame", "index", "load", "media", "share", "templates")
"""All of a cache but what is known of a site."""

NAME = "Pameran"


def command(root: Path, word: str, *rest: str) -> Command:
    """Give a command line of ours."""
    words = (sys.executable, "-m", "site_builder", word, "--root", str(root), *rest)
    return Command(words, root)


def exhibition(root: Path, booths: int, photographs: tuple[int, Path] | None = None) -> Path:
    """Make an exhibition with one marked booth; gives that booth's file.

    Args:
        root: its folder, anew.
        booths: how many.
        photographs: how many a booth, and the folder where those made before are kept.
    """
    say(f"making {root.name}, {booths} booths")
    if root.exists():
        shutil.rmtree(root)
    make_exhibition(root, booths)
    if photographs:
        with_photographs(root, *photographs)
    return mark(root, f"{MARK}0")


def site(root: Path, marked: Path, name: str, kept: Sequence[str]) -> Site:
    """Our site of an exhibition; a build from nothing finds only these entries of the cache."""
    out = root.with_name(f"{root.name}-site")
    photo = marked.parent / "photos" / "0.jpg"
    return Site(
        name,
        command(root, "build", "--out", str(out)),
        out,
        forgetting(root, out, kept),
        marked,
        photo if photo.is_file() else None,
    )


def forgetting(root: Path, out: Path, kept: Sequence[str]) -> Callable[[], None]:
    """Give what removes the site, and all of its cache but these entries or folders of it."""
    cache = root / ".cache"

    def forget() -> None:
        shutil.rmtree(out, ignore_errors=True)
        for place in sorted(cache.rglob("*")):
            path = place.relative_to(cache).as_posix()
            if place.is_file() and not any(f"{path}/".startswith(f"{one}/") for one in kept):
                place.unlink()

    return forget
