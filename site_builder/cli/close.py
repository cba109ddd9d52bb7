"""`pameran close YEAR`: freeze an edition's hand-ins and addresses."""

import os
from pathlib import Path
from typing import Any

import click

from site_builder.check.run import check, has_errors
from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.cli.outcome import Outcome
from site_builder.cli.report import show_report
from site_builder.cli.rollover import FIRST, LAST
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number
from site_builder.load.tree import load_tree
from site_builder.site.close import close, edition_to_close
from site_builder.site.today import today
from site_builder.store.errors import MachineFault


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("close", help=words("cli.close.help"))
    @click.argument("year", type=click.IntRange(FIRST, LAST))
    @root_option(words)
    @locale_option(words)
    def run_close(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options say
        return _close(words_for(given["locale"], given["root"]), given["root"], given["year"])

    return run_close


def _close(words: Catalogue, root: Path, year: int) -> int:
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    loaded = load_tree(root)
    edition = edition_to_close(loaded, year)
    folder = f"exhibits/{year}/"
    problems = tuple(
        one for one in check(loaded, today(os.environ)) if one.span.file.startswith(folder)
    )
    if has_errors(problems):
        show_report(loaded, problems, words, err=False)
        click.echo(words("cli.close.refused", year=year), err=True)
        return Outcome.PROBLEMS
    done = close(root, loaded, edition, today(os.environ))
    said = words(
        "cli.close.done",
        year=year,
        path=done.path,
        booths=number(done.booths, words.lang),
        addresses=number(done.addresses, words.lang),
    )
    click.echo(said)
    return Outcome.FINE
