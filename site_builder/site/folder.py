"""The folder of the site in the making: files go in by path, once each."""

from dataclasses import dataclass, field
from pathlib import Path

from site_builder.store.files import refused


@dataclass(slots=True)
class SiteFolder:
    """Writes files and remembers which; nobody reads the folder before it is swapped in."""

    root: Path
    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes by path from the site's root."""
    _folders: set[str] = field(default_factory=set)

    def put(self, path: str, content: bytes) -> None:
        """Write one file; a path that is written again is replaced.

        Raises: MachineFault if the machine refuses.
        """
        folder = path.rpartition("/")[0]
        place = f"{self.root}/{path}"
        try:
            if folder not in self._folders:
                (self.root / folder).mkdir(parents=True, exist_ok=True)
                self._folders.add(folder)
            with open(place, "wb") as out:  # noqa: PTH123 - a tenth of the cost, thousands of times
                out.write(content)
        except OSError as fault:
            raise refused(Path(place), fault) from fault
        self.sizes[path] = len(content)
