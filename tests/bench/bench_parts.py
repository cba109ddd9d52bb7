"""What each part costs that is kept from build to build: ours, with one of them forgotten."""

import shutil
from pathlib import Path

import ours
from contender import Site, removing
from figures import seconds, table
from process import Run, run
from rounds import Contender, Measured, take_turns, told
from scale import Scale

PARTS = {
    "search index": ("index",),
    "share pictures": ("share",),
    "pixel facts of photos": ("load/ph",),
    "frame and guide (MkDocs)": ("frame",),
    "texts read and judged": ("load/va",),
}
BASE = "nothing of these"


def section(scale: Scale) -> str:
    """Measure, and give the section."""
    home = scale.home / "parts"
    kept = scale.kept / "photographs"
    pictured, bare = scale.pictured, scale.sizes[1]
    sites = {
        f"{pictured} booths with {scale.photos} photos": _site(
            home / "pictured", pictured, (scale.photos, kept)
        ),
        f"{bare} booths": _site(home / "bare", bare, None),
    }
    contenders = [_contender(name, one) for name, one in sites.items()]
    for one in sites.values():
        run(one.command)
    measured = take_turns(contenders, scale.rounds, scale.turns("parts"))
    text = (
        "Ours, whole processes; the output is gone, pictures and the rest of the cache are kept, "
        "one part is forgotten. Seconds, medians; in brackets what the part adds. Parts run "
        "beside each other, so that the processor's time says more than the clock's."
    )
    rows = [row for name in sites for row in _rows(measured, name)]
    head = ("exhibition", "made anew", "wall", "CPU")
    return "\n".join((text, "", *_left(table(head, rows)), "", told(measured.failed)))


def _left(lines: list[str]) -> list[str]:
    """The second column holds words, too."""
    return [lines[0], lines[1].replace("---: |", "--- |", 1), *lines[2:]]


def _site(root: Path, booths: int, photographs: tuple[int, Path] | None) -> Site:
    marked = ours.exhibition(root, booths, photographs)
    return ours.site(root, marked, root.name, ())


def _contender(name: str, site: Site) -> Contender:
    cache = site.text.parents[3] / ".cache"

    def without(places: tuple[str, ...]) -> Run:
        shutil.rmtree(site.out, ignore_errors=True)
        removing(*(cache / one for one in ("site", "answers", *places)))()
        return run(site.command)

    steps = {BASE: lambda: without(())}
    for part, places in PARTS.items():
        steps[part] = lambda places=places: without(places)
    return Contender(name, steps)


def _rows(measured: Measured, name: str) -> list[tuple[str, ...]]:
    wall, cpu = measured.wall(name, BASE), measured.cpu(name, BASE)
    if wall is None or cpu is None:
        return []
    rows = [(name, BASE, seconds(wall), seconds(cpu))]
    for part in PARTS:
        here = measured.wall(name, part) or 0.0, measured.cpu(name, part) or 0.0
        cells = (
            f"{seconds(figure)} ({figure - base:+.1f})"
            for figure, base in zip(here, (wall, cpu), strict=True)
        )
        rows.append((name, part, *cells))
    return rows
