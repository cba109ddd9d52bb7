"""Show problems and completeness on the terminal, or write them where a machine looks."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from site_builder.check.score import score_booth
from site_builder.cli.explained import where_explained
from site_builder.cli.terminal import wants_colour
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number
from site_builder.model.loaded import Loaded
from site_builder.model.problem import Problem
from site_builder.report.completeness import (
    Scored,
    render_score_json,
    render_score_markdown,
    render_score_text,
)
from site_builder.report.github import render_github
from site_builder.report.json_lines import render_json_lines
from site_builder.report.markdown import COMMENT_BYTES, SUMMARY_BYTES, render_markdown
from site_builder.report.text import COLOURED, PLAIN, render_text
from site_builder.report.values import Where


@dataclass(frozen=True, slots=True)
class Findings:
    """What `check` has to tell."""

    loaded: Loaded
    problems: tuple[Problem, ...]
    scored: tuple[Scored, ...]
    """Booths whose completeness is told; none where it was not asked for."""
    words: Catalogue

    @property
    def where(self) -> Where:
        """Where each code is explained."""
        return where_explained(self.loaded.exhibition, self.words)


def show_report(
    loaded: Loaded, problems: tuple[Problem, ...], words: Catalogue, *, err: bool
) -> None:
    """Print the text report on stdout, or on stderr where stdout is for results."""
    if problems:
        stream = sys.stderr if err else sys.stdout
        style = COLOURED if wants_colour(stream) else PLAIN
        where = where_explained(loaded.exhibition, words)
        text = render_text(problems, loaded.sources, words, style, where)
        click.echo(text, err=err, color=True)


def scored_booths(loaded: Loaded, files: Iterable[str]) -> tuple[Scored, ...]:
    """Score these booths; one that is not whole has no score, a withdrawn one is left out."""
    found = []
    for file in files:
        booth = loaded.booths.get(file)
        if booth is None or loaded.exhibition is None:
            found.append(Scored(file, file, None))
        elif booth.hand_in.withdrawn is None:
            name = f"{booth.region.name} {booth.year}"
            found.append(Scored(file, name, score_booth(loaded.exhibition, booth)))
    return tuple(found)


def show_text(found: Findings) -> None:
    """Print for a person at a terminal."""
    words = found.words
    if found.problems:
        show_report(found.loaded, found.problems, words, err=False)
    else:
        count = number(len(found.loaded.booths), words.lang)
        click.echo(words("cli.check.clean", booths=count), err=True)
    if found.scored:
        click.echo(("\n" if found.problems else "") + render_score_text(found.scored, words))


def show_json(found: Findings) -> None:
    """Print for a program."""
    click.echo(render_json_lines(found.problems, found.words), nl=False)
    click.echo(render_score_json(found.scored, found.words), nl=False)


def show_markdown(found: Findings) -> None:
    """Print for a comment."""
    click.echo(_markdown(found, COMMENT_BYTES), nl=False)


def show_github(found: Findings) -> None:
    """Print annotations, and add the whole list to the job summary where there is one."""
    click.echo(render_github(found.problems, found.words, found.where), nl=False)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as target:
            target.write(_markdown(found, SUMMARY_BYTES))


def _markdown(found: Findings, most: int) -> str:
    """Problems and completeness, within `most` bytes together."""
    score = render_score_markdown(found.scored, found.words)
    left = most - len(score.encode())
    return render_markdown(found.problems, found.words, found.where, left) + score
