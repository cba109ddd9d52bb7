"""What the other files of the exhibition say: every booth's file by region and year, whole or not.

A file with faults is known as far as it can be read; what it does not say is then no one's fault.
Built once for a run, so that a rule never searches all booths. Imports: model.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.check.names import Names, names_from
from site_builder.model.booth import BoothFile
from site_builder.model.declare import HandIn
from site_builder.model.exhibits import Exhibition
from site_builder.model.loaded import Loaded, Parsed

_BOOTH = "booth.yml"


@dataclass(frozen=True, slots=True)
class Filed:
    """One booth as it was filed in one edition."""

    year: int
    slug: str
    """The region's slug; of a region nobody knows, the folder's name."""
    file: str
    parsed: Parsed[HandIn] | None
    """Nothing if the file could not be opened."""
    status: str | None
    """The edition's status as typed; nothing where edition.yml does not say it."""

    @property
    def key(self) -> str:
        """`YEAR/slug`."""
        return f"{self.year}/{self.slug}"

    @property
    def whole(self) -> bool:
        """Whether all it says is known; of what is not whole, nothing can be said to be absent."""
        return self.parsed is not None and isinstance(self.parsed.whole, BoothFile)

    @property
    def on_show(self) -> bool:
        """Whether visitors see its programmes: neither it nor its edition is a draft."""
        return self.status != "draft" and self.says("status") != "draft" and not self.withdrawn

    @property
    def withdrawn(self) -> bool:
        """Whether it was taken back."""
        return self.says("withdrawn") is not None

    def says(self, name: str) -> object:
        """A field as typed."""
        tree = self.parsed.tree if self.parsed else None
        return tree.get(name) if isinstance(tree, Mapping) else None

    def items(self, name: str) -> Iterator[Mapping[str, object]]:
        """Items of a list as typed, sound or not."""
        listed = self.says(name)
        for item in listed if isinstance(listed, list) else []:
            if isinstance(item, Mapping):
                yield item

    def item(self, own: str, name: str) -> Mapping[str, object] | None:
        """The item of a list that has this id."""
        return next((one for one in self.items(name) if one.get("id") == own), None)

    def ids(self, *lists: str) -> frozenset[str]:
        """Ids of the items of these lists, in faulty items too."""
        found = (item.get("id") for name in lists for item in self.items(name))
        return frozenset(str(one) for one in found if isinstance(one, str))


@dataclass(frozen=True, slots=True)
class Known:
    """All booths that were filed."""

    by_key: Mapping[str, Filed]
    by_slug: Mapping[str, tuple[Filed, ...]]
    """By year ascending."""
    names: Names
    """Official names of regions, to be found in texts."""

    def earlier(self, slug: str, year: int) -> tuple[Filed, ...]:
        """Booths of a region in editions before a year that are or were on show, oldest first."""
        filed = self.by_slug.get(slug, ())
        return tuple(one for one in filed if one.year < year and one.on_show)


def known_from(loaded: Loaded, exhibition: Exhibition) -> Known:
    """Gather all booths of the exhibits, as far as they can be read."""
    by_slug: dict[str, list[Filed]] = {}
    for file in sorted(loaded.sources):
        parts = file.split("/")
        if parts[-1] == _BOOTH and len(parts) == 4:  # noqa: PLR2004 - exhibits/YEAR/slug/booth.yml
            filed = _filed(file, loaded, exhibition)
            by_slug.setdefault(filed.slug, []).append(filed)
    by_key = {one.key: one for listed in by_slug.values() for one in listed}
    sorted_in = {slug: tuple(listed) for slug, listed in by_slug.items()}
    return Known(by_key, sorted_in, names_from(exhibition.register))


def _filed(file: str, loaded: Loaded, exhibition: Exhibition) -> Filed:
    _, year, folder, _ = file.split("/")
    parsed = loaded.parsed.get(file)
    code = parsed.tree.get("region") if parsed and isinstance(parsed.tree, Mapping) else None
    region = exhibition.register.regions.get(code) if isinstance(code, str) else None
    edition = loaded.parsed.get(f"exhibits/{year}/edition.yml")
    said = edition.tree.get("status") if edition and isinstance(edition.tree, Mapping) else None
    status = said if isinstance(said, str) else None
    return Filed(int(year), region.slug if region else folder, file, parsed, status)
