"""Find the region a person means, or say which ones it may be."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.load.exhibition import load_exhibition
from site_builder.load.register import load_register, packaged_register
from site_builder.model.region_search import regions_meant, regions_near
from site_builder.model.register import Region, Register
from site_builder.store.errors import MachineFault

_LISTED = 10
"""Names that are listed where several are meant."""

_OFFERED = 4
"""Names that are offered where none is meant."""


def find_region(root: Path, wanted: str) -> Region:
    """Give the region of an exhibition's register.

    Raises: MachineFault `region-unknown` or `region-several` with the nearest names.
    """
    parsed, _, _ = load_exhibition(root)
    path = parsed.whole.register_ if parsed and parsed.whole else None
    return region_of(load_register(root, path)[0] or packaged_register(), wanted)


def region_of(register: Register, wanted: str) -> Region:
    """Give the one region that is meant.

    Raises: MachineFault `region-unknown` or `region-several` with the nearest names.
    """
    found = regions_meant(register, wanted)
    if len(found) == 1:
        return found[0]
    if found:
        more = ", ..." if found[_LISTED:] else ""
        raise MachineFault("region-several", name=wanted, choices=_listed(found[:_LISTED]) + more)
    near = _listed(regions_near(register, wanted)[:_OFFERED])
    raise MachineFault("region-unknown", name=wanted, nearest=near)


def _listed(regions: Iterable[Region]) -> str:
    return ", ".join(f"{region.name} ({region.code})" for region in regions)
