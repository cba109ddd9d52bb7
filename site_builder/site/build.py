"""Build the site: the table of contents of the whole program. One call for each stage, no logic."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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
from site_builder.site.folder import SiteFolder
from site_builder.site.frame_run import FrameStarted, finish_frame, start_frame
from site_builder.site.keep import blocking, keep_going
from site_builder.site.lock import output_lock
from site_builder.site.pictures import Pictures, plan_pictures, write_pictures
from site_builder.site.publish import Selection, publish
from site_builder.site.sealed import with_sealed
from site_builder.site.standing import remember_site, standing_site
from site_builder.site.swap import (
    MARKER,
    discard_work,
    marker_content,
    prepare_work,
    refuse_output,
    swap,
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
    written: Written | None = None
    """Nothing if the site was refused: problems or flaws say why."""


def build(request: Request, talk: Talk) -> Outcome:
    """Check, then build; the old site stays unless everything went well.

    Raises: MachineFault if the machine or the output stands in the way.
    """
    talk.begin("load")
    with early_frame(request) as frame:
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
        if not shown.editions or frame is None:
            return Outcome(loaded, problems)
        refuse_output(request.out, request.root, partial=request.partial)
        with output_lock(request.out):
            try:
                closings = () if left_out or request.partial else loaded.closings.values()
                desk = desk_maker(loaded, problems, request.selection) if request.desk else None
                extras = Extras(recorded_addresses(closings, shown), desk)
                written = _build_shown(request, (shown, extras), (frame, talk))
            finally:
                discard_work(request.out)
    return Outcome(loaded, problems, left_out, written.flaws, None if written.flaws else written)


@contextmanager
def early_frame(request: Request) -> Iterator[FrameStarted | None]:
    """Start the frame before the booths are read; end it whatever happens."""
    outline = load_outline(request.root)
    shown = publish(outline, request.selection, today(request.environment)) if outline else None
    if shown is None or not shown.editions:
        yield None
        return
    started = start_frame(request.root, shown, Cache(request.cache / "frame"))
    try:
        yield started
    finally:
        started.stop()


def _build_shown(
    request: Request, what: tuple[Exhibition, Extras], by: tuple[FrameStarted, Talk]
) -> Written:
    shown, extras = what
    started, talk = by
    work = prepare_work(request.out)
    talk.begin("media")
    pictures: Pictures = plan_pictures(shown)
    memory = Cache(request.cache / "site")
    folder = SiteFolder(work, standing_site(memory, request.out))
    wanted = Wanted(request.jobs, request.executor)
    pictured = write_pictures(request.root, folder, pictures, (request.cache, wanted, talk))
    talk.begin("frame")
    frame = finish_frame(started)
    talk.begin("pages")
    kept = Kept(*(Cache(request.cache / name) for name in ("index", "share", "templates")))
    means = Means(pictures.plan, frame, folder, request.portable, request.jobs, kept, extras)
    composed: Composed = compose(shown, means)
    talk.begin("verify")
    written = write_site(request.root, folder, (shown, composed, frame), pictured)
    if not written.flaws:
        talk.begin("swap")
        write_new(work / MARKER, marker_content(partial=request.partial))
        swap(request.out)
        remember_site(memory, request.out, written.made)
    return written
