"""`pameran rollover YEAR`: the next edition as a draft, from each participant's latest booth."""

from pathlib import Path
from typing import Any

import click

from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number
from site_builder.load.tree import load_tree
from site_builder.site.rollover import RolledOver, rollover
from site_builder.store.errors import MachineFault

FIRST, LAST = 1990, 2100
"""Years an edition may have."""


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("rollover", help=words("cli.rollover.help"))
    @click.argument("year", type=click.IntRange(FIRST, LAST))
    @root_option(words)
    @locale_option(words)
    def run_rollover(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        _rollover(words_for(given["locale"], given["root"]), given["root"], given["year"])

    return run_rollover


def _rollover(words: Catalogue, root: Path, year: int) -> None:
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    done = rollover(root, load_tree(root), year)
    click.echo(_told(words, done, year))
    if done.without:
        names = ", ".join(done.without)
        click.echo(words("cli.rollover.without", count=len(done.without), names=names), err=True)


def _told(words: Catalogue, done: RolledOver, year: int) -> str:
    values = {
        "year": year,
        "added": number(len(done.added), words.lang),
        "kept": number(len(done.kept), words.lang),
    }
    first = "cli.rollover.made" if done.edition_written else "cli.rollover.completed"
    return words(first, **values)
