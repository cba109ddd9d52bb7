"""closed.json: what an edition was when it was closed - its hand-ins by digest, its addresses.

Written by `pameran close YEAR` into the edition's folder, read ever after: by `check`, which names
what changed without a correction, and by `build`, which answers every address. Decision 0016.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

FILE = "closed.json"
ADDRESS = r"([a-z0-9]+([-._][a-z0-9]+)*/)+"
"""A page's address: small path parts, each ended; nothing that climbs or hides."""

UNFROZEN = ("corrections", "withdrawn")
"""Fields of booth.yml that may be added after the closing: they say what was changed, and why."""

RESERVED = frozenset({"assets", "data", "media", "pagefind"})
"""First parts of paths at the site's root that hold files, never pages."""


def _of_a_page(address: str) -> str:
    if address.partition("/")[0] in RESERVED:
        raise ValueError(address)
    return address


_Address = Annotated[str, Field(pattern=f"^{ADDRESS}$", max_length=400), AfterValidator(_of_a_page)]
_Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class _Record(BaseModel):
    """Base of all records of the file: strict, frozen, closed to unknown keys."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


class ClosedBooth(_Record):
    """One hand-in as it was."""

    folder: Annotated[str, Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
    """Name of its folder, which is part of its addresses."""
    digest: _Digest
    """Of its values and photos; see `hand_in_digest`."""
    corrections: Annotated[int, Field(ge=0)]
    """How many corrections it told of by then."""


class Closing(_Record):
    """All of one closed.json."""

    format: Literal[1]
    year: Annotated[int, Field(ge=1990, le=2100)]
    booths: Mapping[str, ClosedBooth]
    """By region code."""
    addresses: tuple[_Address, ...]
    """Every page of the edition and of its regions, in every language, from the site's root."""


def hand_in_digest(tree: object, photos: Mapping[str, str]) -> str:
    """Digest a booth: its values as typed and its photos, whatever the order, layout or comments.

    Args:
        tree: raw values of booth.yml.
        photos: digest of each declared photo's bytes, by its path.
    """
    values = tree if isinstance(tree, dict) else {}
    kept = {key: value for key, value in values.items() if key not in UNFROZEN}
    said = json.dumps([kept, dict(photos)], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
