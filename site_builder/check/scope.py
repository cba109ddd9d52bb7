"""What a rule is given: one parsed booth with its surroundings, sound parts only.

A faulty file is still judged as far as its parts are well-formed, so that one fault hides no other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from site_builder.check.known import Known
from site_builder.model.codes import problem
from site_builder.model.declare import HandIn
from site_builder.model.exhibits import Exhibition
from site_builder.model.loaded import Loaded, Parsed
from site_builder.model.problem import FieldPath, Problem


@dataclass(frozen=True, slots=True)
class Scope:
    """One hand-in under judgement."""

    file: str
    parsed: Parsed[HandIn]
    loaded: Loaded
    exhibition: Exhibition
    known: Known
    today: date | None = None
    """The day of the run; where nobody says it, nothing is judged by it."""
    kept: dict[str, object] = field(default_factory=dict, repr=False, compare=False)
    """What several rules need of the file, gathered once."""

    @property
    def year(self) -> int:
        """The year of the folder the file lies in."""
        return int(self.file.split("/")[1])

    @property
    def folder(self) -> str:
        """Name of the folder the file lies in."""
        return self.file.split("/")[-2]

    @property
    def slug(self) -> str:
        """The slug of the booth's region; of a region nobody knows, the folder's name."""
        region = self.exhibition.register.regions.get(self.code)
        return region.slug if region else self.folder

    @property
    def code(self) -> str:
        """The code of the booth's region as typed; that of its folder where it is none."""
        code = self.raw("region")
        register = self.exhibition.register
        if isinstance(code, str) and code in register.regions:
            return code
        region = register.by_slug(self.folder)
        return region.code if region else ""

    def edition_says(self, name: str) -> object:
        """A field of the edition's file as typed; nothing if it does not say it."""
        parsed = self.loaded.parsed.get(f"exhibits/{self.year}/edition.yml")
        return parsed.tree.get(name) if parsed and isinstance(parsed.tree, Mapping) else None

    def raw(self, name: str) -> object:
        """A field of the file as typed, if the file is a mapping."""
        tree = self.parsed.tree
        return tree.get(name) if isinstance(tree, dict) else None

    def raw_items(self, name: str) -> Iterator[tuple[FieldPath, Mapping[str, object]]]:
        """Items of a list of the file as typed, whether sound or not, with their paths."""
        items = self.raw(name)
        for index, item in enumerate(items if isinstance(items, list) else []):
            if isinstance(item, dict):
                yield (name, index), item

    def raw_programmes(self) -> Iterator[tuple[FieldPath, Mapping[str, object]]]:
        """Achievements, then plans, as typed, with their paths."""
        yield from self.raw_items("achievements")
        yield from self.raw_items("plans")

    def may_hide(self, at: FieldPath) -> bool:
        """Whether what is missing in a mapping may stand in a line that could not be read."""
        holes = self.parsed.holes
        if not holes or not at:
            return bool(holes)
        keys = self.parsed.places.keys
        lines = [place.line for path, place in keys.items() if path[: len(at)] == at]
        return not lines or any(min(lines) - 1 <= hole <= max(lines) + 1 for hole in holes)

    def at_value(self, name: str, at: FieldPath, /, **values: object) -> Problem:
        """A problem of a value."""
        return problem(name, self.parsed.places.of_value(at), at, **values)

    def at_key(self, name: str, at: FieldPath, /, **values: object) -> Problem:
        """A problem of a key, or of a whole block."""
        return problem(name, self.parsed.places.of_key(at), at, **values)
