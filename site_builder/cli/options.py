"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from site_builder.i18n.catalogue import Catalogue

_Command = TypeVar("_Command", bound=Callable[..., Any])


def root_option(words: Catalogue) -> Callable[[_Command], _Command]:
    """`--root DIR`: the folder that holds `exhibits/` and `mkdocs.yml`."""
    return click.option(
        "--root",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(),
        help=words("cli.option.root"),
    )


def locale_option(words: Catalogue) -> Callable[[_Command], _Command]:
    """`--locale CODE`: the language of talk and reports."""
    return click.option("--locale", metavar="CODE", help=words("cli.option.locale"))


@click.pass_context
def hand_on(context: click.Context, /, **given: object) -> None:
    """What stands before a command's name counts for the command, unless it says otherwise."""
    said = dict(context.default_map or {}) | {
        name: value
        for name, value in given.items()
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE
    }
    context.default_map = {str(context.invoked_subcommand): said}
