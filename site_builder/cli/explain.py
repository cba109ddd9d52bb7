"""`pameran explain CODE`: why a problem matters, what is wrong and right, and how to mend it."""

from typing import Any

import click

from site_builder.cli.explained import where_explained
from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.i18n.catalogue import Catalogue
from site_builder.load.tree import load_outline
from site_builder.model.codes import CODES
from site_builder.report.explain import explain, find_name, nearest_code
from site_builder.report.values import explain_command
from site_builder.store.errors import MachineFault


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("explain", help=words("cli.explain.help"))
    @click.argument("code")
    @root_option(words)
    @locale_option(words)
    def run_explain(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        chosen = words_for(given["locale"], given["root"])
        name = find_name(given["code"])
        if name is None:
            near = nearest_code(given["code"])
            raise MachineFault("code-unknown", code=given["code"], near=near)
        code = CODES[name][0]
        page = where_explained(load_outline(given["root"]), chosen)(code)
        click.echo(explain(name, chosen, None if page == explain_command(code) else page))

    return run_explain
