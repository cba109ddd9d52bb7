"""`pameran cache prune`: forget what was not used for longest; says what was freed."""

from pathlib import Path
from typing import Any

import click

from site_builder.cli.locale import words_for
from site_builder.cli.options import hand_on, locale_option, root_option
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number, size
from site_builder.site.prune import prune

DEFAULT_MB = 2000
"""Holds the pictures of about five editions of 514 booths with four photos each."""

_MEGABYTE = 1_000_000


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""
    group = click.Group("cache", callback=hand_on, help=words("cli.cache.help"))
    group.add_command(_prune_command(words))
    return group


def _prune_command(words: Catalogue) -> click.Command:
    @click.command("prune", help=words("cli.cache.prune.help"))
    @root_option(words)
    @locale_option(words)
    @click.option("--cache", type=click.Path(path_type=Path), help=words("cli.build.cache"))
    @click.option(
        "--max-mb",
        type=click.IntRange(0),
        default=DEFAULT_MB,
        help=words("cli.cache.prune.max-mb", default=DEFAULT_MB),
    )
    def run_prune(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        chosen = words_for(given["locale"], given["root"])
        place: Path = given["cache"] or given["root"] / ".cache"
        done = prune(place, given["max_mb"] * _MEGABYTE)
        said = chosen(
            "cli.cache.prune.done",
            cache=place,
            count=number(done.forgotten, chosen.lang),
            freed=size(done.freed, chosen.lang),
            kept=size(done.kept, chosen.lang),
        )
        click.echo(said)

    return run_prune
