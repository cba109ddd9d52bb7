"""The benchmarks are scripts of one folder: their modules name each other without a package."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
