"""The guide's examples, tried as a newcomer would: what is copied from it passes the check."""

import io
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from site_builder.check.run import check
from site_builder.load.register import packaged_register
from site_builder.load.tree import load_tree

ROOT = Path(__file__).parent.parent.parent.parent
GUIDES = sorted((ROOT / "docs" / "guide").rglob("*.md"))
EDITION = "format: 1\nyear: 2023\ntitle: Edisi uji\nstatus: open\n"
WORKED = [path for path in GUIDES if "```yaml\nformat: 1\nregion:" in path.read_text("utf-8")]


def examples(path):
    """Blocks of YAML: the first is a whole booth, the others are added to it."""
    return re.findall(r"```yaml\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture
def errors(tmp_path):
    """Put a text as the booth of its region into an edition, and give the errors there."""
    (tmp_path / "exhibits").mkdir()
    shutil.copy(ROOT / "exhibits" / "exhibition.yml", tmp_path / "exhibits")

    def judge(text):
        code = re.search(r'^region: "(.*)"$', text, re.MULTILINE)[1]
        edition = tmp_path / "exhibits" / "2023"
        booth = edition / packaged_register().regions[code].slug
        (booth / "photos").mkdir(parents=True, exist_ok=True)
        (edition / "edition.yml").write_text(EDITION)
        (booth / "booth.yml").write_text(text, encoding="utf-8")
        out = io.BytesIO()
        Image.effect_noise((1280, 800), 90).convert("RGB").save(out, "JPEG")
        for file in re.findall(r"file: (\S+)", text):
            (booth / file).write_bytes(out.getvalue())
        problems = check(load_tree(tmp_path))
        return [(one.name, one.span.line) for one in problems if one.severity == "error"]

    return judge


def test_there_are_guides_with_a_worked_example():
    """In both languages."""
    assert {"en", "id"} <= {path.parent.name for path in WORKED}


@pytest.mark.parametrize("path", WORKED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_whole_booth_of_the_guide_has_no_error(errors, path):
    """Copied as it stands."""
    assert [] == errors(examples(path)[0])


@pytest.mark.parametrize("path", WORKED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_part_of_the_guide_adds_no_error(errors, path):
    """Photos, corrections, a withdrawal: added at the bottom, one at a time."""
    whole, *parts = examples(path)

    assert parts
    assert [] == [fault for part in parts for fault in errors(whole + part)]
