"""`pameran init`: a new exhibition in an empty folder, for another organizer."""

import os
from pathlib import Path
from typing import Any

import click

from site_builder.cli.locale import words_of
from site_builder.cli.options import locale_option
from site_builder.i18n.catalogue import PACKAGED, Catalogue
from site_builder.site.init import (
    Wish,
    judge_wish,
    plan_exhibition,
    write_editor_help,
    write_exhibition,
)
from site_builder.site.today import today


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("init", help=words("cli.init.help"))
    @click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
    @locale_option(words)
    @click.option("--name", default="", help=words("cli.init.name"))
    @click.option("--language", multiple=True, metavar="CODE", help=words("cli.init.language"))
    @click.option("--pillar", multiple=True, metavar="ID", help=words("cli.init.pillar"))
    @click.option("--register", is_flag=True, help=words("cli.init.register"))
    def run_init(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        languages = given["language"] or PACKAGED
        chosen = words_of(given["locale"], languages)
        wish = Wish(
            languages=languages,
            year=today(os.environ).year,
            name=" ".join(given["name"].split()),
            pillars=given["pillar"],
            register=given["register"],
        )
        judge_wish(wish)
        files = plan_exhibition(wish, chosen)
        write_exhibition(given["folder"], files)
        write_editor_help(given["folder"])
        click.echo(chosen("cli.init.done", folder=given["folder"]), err=True)
        for path in files:
            click.echo(given["folder"] / path)
        first = next(iter(files))
        click.echo(chosen("cli.init.next", folder=given["folder"], first=first), err=True)

    return run_init
