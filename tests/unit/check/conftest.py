"""Exhibits under judgement: changed file by file, then asked for their problems."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from site_builder.check.run import check
from site_builder.load.tree import load_tree

FIRST = "exhibits/2022/kota-madiun/booth.yml"
SECOND = "exhibits/2024/kota-madiun/booth.yml"


@dataclass
class Exhibits:
    """An exhibition on disk."""

    root: Path

    def text(self, path):
        """What a file says."""
        return (self.root / path).read_text()

    def write(self, path, text):
        """Put a file there."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)

    def add(self, path, text):
        """Let a file say more."""
        self.write(path, self.text(path) + text)

    def replace(self, path, old, new):
        """Let a file say something else."""
        assert old in self.text(path)
        self.write(path, self.text(path).replace(old, new, 1))

    def problems(self, path=None, today=None):
        """All problems, or those of one file."""
        found = check(load_tree(self.root), today and date.fromisoformat(today))
        return [one for one in found if path in {None, one.span.file}]

    def names(self, path=None, today=None):
        """Names of the problems."""
        return [one.name for one in self.problems(path, today)]


@pytest.fixture
def exhibits(exhibition_root):
    """The base exhibition: one edition, one booth."""
    return Exhibits(exhibition_root)


@pytest.fixture
def two_years(exhibits):
    """A second edition, two years later, in which the region takes part again without plans."""
    first = exhibits.root / "exhibits" / "2022"
    shutil.copytree(first, exhibits.root / "exhibits" / "2024")
    exhibits.replace("exhibits/2024/edition.yml", "year: 2022", "year: 2024")
    exhibits.write(SECOND, exhibits.text(SECOND).split("plans:")[0])
    return exhibits
