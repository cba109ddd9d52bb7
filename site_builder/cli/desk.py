"""`pameran desk`: who has handed in what, and whose turn it is; reviews, messages, press kits."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from site_builder.check.run import check
from site_builder.cli.locale import words_for
from site_builder.cli.options import hand_on, locale_option, root_option
from site_builder.cli.press_kit import press_kit_command
from site_builder.cli.region import find_region
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import day, number
from site_builder.load.tree import load_tree
from site_builder.model.desk import Desk
from site_builder.model.loaded import Loaded
from site_builder.report.desk import render_desk_csv, render_desk_json, render_desk_text
from site_builder.site.desk import desk_edition, desk_of, fingerprint_of
from site_builder.site.letters import write_letters
from site_builder.site.needed import usable_exhibition
from site_builder.site.review import Word, write_review
from site_builder.site.today import today
from site_builder.site.views import catalogues_of
from site_builder.store.errors import MachineFault

_FORMATS: dict[str, Callable[[Desk, Catalogue], str]] = {
    "text": lambda desk, words: render_desk_text(desk, words) + "\n",
    "csv": render_desk_csv,
    "json": lambda desk, _: render_desk_json(desk),
}


def command(words: Catalogue) -> click.Command:
    """Make the command and those below it, worded in a language."""

    @click.group("desk", invoke_without_command=True, help=words("cli.desk.help"))
    @root_option(words)
    @locale_option(words)
    @click.option("--edition", type=int, help=words("cli.desk.edition"))
    @click.option(
        "--format",
        "form",
        type=click.Choice(tuple(_FORMATS)),
        default="text",
        help=words("cli.desk.format"),
    )
    @click.option(
        "--reminders",
        type=click.Path(file_okay=False, path_type=Path),
        help=words("cli.desk.reminders"),
    )
    @click.pass_context
    def run_desk(context: click.Context, /, **given: Any) -> None:  # noqa: ANN401 - click's options
        if context.invoked_subcommand is None:
            _desk(words_for(given["locale"], given["root"]), given)
        context.invoke(hand_on, **given)

    run_desk.add_command(_review_command(words))
    run_desk.add_command(press_kit_command(words))
    return run_desk


def _review_command(words: Catalogue) -> click.Command:
    @click.command("review", help=words("cli.desk.review.help"))
    @click.argument("region")
    @root_option(words)
    @locale_option(words)
    @click.option("--edition", type=int, help=words("cli.desk.edition"))
    @click.option(
        "--state",
        type=click.Choice(("seen", "returned", "approved")),
        required=True,
        help=words("cli.desk.review.state"),
    )
    @click.option("--note", default="", help=words("cli.desk.review.note"))
    def run_review(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        _review(words_for(given["locale"], given["root"]), given)

    return run_review


def _desk(words: Catalogue, given: dict[str, Any]) -> None:
    root: Path = given["root"]
    loaded = _loaded(root)
    desk = desk_of(loaded, check(loaded, today(os.environ)), given["edition"])
    click.echo(_FORMATS[given["form"]](desk, words), nl=False)
    folder: Path | None = given["reminders"]
    if folder is not None and loaded.exhibition is not None:
        by = (desk, loaded.exhibition)
        spoken = catalogues_of(loaded.exhibition).values()
        count = write_letters(root, folder, by, spoken)
        said = words("cli.desk.reminded", count=number(count, words.lang), folder=folder)
        click.echo(said, err=True)


def _review(words: Catalogue, given: dict[str, Any]) -> None:
    root: Path = given["root"]
    loaded = _loaded(root)
    edition = desk_edition(usable_exhibition(loaded), given["edition"])
    region = find_region(root, given["region"])
    file = f"exhibits/{edition.year}/{region.slug}/booth.yml"
    now = today(os.environ)
    note = " ".join(given["note"].split())
    word = Word(region.code, given["state"], note, now, fingerprint_of(loaded, file))
    write_review(root, loaded, edition, word)
    said = words(
        "cli.desk.review.done",
        file=edition.file,
        name=region.name,
        state=words(f"desk.review.{given['state']}"),
        day=day(now, words.lang),
    )
    click.echo(said)


def _loaded(root: Path) -> Loaded:
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    return load_tree(root)
