"""What of the exhibition is shown: chosen editions and regions, no drafts, no sealed award.

A sealed award keeps its name and its day; winners, reasons, remarks and sources go, so that no
later stage can leak them.
"""

from dataclasses import dataclass, replace
from datetime import date

from site_builder.model.edition import Award
from site_builder.model.exhibits import Edition, Exhibition


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of the exhibition a build is asked for; empty means all that is published."""

    years: frozenset[int] = frozenset()
    regions: frozenset[str] = frozenset()
    """Region codes."""

    @property
    def partial(self) -> bool:
        """Whether the site will lack something the full one has."""
        return bool(self.years or self.regions)


def publish(exhibition: Exhibition, selection: Selection, today: date) -> Exhibition:
    """Give the exhibition as visitors may see it on this day.

    A draft edition is shown only if its year is asked for.
    """
    shown = [
        edition
        for edition in exhibition.editions
        if (
            edition.year in selection.years
            if selection.years
            else edition.hand_in.status != "draft"
        )
    ]
    return replace(
        exhibition, editions=tuple(_shown_edition(edition, selection, today) for edition in shown)
    )


def _shown_edition(edition: Edition, selection: Selection, today: date) -> Edition:
    booths = edition.booths
    if selection.regions:
        booths = tuple(booth for booth in booths if booth.region.code in selection.regions)
    awards = tuple(_sealed(award, today) for award in edition.hand_in.awards)
    hand_in = edition.hand_in.model_copy(update={"awards": awards, "reviews": ()})
    return replace(edition, hand_in=hand_in, booths=booths, drafts=())


def _sealed(award: Award, today: date) -> Award:
    if award.announce is None or award.announce <= today:
        return award
    return award.model_copy(update={"winners": (), "note": None, "source": None})
