"""`pameran explain CODE`: why a problem matters, and how to mend it."""

from pathlib import Path
from typing import Any

import click

from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option
from site_builder.i18n.catalogue import Catalogue
from site_builder.report.explain import explain, find_name
from site_builder.store.errors import MachineFault


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("explain", help=words("cli.explain.help"))
    @click.argument("code")
    @locale_option(words)
    def run_explain(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        chosen = words_for(given["locale"], Path())
        name = find_name(given["code"])
        if name is None:
            raise MachineFault("code-unknown", code=given["code"])
        click.echo(explain(name, chosen))

    return run_explain
