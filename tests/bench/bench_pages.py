"""Pages without photos: ours at three sizes, and peers at the middle one, with as many pages."""

from pathlib import Path

import install
import ours
import peer_eleventy
import peer_hugo
from contender import Site, after_cold, contender, from_nothing, one_text, page_count
from figures import Goal, goal_table, ratio, seconds, table
from process import Run, run, tree_peak
from rounds import Contender, Measured, say, take_turns, told
from scale import Scale

ALONE = "Hugo, booths alone"
MANY = "Hugo, as many pages"
KEPT = ("index", "share", "media")
"""What is not made when pages are timed: the index, and all pictures."""

STEPS = ("cold", "again", "unchanged", "one text", "check", "index")


def section(scale: Scale) -> str:
    """Measure, and give the section."""
    home = scale.home / "pages"
    sites = {size: _site(home / f"root{size}", size) for size in scale.sizes}
    whole = {size: _both_states(one) for size, one in sites.items()}
    middle = sites[scale.sizes[1]]
    pages = page_count(middle.out)
    given = install.install(scale.kept)
    peers = _peers(home / f"root{scale.sizes[1]}", home, (given, pages))
    contenders = (*map(_ours, sites.values()), *map(contender, peers))
    measured = take_turns(contenders, scale.rounds, scale.turns("pages"))
    counts = {one.name: page_count(one.out) for one in (*sites.values(), *peers)}
    together = {}
    for size, one in sites.items():
        one.forget()
        together[size] = tree_peak(one.command)
    rows = _table(measured, counts, {sites[size].name: cost for size, cost in whole.items()})
    memory = _memory(whole, together)
    text = (
        "Two languages, no photos; above 514 booths there are three editions. Whole processes; "
        f"seconds, medians of {scale.rounds} rounds in which all take turns; {install.versions(given)}. "
        "Whole: nothing kept, measured once. Cold: pages and all else from nothing, the index "
        "and share pictures kept. Again: the output is gone, the cache is kept. One text: the "
        "index of either state is kept. Index: Pagefind over the whole output, for every one the "
        "same. Peak: the largest process, any step but the index."
    )
    goals = goal_table(_goals(measured, scale.sizes))
    return "\n".join(
        (text, "", *rows, "", told({**given.missing, **measured.failed}), memory, "", *goals)
    )


def _peers(root: Path, home: Path, by: tuple[install.Installed, int]) -> list[Site]:
    given, pages = by
    peers = []
    if given.python is not None:
        many = peer_hugo.site(root, home / "hugo-many", given.hugo, MANY)
        peer_hugo.with_regions(root, home / "hugo-many", pages)
        peers += [many, peer_hugo.site(root, home / "hugo-alone", given.hugo, ALONE)]
    if given.modules is not None:
        peers.append(peer_eleventy.site(root, home / "eleventy", given.modules, given.node))
    return peers


def _memory(whole: dict[int, Run], together: dict[int, float]) -> str:
    largest = ", ".join(f"{size} booths {one.megabytes:.0f} MB" for size, one in whole.items())
    every = ", ".join(f"{size} booths {peak:.0f} MB" for size, peak in together.items())
    return (
        f"Largest process of a whole build, the search engine among them: {largest}. All "
        f"processes of a cold one together (PSS, sampled): {every}."
    )


def _name(size: int) -> str:
    return f"{ours.NAME}, {size} booths"


def _site(root: Path, size: int) -> Site:
    return ours.site(root, ours.exhibition(root, size), _name(size), KEPT)


def _both_states(site: Site) -> Run:
    """Build the site whole before and after its text is changed: the cache then knows both."""
    whole = run(site.command)
    say(f"{site.name}, whole: {whole.wall:.2f} s")
    one_text(site)
    return whole


def _ours(site: Site) -> Contender:
    root = site.text.parents[3]
    gone = ours.forgetting(root, site.out, ours.ROOMS)

    def again() -> Run:
        gone()
        return run(site.command)

    steps = {
        "cold": lambda: from_nothing(site),
        "again": again,
        **after_cold(site),
        "check": lambda: run(ours.command(root, "check")),
    }
    return Contender(site.name, steps)


def _table(measured: Measured, pages: dict[str, int], whole: dict[str, Run]) -> list[str]:
    head = (
        "builder",
        "pages",
        "whole",
        *STEPS,
        "cold, CPU",
        "one text, CPU",
        "ms a page",
        "peak, MB",
    )
    rows = []
    for name in measured.runs:
        cold = measured.wall(name, "cold")
        once = whole.get(name)
        rows.append(
            (
                name,
                str(pages[name]),
                seconds(once.wall if once else None),
                *(seconds(measured.wall(name, step)) for step in STEPS),
                seconds(measured.cpu(name, "cold")),
                seconds(measured.cpu(name, "one text")),
                seconds(None if cold is None else cold * 1000 / pages[name]),
                f"{measured.peak(name) or 0:.0f}",
            )
        )
    return table(head, rows)


def _goals(measured: Measured, sizes: tuple[int, ...]) -> list[Goal]:
    middle, large = (_name(size) for size in sizes[1:3])

    def fraction(step: str, peer: str) -> float | None:
        return ratio(measured.wall(middle, step), measured.wall(peer, step))

    growth = ratio(measured.wall(large, "cold"), measured.wall(middle, "cold"))
    peak = "peak memory of the largest process"
    return [
        Goal(f"{sizes[1]} booths from nothing, to {MANY}", 2.0, fraction("cold", MANY)),
        Goal(f"{sizes[1]} booths unchanged, to {ALONE}", 0.6, fraction("unchanged", ALONE)),
        Goal(f"{sizes[1]} booths, one text, to {MANY}", 1.0, fraction("one text", MANY)),
        Goal(f"{sizes[1]} booths, one text, to {ALONE}", 1.0, fraction("one text", ALONE)),
        Goal(f"{sizes[2]} booths from nothing, to {sizes[1]}", 3.2, growth),
        Goal(f"{sizes[1]} booths, {peak}", 300, measured.peak(middle), "MB"),
        Goal(f"{sizes[2]} booths, {peak}", None, measured.peak(large), "MB"),
    ]
