"""A seeded corpus of broken booths: one whole booth, syntax errors at known lines, other faults.

The same seed gives the same corpus. A syntax error is one that people make: see `KINDS`.
"""

import random
import re
from collections.abc import Callable

_ENTRY = re.compile(r"( *(?:- )?[a-z_]+): ([A-Za-z].*)")
_HEAD = """format: 1
region: "52.03"
provenance: official
tagline:
  id: Kota cerdas di kaki gunung
  en: A smart place at the foot of a mountain
summary: >-
  Ringkasan yang cukup panjang tentang daerah ini dan program kota cerdasnya, dengan
  contoh dan angka yang dapat diperiksa oleh siapa pun.
vision: Menjadi daerah cerdas
challenges:
  - title: Air bersih
    description: Sebagian desa kekurangan air bersih
achievements:
"""
_PROGRAMME = """  - id: program-{n}
    title: Program nomor {n}
    pillar: governance
    description: Uraian program yang cukup panjang untuk memenuhi batas minimal.
    year: 2021
    quick_win: true
    indicators:
      - name: Persentase layanan
        unit: persen
        better: up
        baseline:
          value: 17.5
          year: 2019
        result:
          value: 40
          year: 2021
        source: https://contoh.go.id/a
    partners:
      - name: Dinas Kominfo
        kind: central
    sources:
      - https://contoh.go.id/b
"""
_TAIL = """plans:
  - id: rencana-1
    title: Rencana satu
    pillar: governance
    description: Uraian rencana yang cukup panjang untuk memenuhi batas minimal.
    target_year: 2024
documents:
  - title: Rencana induk
    url: https://contoh.go.id/dokumen
contact:
  office: Dinas Kominfo
  email: kominfo@contoh.go.id
  website: https://contoh.go.id
sources:
  - https://contoh.go.id/s
  - https://contoh.go.id/t
"""
WHOLE = (_HEAD + "".join(_PROGRAMME.format(n=n) for n in range(5)) + _TAIL).rstrip("\n").split("\n")
"""Lines of a booth without any fault."""

OTHER_FAULTS = (
    ("provenance: official", "provenance: oficial"),
    ("  en: A smart place at the foot of a mountain", "  en: short"),
    ("vision: Menjadi daerah cerdas", "visi: Menjadi daerah cerdas"),
    ("    year: 2021", "    year: dua ribu"),
    ("    quick_win: true", "    quick_win: ya"),
    ("        better: up", "        better: naik"),
    ("          value: 17.5", "          value: 17,5"),
    ("        kind: central", "        kind: pusat"),
    ("      - https://contoh.go.id/b", "      - contoh.go.id/b"),
    ("    target_year: 2024", "    target_year: 3024"),
    ("    url: https://contoh.go.id/dokumen", "    url: www.contoh.go.id"),
    ("  email: kominfo@contoh.go.id", "  email: kominfo"),
    ("  website: https://contoh.go.id", "  website: ftp://x"),
    ("  - https://contoh.go.id/s", "  - sumber s"),
    ("  - id: program-1", "  - id: Program_1"),
    ("  - id: program-2", "  - id: program 2"),
    ("    title: Program nomor 3", "    title: P3"),
    ("  - id: rencana-1", "  - id: Rencana"),
)
"""Lines and what becomes of them: 18 faults that are no syntax errors."""


def _moved(blanks: int) -> Callable[[str], str | None]:
    def move(line: str) -> str | None:
        if not re.match(r" {2,}[a-z_]+:", line):
            return None
        return " " + line if blanks > 0 else line[1:]

    return move


def _valued(change: Callable[[str], str]) -> Callable[[str], str | None]:
    def of(line: str) -> str | None:
        found = _ENTRY.fullmatch(line)
        return f"{found[1]}: {change(found[2])}" if found else None

    return of


def _joined(sign: str) -> Callable[[str], str | None]:
    def join(line: str) -> str | None:
        found = _ENTRY.fullmatch(line)
        return f"{found[1]}{sign}{found[2]}" if found else None

    return join


KINDS: dict[str, Callable[[str], str | None]] = {
    "tab": lambda line: "\t" + line.lstrip() if re.match(r" +[a-z]", line) else None,
    "one blank more": _moved(1),
    "one blank less": _moved(-1),
    "no blank after a colon": _joined(":"),
    "no colon": _joined(" "),
    "equals sign": _joined(" = "),
    "no colon after a parent": lambda line: line[:-1] if re.fullmatch(r" *[a-z]+:", line) else None,
    "no blank after a dash": lambda line: (
        line.replace("- ", "-", 1) if line.lstrip().startswith("- ") else None
    ),
    "no dash": lambda line: line.replace("- ", "  ", 1) if line.lstrip().startswith("- ") else None,
    "star for a dash": lambda line: (
        line.replace("- ", "* ", 1) if line.lstrip().startswith("- ") else None
    ),
    "second colon": _valued(lambda value: "Catatan: " + value),
    "@ first": _valued(lambda value: "@" + value),
    "% first": _valued(lambda value: "%" + value),
    "** around": _valued(lambda value: f"**{value}**"),
    "quote open": _valued(lambda value: '"' + value),
    "words after a quote": _valued(lambda value: '"Kata" ' + value),
    "bracket open": _valued(lambda value: "[" + value),
    "backslash": _valued(lambda value: f'"D:\\Umum\\{value}"'),
}
"""Syntax errors by name: what becomes of a line, or nothing where it does not apply."""


def break_lines(
    dice: random.Random, lines: list[str], count: int, kept: frozenset[int] = frozenset()
) -> dict[int, str]:
    """Put so many syntax errors into lines, in place, none beside another.

    Args:
        dice: where and which.
        lines: the booth's lines.
        count: how many errors.
        kept: 0-based numbers of lines to stay clear of.

    Returns the kind of error by its line's 1-based number.
    """
    broken: dict[int, str] = {}
    taken = set(kept) | {6, 7, 8}
    while len(broken) < count:
        at, kind = dice.randrange(len(lines)), dice.choice(sorted(KINDS))
        changed = None if taken & {at - 1, at, at + 1} else KINDS[kind](lines[at])
        if changed is not None:
            lines[at] = changed
            taken.add(at)
            broken[at + 1] = kind
    return broken


def with_other_faults() -> tuple[list[str], frozenset[int]]:
    """The booth with all of `OTHER_FAULTS`, and the 0-based numbers of their lines."""
    lines = list(WHOLE)
    places = set()
    for right, wrong in OTHER_FAULTS:
        at = lines.index(right)
        lines[at] = wrong
        places.add(at)
    return lines, frozenset(places)
