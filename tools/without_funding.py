"""Take the funding links out of an npm lock: it then names no address at all.

`without_funding.py FILE` rewrites the file; npm does not read those entries.
"""

import json
import sys
from pathlib import Path


def main(name: str) -> None:
    """Rewrite the lock."""
    path = Path(name)
    lock = json.loads(path.read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        package.pop("funding", None)
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
