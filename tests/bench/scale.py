"""How large a run of the benchmarks is, and where it works."""

from dataclasses import dataclass
from pathlib import Path

_CACHE = Path(__file__).parents[2] / ".cache/bench"


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes of what is made and measured."""

    home: Path
    """Where it all lies; photographs and peers lie one above."""
    pictured: int
    """Booths of the exhibition with photos."""
    photos: int
    """Of each of them."""
    sizes: tuple[int, ...]
    """Booths of exhibitions without photos, rising; the middle one is compared with the peers."""
    rounds: int

    @property
    def kept(self) -> Path:
        """What every run may take: photographs and peers."""
        return _CACHE

    def turns(self, part: str) -> Path:
        """The file of a part's turns that are done."""
        return self.home / f"{part}.json"


FULL = Scale(_CACHE / "full", 50, 4, (50, 514, 1500), 3)
TRIAL = Scale(_CACHE / "trial", 3, 1, (3, 5, 8), 1)
"""Small enough to see in minutes that all of it runs."""
