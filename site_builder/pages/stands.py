"""Halls and stand numbers: every group of islands is a room, its stands counted by region code."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from site_builder.model.exhibits import Edition
from site_builder.model.register import Province

ORDER = (
    "Sumatera",
    "Jawa",
    "Kalimantan",
    "Bali dan Nusa Tenggara",
    "Sulawesi",
    "Maluku",
    "Papua",
)
"""Rooms of the Indonesian register, A to G."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a booth stands."""

    letter: str
    hall: str
    """Name of the group of islands, or of the province where a register has no groups."""
    number: int
    previous: str | None
    """Region code of the stand before, in the order of the aisle, which is a round: the first stand
    follows the last one. Nothing where a stand is alone."""
    next: str | None

    @property
    def label(self) -> str:
        """The stand number on the fascia, such as `D-01`."""
        return f"{self.letter}-{self.number:02d}"


def hall_of(province: Province) -> str:
    """Name the room of a province."""
    return province.island_group or province.name


def halls_of(edition: Edition) -> dict[str, str]:
    """Letters by room name, in order: the known rooms first, others as they appear."""
    names = [hall_of(booth.region.province) for booth in edition.open_booths]
    if all(name in ORDER for name in names):
        return {name: chr(ord("A") + at) for at, name in enumerate(ORDER)}
    return {name: _letter(at) for at, name in enumerate(dict.fromkeys(names))}


def _letter(at: int) -> str:
    """A to Z, then AA, AB and so on."""
    letters = ""
    while True:
        letters = chr(ord("A") + at % 26) + letters
        at = at // 26 - 1
        if at < 0:
            return letters


def stands_of(edition: Edition) -> Mapping[str, Stand]:
    """Give each region's stand, in the order of the aisle: by room, then by region code."""
    if "stands" not in edition.kept:
        edition.kept["stands"] = _stands(edition)
    return cast("Mapping[str, Stand]", edition.kept["stands"])


def _stands(edition: Edition) -> Mapping[str, Stand]:
    letters = halls_of(edition)
    rank = {name: at for at, name in enumerate(letters)}
    ordered = sorted(
        edition.open_booths,
        key=lambda booth: (rank[hall_of(booth.region.province)], booth.region.code),
    )
    counts: dict[str, int] = {}
    stands = {}
    for at, booth in enumerate(ordered):
        hall = hall_of(booth.region.province)
        counts[hall] = counts.get(hall, 0) + 1
        alone = len(ordered) == 1
        before = None if alone else ordered[at - 1].region.code
        after = None if alone else ordered[(at + 1) % len(ordered)].region.code
        stands[booth.region.code] = Stand(letters[hall], hall, counts[hall], before, after)
    return stands
