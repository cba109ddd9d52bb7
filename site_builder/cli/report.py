"""Show problems on the terminal."""

import sys

import click

from site_builder.cli.terminal import wants_colour
from site_builder.i18n.catalogue import Catalogue
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem
from site_builder.report.text import COLOURED, PLAIN, render_text


def show_report(
    loaded: Loaded, problems: tuple[Problem, ...], words: Catalogue, *, err: bool
) -> None:
    """Print the text report on stdout, or on stderr where stdout is for results."""
    if problems:
        stream = sys.stderr if err else sys.stdout
        style = COLOURED if wants_colour(stream) else PLAIN
        click.echo(render_text(problems, loaded.sources, words, style), err=err, color=True)
