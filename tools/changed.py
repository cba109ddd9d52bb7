"""What a pull request changed, as arguments for `pameran check` and `pameran build`.

`git diff -z --name-only BASE HEAD | changed.py FOLDER` writes FOLDER/check and FOLDER/build, their
arguments separated by NUL, for `xargs -0`. No argument for check: no hand-in changed, so nothing
is to be checked. No argument for build: the whole site is to be built.
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

FOLDERS_MOST = 60
"""Booths in one pull request beyond which all exhibits are checked: command lines have an end."""

_IN_EDITION = re.compile(r"exhibits/(\d{4})/(?:([a-z0-9-]+)/)?.+", re.DOTALL)


@dataclass(slots=True)
class Changed:
    """What is to be looked at."""

    booths: set[tuple[str, str]] = field(default_factory=set)
    """Year and folder name."""
    editions: set[str] = field(default_factory=set)
    """Years of editions that changed as a whole."""
    exhibition: bool = False
    """Whether something changed that every booth rests on."""
    engine: bool = False
    """Whether something outside exhibits/ changed."""


def changed_in(root: Path, paths: Iterable[str]) -> Changed:
    """Sort changed paths into booths, editions and all the rest.

    A booth that is no longer there counts as a change of its edition.
    """
    found = Changed()
    for path in paths:
        place = _IN_EDITION.fullmatch(path)
        if place is None:
            found.exhibition |= path.startswith("exhibits/")
            found.engine |= not path.startswith("exhibits/")
        elif place[2] and (root / "exhibits" / place[1] / place[2] / "booth.yml").is_file():
            found.booths.add((place[1], place[2]))
        elif (root / "exhibits" / place[1]).is_dir():
            found.editions.add(place[1])
        else:
            found.exhibition = True
    return found


def check_arguments(changed: Changed) -> list[str]:
    """The folders to check."""
    if changed.exhibition or len(changed.booths) > FOLDERS_MOST:
        return ["exhibits"]
    booths = {f"exhibits/{year}/{slug}" for year, slug in changed.booths}
    return sorted(booths | {f"exhibits/{year}" for year in changed.editions})


def build_arguments(changed: Changed) -> list[str]:
    """Which part of the site to preview: the changed booths, their editions, or all of it."""
    if changed.exhibition or not (changed.booths or changed.editions):
        return []
    years = {year for year, _ in changed.booths} | changed.editions
    shown = [f"--edition={year}" for year in sorted(years)]
    if changed.editions or changed.engine or len(changed.booths) > FOLDERS_MOST:
        return shown
    return shown + [f"--only={slug}" for slug in sorted({slug for _, slug in changed.booths})]


def main(folder: str) -> None:
    """Read paths from stdin, write both lists of arguments."""
    said = sys.stdin.buffer.read().decode("utf-8", "surrogateescape")
    changed = changed_in(Path(), (path for path in said.split("\0") if path))
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    for name, arguments in (("check", check_arguments), ("build", build_arguments)):
        text = "".join(f"{argument}\0" for argument in arguments(changed))
        (out / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
