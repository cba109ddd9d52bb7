"""`pameran serve`: the site on this machine, made anew and loaded again with every save."""

import gc
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.i18n.catalogue import Catalogue
from site_builder.report.text import PLAIN, render_text
from site_builder.site.background import Background
from site_builder.site.build import Request
from site_builder.site.preview import Newest, Preview, look
from site_builder.site.publish import Selection
from site_builder.site.serve import HOST, serving
from site_builder.site.served import Served
from site_builder.site.watch import watching
from site_builder.store.errors import MachineFault

PORT = 8000
_HAND_IN = ".yml"
_SETTINGS = "exhibits/exhibition.yml"


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("serve", help=words("cli.serve.help"))
    @root_option(words)
    @locale_option(words)
    @click.option(
        "--port",
        type=click.IntRange(0, 65535),
        default=PORT,
        help=words("cli.serve.port", default=PORT),
    )
    @click.option("--out", type=click.Path(path_type=Path), help=words("cli.serve.out"))
    @click.option("--cache", type=click.Path(path_type=Path), help=words("cli.build.cache"))
    @click.option("--edition", type=int, multiple=True, help=words("cli.build.edition"))
    def run_serve(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        _serve(words_for(given["locale"], given["root"]), given)

    return run_serve


def _serve(words: Catalogue, given: dict[str, Any]) -> None:
    root: Path = given["root"]
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    out = given["out"] or root / "build" / "serve"
    request = Request(
        root=root,
        out=Path(os.path.abspath(out)),  # noqa: PTH100 - absolute, but a link must stay visible
        cache=given["cache"] or root / ".cache",
        environment=dict(os.environ),
        selection=Selection(frozenset(given["edition"])),
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # both end it in the same clean way
    served = Served(request.out, time.time_ns(), title=words("cli.serve.faults"), lang=words.lang)
    with watching(root) as watch, _building(request, words, served) as turns:
        turns.take(frozenset())
        with serving(served, given["port"]) as port:
            address = f"http://{HOST}:{port}{served.base}"
            click.echo(words("cli.serve.here", address=address))
            click.echo(words("cli.serve.stop"), err=True)
            while True:
                saved = watch.next_save()
                turns.take(saved)


@contextmanager
def _building(request: Request, words: Catalogue, served: Served) -> Iterator["_Turns"]:
    """What a save sets going; the build is ended with it."""
    arguments = [
        *("--root", str(request.root), "--out", str(request.out), "--cache", str(request.cache)),
        *("--locale", words.lang),
        *(word for year in sorted(request.selection.years) for word in ("--edition", str(year))),
    ]
    turns = _Turns(request, words, served)
    turns.background = Background(arguments, turns.built)
    try:
        yield turns
    finally:
        turns.background.stop()


@dataclass(slots=True)
class _Turns:
    """From a save to what is served."""

    request: Request
    words: Catalogue
    served: Served
    background: Background | None = None
    waits: bool = True
    """Whether open pages lack something until the whole site is built."""
    pictures: frozenset[str] = frozenset()
    """Paths of the pictures that the newest pages name."""
    made: frozenset[str] = frozenset()
    """Those of them that stand in the site."""
    last: Preview | None = None
    """The newest pages, whose templates are used again."""

    def take(self, saved: frozenset[str]) -> None:
        """Show a save: its pages at once, the whole site a little later; or its faults."""
        if self.background:
            self.background.stop()
        gc.disable()  # a million small values are made, and most of them stay
        try:
            newest = look(self.request, self.last)
        except MachineFault as fault:
            self._refuse(self.words(f"machine.{fault.name}", **fault.values))
            return
        if newest.blocked:
            self._refuse(self._report(newest))
            return
        exhibition = newest.loaded.exhibition
        address = exhibition.hand_in.address if exhibition else None
        self.served.base = f"{urlsplit(address or '').path.rstrip('/')}/"
        preview = newest.preview
        self.last = preview or self.last
        self.pictures = preview.pictures if preview else frozenset()
        at_once = preview is not None and self.pictures <= self.made
        self.waits = not (at_once and all(_shows_at_once(one) for one in saved))
        self.served.show(preview or self.served.preview, reload=preview is not None)
        if self.background:
            self.background.begin()
        click.echo(self.words("cli.serve.building"), err=True)

    def built(self, code: int, said: str) -> None:
        """The whole site stands, or could not be built."""
        if code:
            self._refuse(said.strip())
        else:
            gc.enable()
            gc.collect()
            self.made = self.pictures
            self.served.show(None, reload=self.waits)
            click.echo(self.words("cli.serve.built"), err=True)

    def _refuse(self, said: str) -> None:
        click.echo(said, err=True)
        self.served.put_on_top(said)

    def _report(self, newest: Newest) -> str:
        if not newest.problems:
            return self.words("cli.build.nothing-open")
        return render_text(newest.problems, newest.loaded.sources, self.words, PLAIN)


def _shows_at_once(path: str) -> bool:
    """Whether a change of this file is seen on the pages that are made at once."""
    return path.endswith(_HAND_IN) and path.startswith("exhibits/") and path != _SETTINGS
