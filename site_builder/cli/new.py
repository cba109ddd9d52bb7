"""`pameran new REGION`: a new booth, explained, or carried over from the latest one."""

from pathlib import Path
from typing import Any

import click

from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.cli.region import region_of
from site_builder.i18n.catalogue import Catalogue
from site_builder.load.tree import load_tree
from site_builder.site.needed import usable_exhibition
from site_builder.site.new import edition_for, make_booth
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("new", help=words("cli.new.help"))
    @click.argument("region", nargs=-1, required=True)
    @click.option("--edition", type=int, help=words("cli.new.edition"))
    @root_option(words)
    @locale_option(words)
    def run_new(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        root = given["root"]
        wanted = (" ".join(given["region"]), given["edition"])
        _new(words_for(given["locale"], root), root, *wanted)

    return run_new


def _new(words: Catalogue, root: Path, wanted: str, year: int | None) -> None:
    """Make the booth, and say what comes next.

    Raises: MachineFault if region or edition are not to be had, or the booth is there already.
    """
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    loaded = load_tree(root, Cache(root / ".cache" / "load"))
    exhibition = usable_exhibition(loaded)
    region = region_of(exhibition.register, wanted)
    edition = edition_for(root, exhibition, year)
    click.echo(words("cli.new.region", name=region.name, code=region.code), err=True)
    made = make_booth(root, loaded, (edition, region), words)
    file = f"{made.folder}/booth.yml"
    carried = made.carried_from
    key = "cli.new.made" if carried is None else "cli.new.carried"
    click.echo(words(key, file=file, year=carried or ""))
    if not made.invited:
        said = words("cli.new.not-invited", name=region.name, year=edition.year)
        click.echo(said, err=True)
    click.echo(words("cli.new.next", folder=made.folder), err=True)
