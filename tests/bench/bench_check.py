"""What a check costs: all booths, one of them, and booths that are refused; whole processes.

Prints tables; `tests/bench/run.py` writes them into results.md.
"""

import io
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import forty
from made import make_exhibition
from PIL import Image

BOOTHS = 514
PHOTOS = 4
ROUNDS = 5
HEAD = 'format: 1\nregion: "35.77"\nprovenance: official\n'
HOSTILE = {
    "28,000 items without their fields": HEAD + "achievements:\n" + "  - x: 1\n" * 28_000,
    "60,000 line separators": HEAD + "tagline: " + "a\u2028" * 60_000 + "\n",
    "100,000 open brackets": HEAD + "a: " + "[" * 100_000,
    "a bomb of aliases": HEAD + "a: &a [1]\n" + "".join(f"b{at}: *a\n" for at in range(20_000)),
    "250 kB of lines without a dash": HEAD + "plans:\n" + "    id: a\n    title: b\n" * 11_000,
}
"""Hand-ins just below the largest size, each slow in another way."""


@dataclass(frozen=True)
class Run:
    """One process; the start of Python and of all modules included."""

    wall: float
    cpu: float
    megabytes: float


def one_check(root: Path, *paths: str) -> Run:
    """Run one check."""
    places = [str(root / path) for path in paths]
    command = [sys.executable, "-m", "site_builder", "check", "--root", str(root), *places]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    wall = time.perf_counter() - started
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)


def row(what: str, runs: list[Run]) -> str:
    """A row of the table."""
    wall = statistics.median(one.wall for one in runs)
    cpu = statistics.median(one.cpu for one in runs)
    peak = max(one.megabytes for one in runs)
    return f"| {what} | {wall:.2f} | {cpu:.2f} | {peak:.0f} |"


def with_photos(root: Path) -> None:
    """Give every booth photos of its own."""
    dice = random.Random(4)
    noise = Image.effect_noise((200, 150), 90).convert("RGB")
    for booth in sorted(root.glob("exhibits/*/*/booth.yml")):
        entries = "photos:\n"
        (booth.parent / "photos").mkdir()
        for number in range(PHOTOS):
            picture = noise.resize((800, 600))
            picture.putpixel((number, 0), tuple(dice.randrange(256) for _ in range(3)))
            picture.save(booth.parent / "photos" / f"{number}.jpg", quality=70)
            entries += f"  - {{id: foto-{number}, file: photos/{number}.jpg, credit: Kantor, "
            entries += f"licence: CC0-1.0, alt: Warga di taman nomor {number} kota}}\n"
        booth.write_text(booth.read_text() + entries)


def speed() -> list[str]:
    """Rows for all booths, and for one of them."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "root"
        make_exhibition(root, BOOTHS)
        with_photos(root)
        time.sleep(3)
        first = one_check(root)
        one = next(iter(sorted(root.glob("exhibits/2022/*/booth.yml")))).relative_to(root)
        return [
            row(f"{BOOTHS} booths, nothing cached", [first]),
            row(f"{BOOTHS} booths, photo facts cached", [one_check(root) for _ in range(ROUNDS)]),
            row(f"one booth of {BOOTHS}", [one_check(root, str(one)) for _ in range(ROUNDS)]),
        ]


def large_photos(folder: Path) -> str:
    """Twelve photos that have to be decoded whole, as large as is still measured."""
    (folder / "photos").mkdir()
    out = io.BytesIO()
    Image.effect_noise((1000, 750), 60).resize((2800, 2100)).save(out, "PNG", compress_level=1)
    entries = "photos:\n"
    for number in range(12):
        content = out.getvalue() + bytes([number])
        (folder / "photos" / f"{number}.png").write_bytes(content)
        entries += f"  - {{id: foto-{number}, file: photos/{number}.png}}\n"
    return HEAD + entries


def refused() -> list[str]:
    """Rows for booths that are refused."""
    rows = []
    for what, text in (*HOSTILE.items(), ("12 photos of 6 Mpx, nothing cached", "")):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            forty.make_whole(root)
            booth = root / "exhibits/2022/kota-madiun/booth.yml"
            booth.write_text(text or large_photos(booth.parent), encoding="utf-8")
            runs = [one_check(root) for _ in range(3 if text else 1)]
            rows.append(row(f"refused: {what}", runs))
    return rows


def faults() -> str:
    """How many of forty faults are named in one run."""
    with tempfile.TemporaryDirectory() as name:
        told = forty.judge(Path(name))
    return (
        f"One booth with {len(forty.FAULTS)} different faults, {len(forty.SYNTAX)} of them syntax "
        f"errors: {len(told.named)} are named in one run, each at its line; "
        f"{len(told.invented)} are invented."
    )


def table() -> str:
    """Measure, and give the section."""
    head = ["| check | wall, s | CPU, s | peak, MB |", "| --- | ---: | ---: | ---: |"]
    return "\n".join([faults(), "", *head, *speed(), *refused()])


if __name__ == "__main__":
    print(table())
