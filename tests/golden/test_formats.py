"""Golden reports of one hostile hand-in in every format and language, completeness included."""

from pathlib import Path

import pytest

from site_builder.check.run import check
from site_builder.check.score import score_booth
from site_builder.i18n.catalogue import catalogue
from site_builder.load.tree import load_tree
from site_builder.report.completeness import (
    Scored,
    render_score_json,
    render_score_markdown,
    render_score_text,
)
from site_builder.report.github import render_github
from site_builder.report.json_lines import render_json_lines
from site_builder.report.markdown import render_markdown
from site_builder.report.text import COLOURED, render_text

CASE = Path(__file__).parent / "formats"


def address(code):
    return f"https://pameran.example/ikut/temuan/{code}/"


RENDERERS = {
    "text": lambda found, sources, words: render_text(found, sources, words, COLOURED, address),
    "github": lambda found, _, words: render_github(found, words, address),
    "markdown": lambda found, _, words: render_markdown(found, words, address),
    "json": lambda found, _, words: render_json_lines(found, words),
}
SCORES = {
    "text": render_score_text,
    "markdown": render_score_markdown,
    "json": render_score_json,
}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("form", sorted(RENDERERS))
def test_each_format_says_it_its_own_way(form, lang, golden, load_booth):
    """Same problems, same order; colours are written as they are sent."""
    loaded = load_booth((CASE / "booth.yml").read_text(encoding="utf-8"))

    report = RENDERERS[form](check(loaded), loaded.sources, catalogue(lang))
    golden(CASE / f"report.{lang}.{form}", report.replace("\x1b", "ESC").rstrip("\n") + "\n")


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("form", sorted(SCORES))
def test_completeness_in_each_format(form, lang, golden, exhibition_root):
    """A booth that is whole, and one that is not."""
    loaded = load_tree(exhibition_root)
    file = "exhibits/2022/kota-madiun/booth.yml"
    score = score_booth(loaded.exhibition, loaded.booths[file])
    other = "exhibits/2022/kota-tegal/booth.yml"
    booths = [Scored(file, "Kota Madiun 2022", score), Scored(other, other, None)]

    text = SCORES[form](booths, catalogue(lang))
    golden(CASE / f"score.{lang}.{form}", text.rstrip("\n") + "\n")
