"""Start a command, and turn whatever ends it into words and an exit code."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

import click

from site_builder import __version__
from site_builder.cli.helping import speak
from site_builder.cli.locale import words_before_parsing
from site_builder.cli.options import hand_on, locale_option, root_option
from site_builder.cli.outcome import Outcome
from site_builder.cli.usage import word_usage_error
from site_builder.i18n.catalogue import Catalogue
from site_builder.store.errors import MachineFault

COMMANDS = (
    "build",
    "serve",
    "check",
    "explain",
    "init",
    "new",
    "prepare",
    "rollover",
    "close",
    "archive",
    "desk",
    "diff",
    "schema",
    "intake",
    "cache",
)
"""Names of the commands; each lives in `cli/<name>.py` and offers `command(words)`."""


class Commands(click.Group):
    """The commands by name, loaded one at a time."""

    def __init__(self, words: Catalogue) -> None:
        """Speak with these words."""
        super().__init__("pameran", callback=hand_on, help=words("cli.help"))
        self.say = words
        speak(self, words)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name all commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"site_builder.cli.{cmd_name}")
        gc.freeze()
        gc.enable()  # it was no use while everything was being loaded
        command: click.Command = module.command(self.say)
        speak(command, self.say)
        return command


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code."""
    words = words_before_parsing(arguments)
    group = Commands(words)
    for option in (locale_option(words), root_option(words)):
        option(group)
    click.version_option(__version__, prog_name="pameran", help=words("cli.option.version"))(group)
    try:
        return int(
            group.main(list(arguments), standalone_mode=False, obj=tuple(arguments)) or Outcome.FINE
        )
    except click.UsageError as fault:
        click.echo(word_usage_error(fault, words), err=True)
        return Outcome.WRONG_USE
    except MachineFault as fault:
        said = words(f"machine.{fault.name}", **fault.values)
        click.echo(words("cli.failed", reason=said), err=True)
        return Outcome.WRONG_USE
    except (KeyboardInterrupt, click.Abort):
        click.echo(words("cli.interrupted"), err=True)
        return Outcome.INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Outcome.FINE
    except Exception as fault:  # noqa: BLE001 - the last door: a bug gets words and its own code
        last = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119 - a name, no file
        said = words("cli.bug", kind=type(fault).__name__, reason=str(fault)[:300], place=place)
        click.echo(said, err=True)
        if os.environ.get("PAMERAN_DEBUG"):
            traceback.print_exc()
        return Outcome.OUR_BUG
