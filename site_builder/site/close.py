"""`pameran close`: an edition's hand-ins and addresses are recorded, its status set to closed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.model.closing import FILE, ClosedBooth, Closing, hand_in_digest
from site_builder.model.exhibits import Booth, Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.site.addresses import published_addresses
from site_builder.site.hand_in_text import read_text_of, with_value
from site_builder.site.needed import known_edition, usable_exhibition
from site_builder.site.pictures import plan_pictures
from site_builder.site.publish import Selection, publish
from site_builder.site.views import views_of
from site_builder.store.errors import MachineFault
from site_builder.store.files import write_atomic


@dataclass(frozen=True, slots=True)
class Closed:
    """What was recorded."""

    path: str
    """POSIX path of the record from the root."""
    booths: int
    addresses: int


def edition_to_close(loaded: Loaded, year: int) -> Edition:
    """Find the edition.

    Raises: MachineFault `exhibition-unusable`, `edition-unknown`, or `close-draft`.
    """
    edition = known_edition(usable_exhibition(loaded), year)
    if edition.hand_in.status == "draft":
        raise MachineFault("close-draft", year=year)
    return edition


def close(root: Path, loaded: Loaded, edition: Edition, today: date) -> Closed:
    """Record an edition without errors, then set its status; closing again records corrections.

    Raises: MachineFault if the machine refuses.
    """
    exhibition = usable_exhibition(loaded)
    year = edition.year
    before = loaded.closings.get(year)
    addresses = {*(before.addresses if before else ()), *_addresses(exhibition, year, today)}
    closing = Closing(
        format=1,
        year=year,
        booths={booth.region.code: _record(loaded, booth) for booth in edition.booths},
        addresses=tuple(sorted(addresses)),
    )
    path = f"exhibits/{year}/{FILE}"
    write_atomic(root / path, closing_text(closing).encode())
    text = with_value(read_text_of(loaded.sources[edition.file]), "status", "closed", "year").text
    if text != loaded.sources[edition.file]:
        write_atomic(root / edition.file, text.encode())
    return Closed(path, len(closing.booths), len(closing.addresses))


def closing_text(closing: Closing) -> str:
    """A record as JSON that shows well what changed: sorted, one address a line."""
    held = closing.model_dump(mode="json")
    return json.dumps(held, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _record(loaded: Loaded, booth: Booth) -> ClosedBooth:
    photos = {one.path: one.digest for one in loaded.photo_files[booth.file].values()}
    return ClosedBooth(
        folder=booth.file.split("/")[2],
        digest=hand_in_digest(loaded.parsed[booth.file].tree, photos),
        corrections=len(booth.hand_in.corrections),
    )


def _addresses(exhibition: Exhibition, year: int, today: date) -> Iterable[str]:
    shown = publish(exhibition, Selection(), today)
    return published_addresses(views_of(shown, plan_pictures(shown).plan), year)
