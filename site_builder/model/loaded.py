"""What loading gives: the exhibition as far as it is sound, every problem, and where all stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from site_builder.model.closing import Closing
from site_builder.model.declare import HandIn
from site_builder.model.exhibits import Booth, Exhibition
from site_builder.model.photo import PhotoFile
from site_builder.model.problem import FieldPath, Places, Problem

_File_co = TypeVar("_File_co", bound=HandIn, covariant=True)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[_File_co]):
    """One hand-in: its values if they are sound, and the places of all it says."""

    whole: _File_co | None
    """The hand-in, if nothing in it is malformed."""
    tree: object
    """Raw mappings, lists and scalars as typed; holes where syntax was broken."""
    places: Places
    sound: Mapping[FieldPath, HandIn]
    """Parts that are well-formed on their own, by field path: programmes, photos, awards, ..."""
    holes: frozenset[int] = frozenset()
    """1-based numbers of lines that could not be read: what seems missing may stand there."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """All of `exhibits/`."""

    exhibition: Exhibition | None
    """Every booth that is whole; nothing if exhibition.yml or the register cannot be used."""
    problems: tuple[Problem, ...]
    parsed: Mapping[str, Parsed[HandIn]]
    """By POSIX path from the project root."""
    sources: Mapping[str, str]
    """Text of each hand-in, for reports."""
    booths: Mapping[str, Booth]
    """Whole booths by file, also those whose edition.yml has faults and is not shown."""
    present_photos: Mapping[str, tuple[str, ...]]
    """Names of the files in each booth's `photos/`, by the booth's file."""
    photo_files: Mapping[str, Mapping[FieldPath, PhotoFile]]
    """Files of declared photos that could be read, by the booth's file and the photo's path."""
    closings: Mapping[int, Closing] = field(default_factory=dict)
    """Records of closed editions, by year."""
