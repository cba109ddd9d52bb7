"""How well broken booths are read on: errors named at their line, others kept, none invented."""

import random
import statistics
import time
from collections.abc import Iterable

from corpus import KINDS, OTHER_FAULTS, WHOLE, break_lines, with_other_faults

from site_builder.load.fields import parse_fields
from site_builder.load.recovery import recover
from site_builder.model.booth import BoothFile

FILES = 400
SEED = 2022
COUNTS = (1, 2, 4)
ON_TOP = 4


def told_lines(lines: Iterable[str]) -> tuple[list[int], float]:
    """Lines of all problems of a booth, and the seconds it took."""
    started = time.perf_counter()
    _, problems = parse_fields(BoothFile, recover("\n".join(lines), "booth.yml", BoothFile), "id")
    return [one.span.line or 0 for one in problems], time.perf_counter() - started


def by_count(count: int) -> str:
    """A row of the table for files with so many syntax errors."""
    dice = random.Random(SEED + count)
    named = invented = 0
    seconds = []
    for _ in range(FILES):
        lines = list(WHOLE)
        broken = break_lines(dice, lines, count)
        told, took = told_lines(lines)
        named += len(broken.keys() & set(told))
        invented += sum(line not in broken for line in told)
        seconds.append(took)
    share, each = named / (FILES * count), invented / FILES
    return f"| {count} | {share:.1%} | {each:.2f} | {statistics.median(seconds) * 1000:.1f} |"


def on_top() -> str:
    """What becomes of the other faults under syntax errors."""
    dice = random.Random(SEED)
    kept = least = 0
    invented = 0
    for number in range(FILES):
        lines, places = with_other_faults()
        near = frozenset(at + step for at in places for step in (-1, 0, 1))
        broken = break_lines(dice, lines, ON_TOP, near)
        told, _ = told_lines(lines)
        found = sum(at + 1 in told for at in places)
        least = found if number == 0 else min(least, found)
        kept += found
        invented += sum(line not in broken and line - 1 not in places for line in told)
    share = kept / (FILES * len(OTHER_FAULTS))
    return (
        f"With {ON_TOP} syntax errors on top, {share:.1%} of {len(OTHER_FAULTS)} other faults a "
        f"file are still told (at least {least} of {len(OTHER_FAULTS)} in every file); "
        f"{invented / FILES:.2f} problems a file are invented."
    )


def table() -> str:
    """Measure, and give the section."""
    told = (
        f"{FILES} seeded booths of {len(WHOLE)} lines for each row, {len(KINDS)} kinds of syntax "
        "errors that people make. Named: told at their own line. Invented: told of a line that "
        "nobody broke."
    )
    head = [
        told,
        "",
        "| syntax errors a file | named | invented a file | ms a file |",
        "| ---: | ---: | ---: | ---: |",
    ]
    return "\n".join([*head, *(by_count(count) for count in COUNTS), "", on_top()])


if __name__ == "__main__":
    print(table())
