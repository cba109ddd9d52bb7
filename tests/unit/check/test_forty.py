"""Forty different faults in one booth, five of them syntax errors: named in one run, each in place."""

import importlib.util
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "forty.py"


@pytest.fixture(scope="module")
def forty():
    """The corpus, which the benchmarks measure by too."""
    spec = importlib.util.spec_from_file_location("forty", BENCH)
    module = importlib.util.module_from_spec(spec)
    sys.modules["forty"] = module
    spec.loader.exec_module(module)
    return module


def test_forty_faults_are_named_at_their_lines_and_none_is_invented(forty, tmp_path):
    """Five of them are syntax errors; no two are the same fault."""
    told = forty.judge(tmp_path)

    assert 40 == len({fault.name for fault in forty.FAULTS}) == len(forty.FAULTS)
    assert 5 == len(forty.SYNTAX)
    assert ((), ()) == (told.missed, told.invented)


def test_the_corpus_is_whole_before_it_is_broken(forty, tmp_path):
    """Otherwise it would prove nothing."""
    forty.make_whole(tmp_path)

    assert () == forty.check(forty.load_tree(tmp_path))
