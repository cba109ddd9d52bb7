"""The exhibition put together: editions with their booths, each beside its region and photos.

Built by `load` from hand-ins that are well-formed; read by every stage after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.model.booth import BoothFile
from site_builder.model.edition import EditionFile
from site_builder.model.exhibition import ExhibitionFile
from site_builder.model.photo import BoothPhoto
from site_builder.model.programme import Achievement, Plan
from site_builder.model.register import Region, Register


@dataclass(frozen=True, slots=True)
class Booth:
    """One region in one edition."""

    year: int
    region: Region
    hand_in: BoothFile
    photos: tuple[BoothPhoto, ...]
    """Photos whose file could be read, in the order of the hand-in."""
    file: str
    """POSIX path of booth.yml from the project root."""
    digest: str
    """SHA-256 of the text of that file, hex."""

    @property
    def slug(self) -> str:
        """The region's slug."""
        return self.region.slug

    @property
    def key(self) -> str:
        """`YEAR/slug`, unique in the exhibition."""
        return f"{self.year}/{self.slug}"

    @property
    def cover(self) -> BoothPhoto | None:
        """The photo marked as cover, else the first one that is not mere decoration."""
        shown = [photo for photo in self.photos if not photo.declared.decorative]
        return next((photo for photo in shown if photo.declared.cover), next(iter(shown), None))

    def achievements_in(self, pillar_id: str) -> tuple[Achievement, ...]:
        """Achievements of one pillar, in the order of the hand-in."""
        return tuple(one for one in self.hand_in.achievements if one.pillar == pillar_id)

    def plans_in(self, pillar_id: str) -> tuple[Plan, ...]:
        """Plans of one pillar, in the order of the hand-in."""
        return tuple(one for one in self.hand_in.plans if one.pillar == pillar_id)


@dataclass(frozen=True, slots=True)
class Edition:
    """One year of the exhibition."""

    hand_in: EditionFile
    booths: tuple[Booth, ...]
    """Booths to be shown (status ready), sorted by region code; withdrawn ones included."""
    drafts: tuple[Booth, ...]
    """Booths still in work, sorted by region code; never published."""
    file: str
    """POSIX path of edition.yml from the project root."""
    open_booths: tuple[Booth, ...] = field(init=False, repr=False, compare=False)
    """Booths that were not withdrawn."""
    _by_region: Mapping[str, Booth] = field(init=False, repr=False, compare=False)
    kept: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out from this edition alone, for whoever asks again."""

    def __post_init__(self) -> None:
        """Derive what is asked for again and again."""
        shown = tuple(booth for booth in self.booths if booth.hand_in.withdrawn is None)
        object.__setattr__(self, "open_booths", shown)
        object.__setattr__(self, "_by_region", {one.region.code: one for one in shown})

    @property
    def year(self) -> int:
        """Year of the edition."""
        return self.hand_in.year

    def booth_of(self, region_code: str) -> Booth | None:
        """Find the shown booth of a region."""
        return self._by_region.get(region_code)


@dataclass(frozen=True, slots=True)
class Exhibition:
    """All years together."""

    hand_in: ExhibitionFile
    register: Register
    editions: tuple[Edition, ...]
    """By year ascending."""
    words: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """The exhibition's own words (`exhibits/words/CODE.toml`) by language, sorted; see `i18n`."""
    kept: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out from this exhibition alone, for whoever asks again."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Language codes; the first one lives at `/`."""
        return self.hand_in.languages

    @property
    def first_language(self) -> str:
        """The language of `/` and of plain strings in hand-ins."""
        return self.hand_in.languages[0]

    @property
    def newest(self) -> Edition:
        """The newest edition that is shown."""
        return self.editions[-1]

    def edition_of(self, year: int) -> Edition | None:
        """Find an edition by its year."""
        return next((edition for edition in self.editions if edition.year == year), None)
