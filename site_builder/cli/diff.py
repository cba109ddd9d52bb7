"""`pameran diff YEAR YEAR`: what changed from one edition to another."""

from pathlib import Path
from typing import Any

import click

from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.i18n.catalogue import Catalogue
from site_builder.load.tree import load_tree
from site_builder.model.edition_diff import compare
from site_builder.model.exhibits import Exhibition
from site_builder.opendata.changes import difference
from site_builder.opendata.documents import json_bytes
from site_builder.report.difference import render_difference
from site_builder.site.needed import known_edition, usable_exhibition
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault

FIRST, LAST = 1990, 2100
"""Years an edition may have."""


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("diff", help=words("cli.diff.help"))
    @click.argument("before", type=click.IntRange(FIRST, LAST), metavar="YEAR")
    @click.argument("after", type=click.IntRange(FIRST, LAST), metavar="YEAR")
    @root_option(words)
    @locale_option(words)
    @click.option(
        "--format",
        "form",
        type=click.Choice(("text", "json")),
        default="text",
        help=words("cli.diff.format"),
    )
    def run_diff(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        chosen = words_for(given["locale"], given["root"])
        exhibition = _exhibition(given["root"])
        before, after = sorted((given["before"], given["after"]))
        diff = compare(known_edition(exhibition, before), known_edition(exhibition, after))
        if given["form"] == "json":
            click.echo(json_bytes(difference(diff)), nl=False)
        else:
            click.echo(render_difference(diff, chosen), nl=False)

    return run_diff


def _exhibition(root: Path) -> Exhibition:
    """Read all editions, drafts too.

    Raises: MachineFault `root-missing` or `exhibition-unusable`.
    """
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    loaded = load_tree(root, Cache(root / ".cache" / "load"))
    return usable_exhibition(loaded)
