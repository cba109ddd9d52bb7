"""`pameran schema`: write the JSON Schemas of an exhibition, for editors."""

from pathlib import Path
from typing import Any

import click

from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.i18n.catalogue import Catalogue
from site_builder.load.exhibition import load_exhibition
from site_builder.site.new import SCHEMA_FOLDER, write_schemas
from site_builder.store.errors import MachineFault


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("schema", help=words("cli.schema.help"))
    @click.option("--out", type=click.Path(path_type=Path), help=words("cli.schema.out"))
    @root_option(words)
    @locale_option(words)
    def run_schema(**given: Any) -> None:  # noqa: ANN401 - click hands over what the options say
        _write(words_for(given["locale"], given["root"]), given["root"], given["out"])

    return run_schema


def _write(words: Catalogue, root: Path, out: Path | None) -> None:
    """Write the schemas and name each file.

    Raises: MachineFault if the exhibition cannot be used, or the folder not be written.
    """
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    parsed, _, _ = load_exhibition(root)
    if parsed is None or parsed.whole is None:
        raise MachineFault("exhibition-unusable")
    for path in write_schemas(parsed.whole, out or root / SCHEMA_FOLDER):
        click.echo(words("cli.schema.written", file=path.as_posix()))
