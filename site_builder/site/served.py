"""What is served right now, one for all threads: last good site, newer pages, faults on top."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition

from site_builder.site.preview import Preview


@dataclass(slots=True)
class Served:
    """The state of a running `pameran serve`."""

    out: Path
    """Folder of the last good site."""
    started: int
    """Tells this run from an earlier one, whose pages may still be open."""
    base: str = "/"
    """Path of the site's root in addresses, as it will be on its host."""
    title: str = ""
    """Said above the faults, in the reader's language."""
    lang: str = "id"
    faults: str = ""
    """Report on a save that cannot be shown; empty when all is well."""
    preview: Preview | None = None
    """Makes pages that are newer than those in the folder."""
    _turn: int = 0
    _changed: Condition = field(default_factory=Condition)

    @property
    def version(self) -> str:
        """Changes whenever open pages have to be loaded again."""
        return f"{self.started}-{self._turn}"

    def show(self, preview: Preview | None, *, reload: bool = True) -> None:
        """All is well: pages come from the preview, or from the folder where there is none.

        A page that shows faults is always loaded again: they are mended.
        """
        with self._changed:
            mended = bool(self.faults)
            self.preview, self.faults = preview, ""
            self._turn += reload or mended
            self._changed.notify_all()

    def put_on_top(self, faults: str) -> None:
        """A save cannot be shown: say why above what was shown last."""
        with self._changed:
            self.faults = faults
            self._turn += 1
            self._changed.notify_all()

    def wait(self, known: str, seconds: float) -> str:
        """Wait for another version than the known one, at most so long; give the present one."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != known, seconds)
            return self.version
