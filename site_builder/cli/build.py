"""`pameran build`: check, then build; says where the site is and what is in it."""

import gc
import os
import time
from pathlib import Path
from typing import Any

import click

from site_builder.check.run import has_errors
from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.cli.outcome import Outcome
from site_builder.cli.region import find_region
from site_builder.cli.report import show_report
from site_builder.cli.terminal import Progress
from site_builder.cli.unchanged import Answer, note_answer, notes_of
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number, size
from site_builder.report.text import PLAIN, render_text
from site_builder.site.build import Outcome as Built
from site_builder.site.build import Request, build
from site_builder.site.pictures import default_jobs
from site_builder.site.publish import Selection
from site_builder.store.errors import MachineFault

_FLAWS_SHOWN = 20


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("build", help=words("cli.build.help"))
    @root_option(words)
    @locale_option(words)
    @click.option("--out", type=click.Path(path_type=Path), help=words("cli.build.out"))
    @click.option("--cache", type=click.Path(path_type=Path), help=words("cli.build.cache"))
    @click.option("--edition", type=int, multiple=True, help=words("cli.build.edition"))
    @click.option("--only", multiple=True, metavar="REGION", help=words("cli.build.only"))
    @click.option("--portable", is_flag=True, help=words("cli.build.portable"))
    @click.option("--jobs", type=click.IntRange(1, 64), help=words("cli.build.jobs"))
    @click.option(
        "--executor", default="", metavar="dask=ADDRESS", help=words("cli.build.executor")
    )
    @click.option("--keep-going", is_flag=True, help=words("cli.build.keep-going"))
    @click.option("--desk", is_flag=True, help=words("cli.build.desk"))
    @click.option(
        "--sealed",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help=words("cli.build.sealed"),
    )
    def run_build(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options say
        return _build(words_for(given["locale"], given["root"]), given)

    return run_build


def _build(words: Catalogue, given: dict[str, Any]) -> int:
    started = time.monotonic()
    notes = notes_of(click.get_current_context().obj or ())
    gc.disable()  # one short life: nothing made here is garbage before the end
    root: Path = given["root"]
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    regions = frozenset(find_region(root, name).code for name in given["only"])
    selection = Selection(frozenset(given["edition"]), regions)
    private = selection.partial or given["desk"]
    default_out = root / "build" / "preview" if private else root / "site"
    out = given["out"] or default_out
    request = Request(
        root=root,
        out=Path(os.path.abspath(out)),  # noqa: PTH100 - absolute, but a link must stay visible
        cache=given["cache"] or root / ".cache",
        environment=dict(os.environ),
        selection=selection,
        portable=given["portable"],
        jobs=given["jobs"] or default_jobs(),
        executor=given["executor"],
        keep_going=given["keep_going"],
        sealed=given["sealed"],
        desk=given["desk"],
    )
    progress = Progress(words)
    try:
        built = build(request, progress)
    finally:
        progress.end()
    outcome = _tell(words, built, (request, time.monotonic() - started))
    if outcome is Outcome.FINE and built.written:
        note_answer(notes, str(request.out), _same_again(words, built, request))
    return outcome


def _same_again(words: Catalogue, built: Built, request: Request) -> Answer:
    """What to say when the same build is asked for and nothing changed."""
    written = built.written
    counts = (written.booths, written.pages, written.pictures) if written else (0, 0, 0)
    booths, pages, pictures = (number(one, words.lang) for one in counts)
    result = words(
        "cli.build.unchanged",
        out=request.out,
        booths=booths,
        pages=pages,
        pictures=pictures,
        size=size(written.bytes if written else 0, words.lang),
    )
    talk = render_text(built.problems, built.loaded.sources, words, PLAIN) if built.problems else ""
    return Answer(f"{result}\n", talk and f"{talk}\n")


def _why_not(built: Built) -> str:
    """The words for why there is no new site."""
    if built.nothing_open:
        return "cli.build.nothing-open"
    return "cli.build.refused" if has_errors(built.problems) else "cli.build.unusable"


def _tell(words: Catalogue, built: Built, work: tuple[Request, float]) -> Outcome:
    request, seconds = work
    show_report(built.loaded, built.problems, words, err=True)
    for flaw in built.flaws[:_FLAWS_SHOWN]:
        kind = words(f"cli.build.flaw.{flaw.kind}")
        line = words("cli.build.flaw", page=flaw.page, kind=kind, target=flaw.target)
        click.echo(line, err=True)
    if built.flaws:
        click.echo(words("cli.build.flaws", count=len(built.flaws)), err=True)
        return Outcome.OUR_BUG
    written = built.written
    if written is None:
        click.echo(words(_why_not(built)), err=True)
        return Outcome.PROBLEMS
    for file in built.left_out:
        click.echo(words("cli.build.left-out", file=file), err=True)
    lang = words.lang
    done = words(
        "cli.build.done",
        out=request.out,
        booths=number(written.booths, lang),
        pages=number(written.pages, lang),
        pictures=number(written.pictures, lang),
        encoded=number(written.encoded, lang),
        size=size(written.bytes, lang),
        seconds=number(round(seconds, 1), lang),
    )
    click.echo(done)
    return Outcome.PROBLEMS if built.left_out else Outcome.FINE
