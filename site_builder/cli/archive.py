"""`pameran archive YEAR`: a closed edition in one zip, with its site and checksums."""

import os
import tempfile
from pathlib import Path
from typing import Any

import click

from site_builder.check.run import check
from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.cli.outcome import Outcome
from site_builder.cli.report import show_report
from site_builder.cli.rollover import FIRST, LAST
from site_builder.cli.terminal import Progress
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number, size
from site_builder.load.tree import load_tree
from site_builder.site.archive import against_archive, archive, edition_to_archive
from site_builder.site.build import Request, build
from site_builder.site.pictures import default_jobs
from site_builder.site.publish import Selection
from site_builder.site.today import today
from site_builder.store.errors import MachineFault
from site_builder.store.files import refused


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("archive", help=words("cli.archive.help"))
    @click.argument("year", type=click.IntRange(FIRST, LAST))
    @root_option(words)
    @locale_option(words)
    @click.option("--out", type=click.Path(path_type=Path), help=words("cli.archive.out"))
    @click.option("--cache", type=click.Path(path_type=Path), help=words("cli.build.cache"))
    def run_archive(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options say
        return _archive(words_for(given["locale"], given["root"]), given)

    return run_archive


def _archive(words: Catalogue, given: dict[str, Any]) -> int:
    root: Path = given["root"]
    year: int = given["year"]
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    loaded = load_tree(root)
    edition = edition_to_archive(loaded, year)
    against = against_archive(check(loaded, today(os.environ)), year)
    if against:
        show_report(loaded, against, words, err=True)
        click.echo(words("cli.archive.refused", year=year), err=True)
        return Outcome.PROBLEMS
    out: Path = given["out"] or root / "build" / "archive" / f"pameran-{year}.zip"
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as beside:
            site = Path(beside).resolve() / "site"
            outcome = _build(words, given, site)
            if outcome is not Outcome.FINE:
                return outcome
            done = archive(root, loaded, edition, (site, out))
    except OSError as fault:
        raise refused(out, fault) from fault
    said = words(
        "cli.archive.done",
        year=year,
        out=out,
        booths=number(done.booths, words.lang),
        files=number(done.packed.files, words.lang),
        size=size(done.packed.bytes, words.lang),
    )
    click.echo(said)
    return Outcome.FINE


def _build(words: Catalogue, given: dict[str, Any], site: Path) -> Outcome:
    """Build the edition's portable site beside the zip."""
    root: Path = given["root"]
    request = Request(
        root=root,
        out=site,
        cache=given["cache"] or root / ".cache",
        environment=dict(os.environ),
        selection=Selection(frozenset({given["year"]})),
        portable=True,
        jobs=default_jobs(),
    )
    progress = Progress(words)
    try:
        built = build(request, progress)
    finally:
        progress.end()
    if built.written is not None:
        return Outcome.FINE
    show_report(built.loaded, built.problems, words, err=True)
    click.echo(words("cli.archive.refused", year=given["year"]), err=True)
    return Outcome.OUR_BUG if built.flaws else Outcome.PROBLEMS
