"""`pameran intake`: take the form's zips into their folders, safely, and check what came in."""

import sys
from pathlib import Path
from typing import Any

import click

from site_builder.check.run import check, has_errors
from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.cli.outcome import Outcome
from site_builder.cli.report import show_report
from site_builder.i18n.catalogue import Catalogue
from site_builder.load.tree import load_tree
from site_builder.site.intake import Ground, Parcel, look_into, read_ground, unpack
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("intake", help=words("cli.intake.help"))
    @click.argument("zips", nargs=-1, required=True, metavar="ZIP...")
    @root_option(words)
    @locale_option(words)
    @click.option("--edition", type=int, help=words("cli.intake.edition"))
    @click.option("--replace", is_flag=True, help=words("cli.intake.replace"))
    def run_intake(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options say
        return _intake(words_for(given["locale"], given["root"]), given)

    return run_intake


def _intake(words: Catalogue, given: dict[str, Any]) -> int:
    """Take every zip on its own; the worst outcome of all is the command's."""
    root: Path = given["root"]
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    ground = read_ground(root)
    outcomes = [_take(words, ground, given, Path(path)) for path in given["zips"]]
    return max(outcomes)


def _take(words: Catalogue, ground: Ground, given: dict[str, Any], path: Path) -> Outcome:
    try:
        parcel = look_into(ground, path, given["edition"])
        if parcel.present and not given["replace"]:
            _ask(words, parcel)
        unpack(ground, parcel)
    except MachineFault as fault:
        said = words(f"machine.{fault.name}", **fault.values)
        click.echo(words("cli.intake.refused", zip=path.name, reason=said), err=True)
        return Outcome.WRONG_USE
    name = parcel.region.name
    click.echo(words("cli.intake.taken", zip=path.name, name=name, folder=parcel.folder), err=True)
    return _report(words, ground.root, parcel)


def _ask(words: Catalogue, parcel: Parcel) -> None:
    """Ask on a terminal; elsewhere nothing is overwritten without `--replace`.

    Raises: MachineFault `intake-present`.
    """
    question = words("cli.intake.ask", name=parcel.region.name, folder=parcel.folder)
    if not (sys.stdin.isatty() and click.confirm(question, default=False, err=True)):
        raise MachineFault("intake-present", folder=parcel.folder)


def _report(words: Catalogue, root: Path, parcel: Parcel) -> Outcome:
    loaded = load_tree(root, Cache(root / ".cache" / "load"))
    problems = tuple(one for one in check(loaded) if one.span.file.startswith(f"{parcel.folder}/"))
    show_report(loaded, problems, words, err=False)
    if not problems:
        click.echo(words("cli.intake.clean", name=parcel.region.name), err=True)
    return Outcome.PROBLEMS if has_errors(problems) else Outcome.FINE
