"""Word click's usage errors in the reader's language: what was wrong, and what to type."""

import click
from click.exceptions import BadArgumentUsage, MissingParameter, NoSuchOption

from site_builder.i18n.catalogue import Catalogue


def word_usage_error(fault: click.UsageError, words: Catalogue) -> str:
    """Say what was wrong with a command line and where help is found."""
    path = fault.ctx.command_path if fault.ctx else "pameran"
    return f"{_reason(fault, words)}\n{words('cli.usage.help', command=path)}"


def _reason(fault: click.UsageError, words: Catalogue) -> str:
    if isinstance(fault, NoSuchOption):
        near = ", ".join(fault.possibilities or ())
        key = "cli.usage.option-unknown-near" if near else "cli.usage.option-unknown"
        return words(key, option=fault.option_name, near=near)
    if isinstance(fault, click.BadParameter):
        return _parameter_reason(fault, words)
    if isinstance(fault, BadArgumentUsage):
        return words("cli.usage.argument-wrong")
    return _command_reason(fault, words)


def _parameter_reason(fault: click.BadParameter, words: Catalogue) -> str:
    if isinstance(fault, MissingParameter):
        name = fault.param.human_readable_name if fault.param else "?"
        return words("cli.usage.argument-missing", name=name)
    name = fault.param.opts[-1] if fault.param and fault.param.opts else "?"
    return words("cli.usage.value-wrong", name=name)


def _command_reason(fault: click.UsageError, words: Catalogue) -> str:
    if fault.message.startswith("No such command"):
        return words("cli.usage.command-unknown", name=fault.message.split("'")[1])
    if fault.message.startswith("Missing command"):
        return words("cli.usage.command-missing")
    return words("cli.usage.other", reason=fault.message)
