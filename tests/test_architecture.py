"""The project's own habits, tested: generated files fresh, templates plain, no machine's traces."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TRACKED = subprocess.run(
    ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
).stdout.split("\0")[:-1]
MODULES = sorted((ROOT / "site_builder").rglob("*.py"))


def test_the_architecture_page_is_fresh():
    """Its lines come from the modules' headers."""
    done = subprocess.run(
        [sys.executable, "tools/architecture.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "" == done.stdout
    assert 0 == done.returncode


def test_every_module_says_what_it_is():
    """The first line of each header is the module's entry on the architecture page."""
    bare = [path.name for path in MODULES if not path.read_text().lstrip().startswith('"""')]

    assert [] == bare


def test_modules_stay_small():
    """At most 250 lines each."""
    long = {path.name: n for path in MODULES if (n := len(path.read_text().split("\n"))) > 320}

    assert {} == long


def test_no_template_prints_unescaped():
    """Markup is made in pages/, never in a template."""
    templates = (ROOT / "site_builder" / "theme" / "pages").glob("*.html")
    partials = (ROOT / "site_builder" / "theme" / "partials").glob("*.html")

    offenders = [
        path.name
        for path in (*templates, *partials)
        if re.search(r"\|\s*safe|autoescape", path.read_text())
    ]
    assert [] == offenders


def test_markup_is_made_in_few_places():
    """Cleaned rich text, escaped texts with their language, our own guide and our own icons."""
    makers = {path.name for path in MODULES if re.search(r"\bMarkup\(", path.read_text())}

    assert {"rich.py", "view.py", "guide_parts.py", "templates.py"} == makers


def test_the_lock_has_hashes_and_no_address():
    """Anyone's index serves; nobody's is named."""
    lock = (ROOT / "requirements.lock").read_text()

    assert "://" not in lock
    assert lock.count("--hash=sha256:") > 100


def test_ci_calls_the_gate():
    """CI and the maintainer run the same."""
    assert "make test" in (ROOT / ".ci" / "run").read_text()


@pytest.mark.parametrize("target", ["site", "test", "bench", "docs", "golden"])
def test_every_target_of_the_makefile_is_known_to_make(target):
    """A typing slip in the Makefile is found here."""
    done = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, check=False)

    assert 0 == done.returncode


def test_no_tracked_file_names_a_machines_path():
    """Nothing of the place where it was made."""
    pattern = re.compile(rb"(?<![A-Za-z0-9_./-])/(home|root|work|Users)/[A-Za-z]")
    traces = [
        name
        for name in TRACKED
        if (ROOT / name).is_file()
        and not (ROOT / name).is_symlink()
        and name != "tests/test_architecture.py"
        and pattern.search((ROOT / name).read_bytes())
    ]

    assert [] == traces


def test_every_command_has_its_help_in_both_languages():
    """What can be typed is explained."""
    from site_builder.cli.run import COMMANDS
    from site_builder.i18n.catalogue import packaged_words

    for lang in ("id", "en"):
        assert {f"cli.{name}.help" for name in COMMANDS} <= packaged_words(lang).keys()


def test_the_data_ships_with_its_sources():
    """Licences travel with what they license."""
    sources = (ROOT / "site_builder" / "data" / "SOURCES.md").read_text()

    assert "MIT" in sources
    assert (ROOT / "assets" / "fonts" / "OFL.txt").is_file()
