"""Build the site: the table of contents of the whole program. One call for each stage, no logic."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from site_builder.check.run import check, has_errors
from site_builder.load.tree import load_outline, load_tree
from site_builder.model.exhibits import Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem
from site_builder.site.addresses import recorded_addresses
from site_builder.site.compose import Composed, Extras, Kept, Means, compose
from site_builder.site.crew import Wanted
from site_builder.site.desk_maker import desk_maker
from site_builder.site.early import Early, early_start
from site_builder.site.folder import SiteFolder
from site_builder.site.keep import blocking, keep_going
from site_builder.site.lock import output_lock
from site_builder.site.pictures import Pictures, plan_pictures, refuse_broken, write_pictures
from site_builder.site.publish import Selection, publish
from site_builder.site.room import too_large
from site_builder.site.rounds import without_failing
from site_builder.site.sealed import with_sealed
from site_builder.site.standing import remember_site, standing_site
from site_builder.site.swap import (
    MARKER,
    discard_work,
    marker_content,
    prepare_work,
    refuse_output,
    swap,
    work_folder,
)
from site_builder.site.today import today
from site_builder.site.verify import Flaw
from site_builder.site.write import Written, write_site
from site_builder.store.cache import Cache
from site_builder.store.files import write_new


class Talk(Protocol):
    """Whom the build tells how far it is."""

    def begin(self, stage: str) -> None:
        """A stage begins."""

    def step(self, done: int, total: int) -> None:
        """So much of the stage is done."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be built, and where to."""

    root: Path
    out: Path
    cache: Path
    environment: dict[str, str]
    selection: Selection = field(default_factory=Selection)
    portable: bool = False
    jobs: int = 1
    executor: str = ""
    """Who makes the pictures, as `dask=ADDRESS`; empty for this machine."""
    keep_going: bool = False
    sealed: Path | None = None
    """Winners from outside the repository."""
    desk: bool = False
    """Whether the organizer's desk is a page of the site, which is then a private one."""

    @property
    def partial(self) -> bool:
        """Whether the site must not stand where the public one does."""
        return self.selection.partial or self.desk


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it."""

    loaded: Loaded
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...] = ()
    """Booth files that were left out (`--keep-going`)."""
    flaws: tuple[Flaw, ...] = ()
    nothing_open: bool = False
    """Whether there is nothing to show: every edition is a draft."""
    written: Written | None = None
    """Nothing if the site was refused: problems or flaws say why."""


def build(request: Request, talk: Talk) -> Outcome:
    """Check, then build; the old site stays unless everything went well.

    Raises: MachineFault if the machine or the output stands in the way.
    """
    talk.begin("load")
    with early_start(request.root, request.cache, _chosen(request), request.jobs) as early:
        loaded = load_tree(request.root, Cache(request.cache / "load"))
        talk.begin("check")
        loaded, told = with_sealed(loaded, request.sealed, request.root)
        problems = (*check(loaded, today(request.environment)), *told)
        errors = blocking(loaded, problems, request.selection.years)
        exhibition, left_out = keep_going(loaded, errors)
        blocked = has_errors(told) if request.keep_going else bool(errors)
        if exhibition is None or blocked:
            return Outcome(loaded, problems)
        shown = publish(exhibition, request.selection, today(request.environment))
        if not shown.editions or early is None:
            return Outcome(loaded, problems, nothing_open=True)
        refuse_output(request.out, request.root, partial=request.partial)
        with output_lock(request.out):
            try:
                site = _Site(request, loaded, problems, bool(left_out))
                return _built(site, shown, (early, talk), Outcome(loaded, problems, left_out))
            finally:
                discard_work(request.out)


def _chosen(request: Request) -> Exhibition | None:
    """The exhibition as it will be shown, its booths not yet read; nothing if there is none."""
    outline = load_outline(request.root)
    shown = publish(outline, request.selection, today(request.environment)) if outline else None
    return shown if shown and shown.editions else None


@dataclass(frozen=True, slots=True)
class _Site:
    """What a site is made for, whichever booths it holds."""

    request: Request
    loaded: Loaded
    problems: tuple[Problem, ...]
    lacking: bool
    """Whether booths are left out of it already."""

    def extras(self, shown: Exhibition, *, whole: bool) -> Extras:
        """What it holds beside its pages; a site without some booths answers no old addresses."""
        answers = whole and not self.lacking and not self.request.partial
        closings = self.loaded.closings.values() if answers else ()
        desk = (
            desk_maker(self.loaded, self.problems, self.request.selection)
            if self.request.desk
            else None
        )
        return Extras(recorded_addresses(closings, shown), desk)


def _built(site: _Site, shown: Exhibition, by: tuple[Early, Talk], outcome: Outcome) -> Outcome:
    """Make the site of all booths that do not fail; put it in its place if that is wanted."""
    request = site.request
    early, talk = by
    memory = Cache(request.cache / "site")
    survived = without_failing(
        shown, lambda rest: _made(site, (rest, rest is shown), (early, memory, talk))
    )
    written = survived.made
    large = too_large(site.loaded, written.room)
    told = (*outcome.problems, *survived.problems, *large)
    problems = tuple(sorted(told, key=lambda one: one.sort_key))
    failed = bool(survived.problems) and not request.keep_going
    if written.flaws or large or failed:
        return replace(outcome, problems=problems, flaws=written.flaws)
    talk.begin("swap")
    write_new(work_folder(request.out) / MARKER, marker_content(partial=request.partial))
    swap(request.out, request.jobs)
    remember_site(memory, request.out, written.made)
    lost = (one.span.file for one in survived.problems)
    left_out = tuple(sorted({*outcome.left_out, *lost}))
    return replace(outcome, problems=problems, left_out=left_out, written=written)


def _made(site: _Site, what: tuple[Exhibition, bool], by: tuple[Early, Cache, Talk]) -> Written:
    """Make and verify a site beside the old one, from an empty folder."""
    shown, whole = what
    early, memory, talk = by
    request = site.request
    work = prepare_work(request.out)
    talk.begin("media")
    pictures: Pictures = plan_pictures(shown)
    folder = SiteFolder(work, standing_site(memory, request.out))
    wanted = Wanted(request.jobs, request.executor)
    pictured = write_pictures(request.root, folder, pictures, (request.cache, wanted, talk))
    refuse_broken(site.loaded, shown, pictured.result)
    talk.begin("frame")
    frame = early.finish()
    talk.begin("pages")
    kept = Kept.within(request.cache)
    extras = site.extras(shown, whole=whole)
    means = Means(pictures.plan, frame, folder, request.portable, request.jobs, kept, extras)
    composed: Composed = compose(shown, means)
    talk.begin("verify")
    return write_site(request.root, folder, (shown, composed, frame), pictured)
