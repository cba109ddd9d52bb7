"""`pameran desk press-kit`: one zip of facts and pictures for each region and the edition."""

import os
from pathlib import Path
from typing import Any

import click

from site_builder.check.run import check
from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.cli.outcome import Outcome
from site_builder.cli.region import find_region
from site_builder.cli.report import show_report
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number, size
from site_builder.load.tree import load_tree
from site_builder.site.desk import desk_edition
from site_builder.site.keep import blocking
from site_builder.site.needed import usable_exhibition
from site_builder.site.press_kit import make_kits
from site_builder.site.publish import Selection, publish
from site_builder.site.today import today
from site_builder.store.errors import MachineFault


def press_kit_command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("press-kit", help=words("cli.desk.press-kit.help"))
    @click.argument("regions", nargs=-1, metavar="[REGION]...")
    @root_option(words)
    @locale_option(words)
    @click.option("--edition", type=int, help=words("cli.desk.edition"))
    @click.option("--out", type=click.Path(path_type=Path), help=words("cli.desk.press-kit.out"))
    def run_press_kit(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options say
        return _press_kit(words_for(given["locale"], given["root"]), given)

    return run_press_kit


def _press_kit(words: Catalogue, given: dict[str, Any]) -> int:
    root: Path = given["root"]
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    loaded = load_tree(root)
    exhibition = usable_exhibition(loaded)
    year = desk_edition(exhibition, given["edition"]).year
    problems = tuple(
        one
        for one in check(loaded, today(os.environ))
        if one.span.file.startswith(f"exhibits/{year}/")
    )
    errors = blocking(loaded, problems, frozenset({year}))
    if errors:
        show_report(loaded, errors, words, err=True)
        return Outcome.PROBLEMS
    codes = {find_region(root, name).code for name in given["regions"]}
    shown = publish(exhibition, Selection(frozenset({year})), today(os.environ))
    out = given["out"] or root / "build" / "press-kit" / str(year)
    kits = make_kits(
        root,
        (shown, shown.editions[0]),
        out,
        (lambda booth: booth.region.code in codes) if codes else None,
    )
    said = words(
        "cli.desk.press-kit.done",
        count=number(len(kits.paths), words.lang),
        out=out,
        size=size(kits.bytes, words.lang),
    )
    click.echo(said)
    return Outcome.FINE
