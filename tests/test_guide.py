"""The guide, tried as it stands: its commands exist, its hand-ins are sound."""

import re
import shlex
from pathlib import Path

import click
import pytest

from site_builder.cli.run import COMMANDS, Commands
from site_builder.i18n.catalogue import catalogue

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(GUIDE.rglob("*.md"))
IDS = [path.relative_to(GUIDE).as_posix() for path in PAGES]
BLOCK = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)


def commands_in(text):
    """What a reader is told to type, in blocks and within sentences."""
    lines = [line.strip() for _, block in BLOCK.findall(text) for line in block.split("\n")]
    lines += re.findall(r"`(pameran [^`]+)`", text)
    return [shlex.split(line) for line in lines if line.startswith("pameran ")]


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_every_command_can_be_typed(page):
    """Its name is known, and so is each of its options."""
    group = Commands(catalogue("en"))
    for _, name, *rest in commands_in(page.read_text(encoding="utf-8")):
        assert name in COMMANDS, name
        command = group.get_command(None, name)
        if isinstance(command, click.Group) and rest and rest[0] in command.commands:
            command = command.commands[rest[0]]
        known = {option for one in command.params for option in one.opts}
        asked = {word.partition("=")[0] for word in rest if word.startswith("--")}
        assert asked <= known, (name, asked - known)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_booth_of_the_guide_passes_the_check(load_booth, lang):
    """Copied word for word, then corrected, then withdrawn: not one problem."""
    text = (GUIDE / lang / "join.md").read_text(encoding="utf-8")
    booth, photos, corrections, withdrawn = [
        block for language, block in BLOCK.findall(text) if language == "yaml"
    ]
    booth = booth.replace('"34.04"', '"35.77"')  # the region of the base exhibition

    for written in (booth, booth + corrections, booth + corrections + withdrawn):
        assert [] == list(load_booth(written).problems)
    assert ["photo-missing"] == [one.name for one in load_booth(booth + photos).problems]


def test_the_guide_names_what_the_issue_forms_are_called():
    """A newcomer finds the button by the words of the guide."""
    names = {}
    for form in ("zip", "koreksi"):
        text = (ROOT / ".github" / "ISSUE_TEMPLATE" / f"{form}.yml").read_text(encoding="utf-8")
        names[form] = re.search(r"^name: (.+) / (.+)$", text, re.MULTILINE).groups()
    for at, lang in enumerate(("id", "en")):
        text = (GUIDE / lang / "join.md").read_text(encoding="utf-8")
        assert f"**{names['zip'][at]}**" in text
        assert f"**{names['koreksi'][at]}**" in text


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_links_name_a_file_a_part_or_another_host(page):
    """Address words differ from exhibition to exhibition; `plans.md` finds its page in each."""
    text = page.read_text(encoding="utf-8")
    known = {
        f"{word.removeprefix('path.')}"
        for word in catalogue("id").words
        if word.startswith("path.")
    }
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("https://", "#")):
            continue
        file = re.fullmatch(r"([a-z-]+)\.md(#[a-z0-9-]+)?", target)
        assert file, target
        assert set(file[1].split("-")) <= known, target
