"""The help of commands in the reader's language: click words its own parts in English only."""

import click

from site_builder.i18n.catalogue import Catalogue

_HEADINGS = {"Options": "cli.help.options", "Commands": "cli.help.commands"}
"""What click calls the parts of a help, and our words for them."""

_HELP = "Show this message and exit."


def speak(command: click.Command, words: Catalogue) -> None:
    """Give a command, and all below it, help in these words."""

    class Formatter(click.HelpFormatter):
        """Click's layout with our words."""

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or f"{words('cli.help.usage')} ")

        def write_heading(self, heading: str) -> None:
            key = _HEADINGS.get(heading)
            super().write_heading(words(key) if key else heading)

        def write_dl(self, rows: list[tuple[str, str]], *sizes: int) -> None:  # type: ignore[override]  # any of click's
            worded = [
                (name, words("cli.help.help") if said == _HELP else said) for name, said in rows
            ]
            super().write_dl(worded, *sizes)

    class Context(click.Context):
        """Makes that formatter."""

        formatter_class = Formatter

    _give(command, Context)


def _give(command: click.Command, context: type[click.Context]) -> None:
    command.context_class = context
    if isinstance(command, click.Group):
        for below in command.commands.values():
            _give(below, context)
