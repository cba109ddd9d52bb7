"""The texts of a made exhibition, read back, for the peers to build the same from."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from made import booths_of

from site_builder.load.register import packaged_register

LANGUAGES = ("id", "en")
_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Booth:
    """One booth as any builder may take it."""

    year: str
    slug: str
    name: str
    photos: tuple[Path, ...]
    marked: bool
    """Whether its tagline holds the word that is changed."""
    _held: Any

    def in_(self, lang: str) -> dict[str, Any]:
        """Its texts in a language."""
        return {
            "title": self.name,
            "tagline": self._held["tagline"][lang],
            "summary": self._held["summary"][lang],
            **{
                block: [_programme(one, lang) for one in self._held[block]]
                for block in ("achievements", "plans")
            },
        }


def booths(root: Path, word: str) -> Iterator[Booth]:
    """Read all booths of an exhibition; the marked one holds the word."""
    names = packaged_register().regions
    for place in booths_of(root):
        held = yaml.load(place.read_text(), Loader=_SafeLoader)  # noqa: S506 - the safe one, in C
        folder = place.parent
        yield Booth(
            folder.parent.name,
            folder.name,
            names[held["region"]].name,
            tuple(sorted((folder / "photos").glob("*.jpg"))),
            word in held["tagline"]["id"],
            held,
        )


def lend(photo: Path, place: Path) -> None:
    """Give a peer a photo: the same file under a second name, for none of them writes to it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    os.link(photo, place)


def _programme(held: Any, lang: str) -> dict[str, Any]:
    return {
        "title": held["title"][lang],
        "description": held["description"][lang],
        "pillar": held["pillar"],
        "year": held.get("year", held.get("target_year")),
        "sources": held["sources"],
    }
