"""Golden reports: a seeded booth gives exactly the report on file, in both languages."""

from pathlib import Path

import pytest

from site_builder.check.run import check
from site_builder.i18n.catalogue import catalogue
from site_builder.report.text import PLAIN, render_text

CASES = sorted(path for path in (Path(__file__).parent / "check").iterdir() if path.is_dir())


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_report_names_every_fault(case, lang, golden, load_booth):
    """One folder for each case: booth.yml, and the report in both languages."""
    loaded = load_booth((case / "booth.yml").read_text(encoding="utf-8"))

    report = render_text(check(loaded), loaded.sources, catalogue(lang), PLAIN)
    golden(case / f"report.{lang}.txt", report + "\n")
