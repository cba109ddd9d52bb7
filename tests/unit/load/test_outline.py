"""Where lines stand, told by their columns alone."""

import pytest

from site_builder.load.outline import column_for, levels_at
from site_builder.model.booth import BoothFile

TEXT = """format: 1
summary: |
  title: ini teks
sources:
- https://contoh.go.id
achievements:
  - id: satu
    indicators:
      - name: Angka
        baseline:
          value: 1
    -partners: x
"""
LINES = TEXT.splitlines()


def test_open_levels_carry_their_keys():
    """Block texts open nothing; a list may stand at its key's column."""
    levels = [(one.column, one.names[-1:], one.listed) for one in levels_at(LINES, 11)]

    expected = [
        (0, (), False),
        (2, ("achievements",), True),
        (4, ("achievements",), False),
        (6, ("indicators",), True),
        (8, ("indicators",), False),
        (10, ("baseline",), False),
    ]
    assert expected == levels
    assert [(0, (), False), (0, ("sources",), True)] == [
        (one.column, one.names, one.listed) for one in levels_at(LINES, 5)
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("partners:", 4),
        ("year: 2020", 4),
        ("unit: persen", 8),
        ("plans:", 0),
        ("- id: dua", 2),
        ("kata saja", None),
    ],
)
def test_a_keys_column_is_that_of_the_mapping_that_takes_it(line, expected):
    """Known by the model, and not given there yet."""
    assert expected == column_for([*LINES[:11], line], 11, 5, BoothFile)
