"""What begins before the booths are read, beside their reading: the engine, and the templates."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from pathlib import Path

from site_builder.model.exhibits import Exhibition
from site_builder.site.frame_run import FrameRun, FrameStarted, finish_frame, start_frame
from site_builder.site.templates import Templates
from site_builder.site.views import catalogues_of
from site_builder.store.cache import Cache


@dataclass(slots=True)
class Early:
    """What is under way."""

    frame: FrameStarted
    compiling: ForkProcess | None
    _finished: FrameRun | None = None

    def finish(self) -> FrameRun:
        """Wait for both, the first time. What the child did not keep is compiled when it is used.

        Raises: MachineFault if the engine fails.
        """
        if self._finished is None:
            if self.compiling is not None:
                self.compiling.join()
            self._finished = finish_frame(self.frame)
        return self._finished

    def stop(self) -> None:
        """End both, whatever state they are in."""
        self.frame.stop()
        if self.compiling is not None:
            self.compiling.kill()
            self.compiling.join()


@contextmanager
def early_start(
    root: Path, cache: Path, shown: Exhibition | None, jobs: int
) -> Iterator[Early | None]:
    """Start what can be; nothing where nothing is shown. It ends whatever happens.

    Templates are compiled by a child where there is a second processor for it.

    Raises: MachineFault if mkdocs.yml cannot be used.
    """
    if shown is None:
        yield None
        return
    frame = start_frame(root, shown, Cache(cache / "frame"))
    compiling = None
    if jobs > 1:
        templates = Templates(catalogues_of(shown), Cache(cache / "templates"))
        compiling = get_context("fork").Process(target=_compile, args=(templates,), daemon=True)
        compiling.start()
    early = Early(frame, compiling)
    try:
        yield early
    finally:
        early.stop()


def _compile(templates: Templates) -> None:
    """In the child: an interruption is the parent's to tell of."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    templates.compile_all()
