"""Photos of 12 Mpixel: ours beside the floor and the peers, cold, unchanged, after one change."""

import sys
from pathlib import Path

import install
import ours
import peer_eleventy
import peer_hugo
import peer_plain
import peer_sigal
import photographs
from contender import (
    STALE,
    Site,
    after_cold,
    contender,
    from_nothing,
    page_count,
    removing,
    webp_megabytes,
)
from figures import Goal, goal_table, ratio, seconds, table, times
from process import Command, run, tree_peak
from rounds import Contender, Measured, take_turns, told
from scale import Scale

FLOOR = "The floor"
THREE_SIZES = (peer_eleventy.NAME, peer_hugo.NAME, peer_plain.NAME)
STEPS = ("cold", "unchanged", "one text", "one photo", "index")


def section(scale: Scale) -> str:
    """Measure, and give the section."""
    home = scale.home / "pictures"
    root = home / "root"
    given = install.install(scale.kept)
    marked = ours.exhibition(root, scale.pictured, (scale.photos, scale.kept / "photographs"))
    mine = ours.site(root, marked, ours.NAME, ours.APART)
    peers = _peers(root, home, given)
    contenders = (_ours(root, mine), _floor(root), *map(_peer, peers))
    measured = take_turns(contenders, scale.rounds, scale.turns("pictures"))
    mine.forget()
    together = tree_peak(mine.command)
    text = (
        f"{scale.pictured} booths with {scale.photos} photos each: {photographs.told()}. Whole "
        f"processes, two languages where the peer can, three WebP sizes (320, 640, 1280) at quality "
        "76 where it can, ours and the floor by the recipe of decision 0030, the peers with the "
        f"effort and scaling they come with; {install.versions(given)}. Seconds, medians of {scale.rounds} rounds in "
        "which all take turns; peak: the largest process, any step but the index. Cold finds no cache, except "
        "for ours in the row of its name: there the search index, share pictures and pixel "
        "facts are kept, which are timed apart. Hugo's cold build is measured once, for it takes "
        "minutes. Index: Pagefind over the whole output, for every "
        "one the same. A photo is replaced with the same name, size and time."
    )
    pages = {one.name: page_count(one.out) for one in (mine, *peers)}
    pictured = {
        **{one.name: webp_megabytes(one.out) for one in (mine, *peers)},
        FLOOR: webp_megabytes(_floor_out(root)),
    }
    largest = measured.peak(ours.NAME)
    memory = f"All processes of ours together at most {together:.0f} MB (PSS, sampled)."
    rest = (
        told({**given.missing, **measured.failed}),
        memory,
        *goal_table(_goals(measured, largest)),
    )
    lines = (text, "", *_table(measured, pages, pictured), "", *rest[:2], "", *rest[2:])
    return "\n".join(lines)


def _peers(root: Path, home: Path, given: install.Installed) -> list[Site]:
    """The slowest one last."""
    peers = []
    if given.modules is not None:
        peers.append(peer_eleventy.site(root, home / "eleventy", given.modules, given.node))
    if given.python is not None:
        peers.append(peer_sigal.site(root, home / "sigal", given.python))
    peers.append(peer_plain.site(root, home / "plain"))
    if given.python is not None:
        peers.append(peer_hugo.site(root, home / "hugo", given.hugo))
    return peers


def _peer(site: Site) -> Contender:
    one = contender(site)
    minutes = frozenset({"cold"}) if site.name == peer_hugo.NAME else frozenset()
    return Contender(one.name, one.steps, once=minutes)


def _ours(root: Path, mine: Site) -> Contender:
    whole = ours.site(root, mine.text, mine.name, ())
    steps = {"whole": lambda: from_nothing(whole), "cold": lambda: from_nothing(mine)}
    return Contender(mine.name, {**steps, **after_cold(mine)})


def _floor(root: Path) -> Contender:
    out = _floor_out(root)
    script = Path(__file__).with_name("floor.py")
    words = (sys.executable, str(script), str(root / "exhibits"), str(out))
    forget = removing(out)

    def cold() -> object:
        forget()
        return run(Command(words, root))

    return Contender(FLOOR, {"cold": cold})


def _floor_out(root: Path) -> Path:
    return root.with_name("floor")


def _table(measured: Measured, pages: dict[str, int], pictured: dict[str, float]) -> list[str]:
    head = (
        "builder",
        "pages",
        *STEPS,
        "cold, CPU",
        "peak, MB",
        "WebP files, MB",
        "cold, ratio to ours",
        "a replaced photo",
    )
    ours_cold = measured.wall(ours.NAME, "cold")
    rows = []
    whole = measured.wall(ours.NAME, "whole")
    cells = [seconds(whole), *["-"] * 4, seconds(measured.cpu(ours.NAME, "whole")), "-", "-"]
    rows.append(
        (f"{ours.NAME}, with what is timed apart", "", *cells, times(ratio(whole, ours_cold)), "-")
    )
    for name in measured.runs:
        cold = measured.wall(name, "cold")
        replaced = measured.of(name, "one photo")
        shown = "stays stale" if any(one.note == STALE for one in replaced) else "shows"
        rows.append(
            (
                name,
                str(pages.get(name, "")),
                *(seconds(measured.wall(name, step)) for step in STEPS),
                seconds(measured.cpu(name, "cold")),
                f"{measured.peak(name) or 0:.0f}",
                f"{pictured[name]:.1f}" if name in pictured else "-",
                times(ratio(cold, ours_cold)),
                shown if replaced else "-",
            )
        )
    return table(head, rows)


def _goals(measured: Measured, largest: float | None) -> list[Goal]:
    def fraction(other: str, step: str) -> float | None:
        return ratio(measured.wall(ours.NAME, step), measured.wall(other, step))

    cold = [one for name in THREE_SIZES if (one := measured.wall(name, "cold")) is not None]
    fastest = ratio(measured.wall(ours.NAME, "cold"), min(cold, default=None))
    replaced = measured.of(ours.NAME, "one photo")
    stale = sum(one.note == STALE for one in replaced) if replaced else None
    return [
        Goal("cold, to the floor", 1.25, fraction(FLOOR, "cold")),
        Goal("cold, to the fastest peer that makes the same three sizes", 0.6, fastest),
        Goal(f"unchanged, to {peer_hugo.NAME}", 0.6, fraction(peer_hugo.NAME, "unchanged")),
        Goal("replaced photos that do not show", 0, stale, "photos"),
        Goal("peak memory of the largest process", 300, largest, "MB"),
    ]
