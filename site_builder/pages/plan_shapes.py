"""The shapes of a hall plan: what is to be placed, and where it went. Lengths in px."""

from dataclasses import dataclass

STANDS_MOST = 12
"""Stands up to which a hall shows each of them; beyond, a plan folds into rooms."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the floor."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    def overlaps(self, other: "Rect") -> bool:
        """Whether the two share more than an edge."""
        beside = self.right <= other.x or other.right <= self.x
        return not (beside or self.bottom <= other.y or other.bottom <= self.y)

    def holds(self, other: "Rect") -> bool:
        """Whether the other one lies inside, to a hundredth of a px."""
        least = 0.01
        return (
            other.x >= self.x - least
            and other.y >= self.y - least
            and other.right <= self.right + least
            and other.bottom <= self.bottom + least
        )


@dataclass(frozen=True, slots=True)
class Room:
    """A province's part of a hall."""

    code: str
    regions: tuple[str, ...]
    """Region codes, in the order of the aisle."""


@dataclass(frozen=True, slots=True)
class Hall:
    """What stands in a hall; empty halls are drawn too."""

    letter: str
    name: str
    rooms: tuple[Room, ...]

    @property
    def regions(self) -> tuple[str, ...]:
        """All stands, in the order of the aisle."""
        return tuple(sorted(code for room in self.rooms for code in room.regions))

    @property
    def count(self) -> int:
        """Number of stands."""
        return sum(len(room.regions) for room in self.rooms)


@dataclass(frozen=True, slots=True)
class PlacedStand:
    """A stand of three walls, open to its aisle."""

    code: str
    rect: Rect
    opens_down: bool


@dataclass(frozen=True, slots=True)
class PlacedRoom:
    """A province's room, with one square for each region."""

    code: str
    rect: Rect
    side: float
    """Of a square."""
    squares: tuple[tuple[str, float, float], ...]
    """Region code and upper left corner."""


@dataclass(frozen=True, slots=True)
class PlacedHall:
    """A hall on the floor: it shows stands or rooms, or it is empty."""

    hall: Hall
    rect: Rect
    shell: str
    """Path of its walls, open at the doors."""
    stands: tuple[PlacedStand, ...] = ()
    rooms: tuple[PlacedRoom, ...] = ()


@dataclass(frozen=True, slots=True)
class Water:
    """The name of a strait or sea in an aisle."""

    key: str
    x: float
    y: float
    upright: bool = False
    ends: bool = False
    """Whether the name ends at its place instead of having it in its middle."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A drawn floor."""

    width: float
    height: float
    halls: tuple[PlacedHall, ...]
    """In the order of their letters."""
    walks: tuple[str, ...]
    """Paths along the aisles."""
    waters: tuple[Water, ...]
    gate: tuple[float, float]
    """Where visitors enter: tip of the arrow, which points up; down in a tall plan."""
