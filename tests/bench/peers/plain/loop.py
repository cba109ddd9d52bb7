"""What one writes in an afternoon: a loop that makes the pictures that are not there, then MkDocs.

`loop.py` in a folder with `photos/`, `docs/` and `mkdocs.yml`.
"""

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

WIDTHS = (1280, 640, 320)


def main() -> int:
    """Make the pictures one after the other, then the site; give MkDocs' exit code."""
    out = Path("docs/img")
    out.mkdir(exist_ok=True)
    for photo in sorted(Path("photos").rglob("*.jpg")):
        names = {width: out / f"{photo.parent.name}-{photo.stem}-{width}.webp" for width in WIDTHS}
        if all(name.exists() for name in names.values()):
            continue
        with Image.open(photo) as opened:
            for width, name in names.items():
                size = (width, round(opened.height * width / opened.width))
                opened.resize(size, Image.Resampling.LANCZOS).save(name, quality=76)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
