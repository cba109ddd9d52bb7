"""Find the region a person means: by code, official name, folder name, or something close."""

from pathlib import Path

from site_builder.load.exhibition import load_exhibition
from site_builder.load.register import load_register, packaged_register
from site_builder.model.nearest import nearest
from site_builder.model.register import Region, slug_of
from site_builder.store.errors import MachineFault


def find_region(root: Path, wanted: str) -> Region:
    """Give the region.

    Raises: MachineFault `region-unknown` with the nearest name.
    """
    parsed, _, _ = load_exhibition(root)
    path = parsed.whole.register_ if parsed and parsed.whole else None
    register = load_register(root, path)[0] or packaged_register()
    region = register.regions.get(wanted) or register.by_slug(slug_of(wanted))
    if region is not None:
        return region
    short = [one for one in register.regions.values() if slug_of(one.short_name) == slug_of(wanted)]
    if len(short) == 1:
        return short[0]
    names = {one.name: one for one in register.regions.values()}
    near = nearest(wanted, names) or (short[0].name if short else "")
    raise MachineFault("region-unknown", name=wanted, nearest=near)
