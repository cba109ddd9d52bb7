"""What a command cannot do without: an exhibition that can be used, and an edition of it."""

from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.store.errors import MachineFault


def usable_exhibition(loaded: Loaded) -> Exhibition:
    """Give the exhibition that was read.

    Raises: MachineFault `exhibition-unusable`.
    """
    if loaded.exhibition is None:
        raise MachineFault("exhibition-unusable")
    return loaded.exhibition


def known_edition(exhibition: Exhibition, year: int) -> Edition:
    """Find an edition, drafts too.

    Raises: MachineFault `edition-unknown`, which names those that are there.
    """
    found = exhibition.edition_of(year)
    if found is None:
        known = ", ".join(str(one.year) for one in exhibition.editions)
        raise MachineFault("edition-unknown", year=year, known=known)
    return found
