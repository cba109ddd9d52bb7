"""`pameran check`: name every problem of the exhibits at once, and how complete a booth is."""

import os
import re
from pathlib import Path
from typing import Any

import click

from site_builder.check.run import check, has_errors
from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option, root_option
from site_builder.cli.outcome import Outcome
from site_builder.cli.report import (
    Findings,
    scored_booths,
    show_github,
    show_json,
    show_markdown,
    show_text,
)
from site_builder.i18n.catalogue import Catalogue
from site_builder.load.tree import load_booths, load_tree
from site_builder.model.loaded import Loaded
from site_builder.site.today import today
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault

_BOOTH = re.compile(r"(exhibits/[0-9]{4}/(?!edition\.yml)[^/]+)(/.*)?$")
"""A booth's folder, or anything in it."""

FORMATS = {
    "text": show_text,
    "json": show_json,
    "github": show_github,
    "markdown": show_markdown,
}


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("check", help=words("cli.check.help"))
    @click.argument("paths", nargs=-1, metavar="[PATH]...")
    @root_option(words)
    @locale_option(words)
    @click.option(
        "--format",
        "form",
        type=click.Choice(tuple(FORMATS)),
        default="text",
        help=words("cli.check.format"),
    )
    @click.option("--score", is_flag=True, help=words("cli.check.score"))
    @click.option("--strict", is_flag=True, help=words("cli.check.strict"))
    def run_check(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options say
        return _check(words_for(given["locale"], given["root"]), given)

    return run_check


def _check(words: Catalogue, given: dict[str, Any]) -> int:
    root: Path = given["root"]
    if not (root / "exhibits").is_dir():
        raise MachineFault("root-missing", root=root)
    wanted = [_wanted(root, path) for path in given["paths"]]
    loaded = _loaded(root, wanted)
    # Without a usable exhibition.yml no rule can judge a booth: then its faults are told as well.
    problems = tuple(
        one
        for one in check(loaded, today(os.environ))
        if not wanted
        or any(_within(one.span.file, folder) for folder in wanted)
        or (loaded.exhibition is None and not one.span.file.endswith("/booth.yml"))
    )
    booths = [
        file
        for file in loaded.parsed
        if file.endswith("/booth.yml")
        and (not wanted or any(_within(file, folder) for folder in wanted))
    ]
    # The JSON of a check is a contract: nothing but problems unless more is asked for.
    told = given["score"] or (wanted and given["form"] != "json")
    scored = scored_booths(loaded, booths) if told else ()
    FORMATS[given["form"]](Findings(loaded, problems, scored, words))
    blocked = has_errors(problems) or (given["strict"] and problems)
    return Outcome.PROBLEMS if blocked else Outcome.FINE


def _loaded(root: Path, wanted: list[str]) -> Loaded:
    """Read all of `exhibits/`, or what single booths ask for, if only such were named."""
    cache = Cache(root / ".cache" / "load")
    booths = [found[1] for path in wanted if (found := _BOOTH.match(path))]
    if booths and len(booths) == len(wanted):
        return load_booths(root, cache, [f"{booth}/booth.yml" for booth in booths])
    return load_tree(root, cache)


def _wanted(root: Path, path: str) -> str:
    """The POSIX path from the root that a person named from the current folder.

    Raises: MachineFault `path-unknown`.
    """
    place = Path(os.path.abspath(path))  # noqa: PTH100 - links are not followed
    base = Path(os.path.abspath(root))  # noqa: PTH100 - as above
    if not place.is_relative_to(base / "exhibits") or not place.exists():
        raise MachineFault("path-unknown", path=path)
    return place.relative_to(base).as_posix()


def _within(file: str, folder: str) -> bool:
    return file == folder or file.startswith(f"{folder}/") or folder == f"{file}/booth.yml"
