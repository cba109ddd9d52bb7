"""The folder of the site in the making: files go in by path, made now or taken over.

Nobody reads the folder before it is swapped in.
"""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.site.standing import Made, Standing
from site_builder.site.verify import Scan
from site_builder.store.files import refused


@dataclass(slots=True)
class SiteFolder:
    """Writes files and remembers which."""

    root: Path
    standing: Standing
    """The old site, whose unchanged files are taken over."""
    made: dict[str, Made] = field(default_factory=dict)
    """By path from the site's root."""
    taken_over: set[str] = field(default_factory=set)
    """Paths of those that were not written, but taken over."""
    _folders: set[str] = field(default_factory=set)

    def beginning(self) -> "SiteFolder":
        """Give the same folder with nothing written yet, for a task that runs beside others."""
        return SiteFolder(self.root, self.standing)

    def take_over(self, path: str, inputs: str) -> bool:
        """Take a file over from the old site if it was made from the same inputs; else say no.

        Raises: MachineFault if the machine refuses.
        """
        if path in self.made or path not in self.standing.files:
            return False
        self._open(path)
        held = self.standing.take_over(path, inputs, self.root)
        if held is not None:
            self.made[path] = held
            self.taken_over.add(path)
        return held is not None

    def make(self, path: str, inputs: str, content: bytes, scan: Scan | None = None) -> None:
        """Write one file; a path that is written again is replaced.

        Args:
            path: from the site's root.
            inputs: digest of all that decides its bytes; empty if it is made in every build.
            content: its bytes.
            scan: what it holds, if it is a page.

        Raises: MachineFault if the machine refuses.
        """
        place = f"{self.root}/{path}"
        self._open(path)
        try:
            if path in self.made:  # it may be a second name for a file of the old site
                Path(place).unlink()
            # Neither a path object nor a buffer: half the cost, thousands of times.
            with open(place, "xb", buffering=0) as out:  # noqa: PTH123 - as above
                left = memoryview(content)
                while left:
                    left = left[out.write(left) :]
        except OSError as fault:
            raise refused(Path(place), fault) from fault
        self.made[path] = Made(inputs, len(content), scan)
        self.taken_over.discard(path)

    def _open(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if not folder or folder in self._folders:
            return
        self._open(folder)
        place = f"{self.root}/{folder}"
        try:
            with suppress(FileExistsError):
                os.mkdir(place)  # noqa: PTH102 - a third of the cost, thousands of times
        except OSError as fault:
            raise refused(Path(place), fault) from fault
        self._folders.add(folder)
