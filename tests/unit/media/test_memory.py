"""Memory of one picture is kept for the next one."""

import ctypes
import subprocess
import sys

import pytest

from site_builder.media.memory import keep_memory

_SIZE = (2000, 1500)
_BYTES = 4 * _SIZE[0] * _SIZE[1]

_MEASURE = f"""
import resource
from pathlib import Path
from threading import Thread
from PIL import Image
from site_builder.media.memory import keep_memory

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()

def pictures(count):
    for _ in range(count):
        Image.new("RGB", {_SIZE}, "white").copy()

def measured():
    pictures(2)
    faults = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    pictures(10)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - faults, held() - before)

pictures(0)
before = held()
KEEP
thread = Thread(target=measured)
thread.start()
thread.join()
"""


def _measured(keep: str) -> list[int]:
    words = [sys.executable, "-c", _MEASURE.replace("KEEP", keep)]
    said = subprocess.run(words, capture_output=True, check=True, text=True)
    return [int(one) for one in said.stdout.split()]


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallopt"), reason="another C library")
def test_a_picture_takes_the_memory_of_the_one_before():
    """The system is asked for the room of two pictures once, however many pictures there are."""
    faults, held = _measured("keep_memory()")
    faults_else, _ = _measured("")

    assert 2 * faults < faults_else
    assert held < 3 * _BYTES


def test_another_c_library_is_done_without(monkeypatch):
    """Where the wish is not known, pictures are made all the same."""
    asked = []
    monkeypatch.setattr(ctypes, "CDLL", lambda name: asked.append(name) or object())

    keep_memory()

    assert [None] == asked
