"""Messages to the regions of a desk, in every language we have words for, and their files."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.desk import REGIONS_TURN, Desk
from site_builder.model.exhibits import Exhibition
from site_builder.report.reminder import render_reminder
from site_builder.store.errors import MachineFault
from site_builder.store.files import write_atomic


def letters(desk: Desk, exhibition: Exhibition, words: Catalogue) -> Mapping[str, str]:
    """One message for each region that is awaited, by its code."""
    return {
        row.region.code: render_reminder(desk, row, exhibition.hand_in, words)
        for row in desk.rows
        if row.step in REGIONS_TURN
    }


def write_letters(
    root: Path,
    folder: Path,
    by: tuple[Desk, Exhibition],
    catalogues: Iterable[Catalogue],
) -> int:
    """Write `<slug>.<language>.txt` for each message; gives their number.

    Raises: MachineFault `reminders-inside` if the folder holds hand-ins, or if the machine refuses.
    """
    if folder.resolve().is_relative_to((root / "exhibits").resolve()):
        raise MachineFault("reminders-inside", folder=folder)
    desk, exhibition = by
    written = 0
    for words in catalogues:
        for code, text in letters(desk, exhibition, words).items():
            slug = exhibition.register.regions[code].slug
            write_atomic(folder / f"{slug}.{words.lang}.txt", text.encode())
            written += 1
    return written
