"""What ties programmes of different regions: the same idea, and partners that are regions.

A programme is its region and its id; each is taken as its newest booth tells it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model.exhibits import Booth, Edition
from site_builder.model.programme import Achievement, Partner, Plan

Key = tuple[str, str]
"""Region code and programme id."""


@dataclass(frozen=True, slots=True)
class Told:
    """A programme as its newest booth tells it."""

    booth: Booth
    one: Achievement | Plan

    @property
    def key(self) -> Key:
        """Region code and programme id."""
        return (self.booth.region.code, self.one.id)


@dataclass(frozen=True, slots=True)
class Ties:
    """All programmes of some editions, and how they hang together."""

    told: Mapping[Key, Told]
    """Every programme, by region code, then in the order of first telling."""
    models: Mapping[Key, Told]
    """By programme, the one it was inspired by."""
    followers: Mapping[Key, tuple[Told, ...]]
    """By programme, those that name it as their model."""
    partnerships: Mapping[str, tuple[tuple[Told, Partner], ...]]
    """By region code, programmes of other regions that name this region as a partner."""


def ties_of(editions: Sequence[Edition]) -> Ties:
    """Tie the programmes of these editions (by year); withdrawn booths and drafts are left out."""
    told = _newest(editions)
    codes = {one.booth.slug: one.booth.region.code for one in told.values()}
    models = {
        one.key: told[wanted]
        for one in told.values()
        if (wanted := _model(one, codes)) in told and wanted != one.key
    }
    followers: dict[Key, list[Told]] = {}
    for key, model in models.items():
        followers.setdefault(model.key, []).append(told[key])
    partnerships: dict[str, list[tuple[Told, Partner]]] = {}
    for one, partner in partners_of(told):
        if partner.region and partner.region != one.booth.region.code:
            partnerships.setdefault(partner.region, []).append((one, partner))
    return Ties(
        told,
        models,
        {key: tuple(found) for key, found in followers.items()},
        {code: tuple(found) for code, found in partnerships.items()},
    )


def partner_regions(editions: Sequence[Edition]) -> frozenset[str]:
    """Codes of all regions that any programme of any edition names as a partner."""
    return frozenset(
        partner.region
        for edition in editions
        for booth in edition.open_booths
        for one in booth.hand_in.programmes
        for partner in one.partners
        if partner.region
    )


def partners_of(told: Mapping[Key, Told]) -> Iterator[tuple[Told, Partner]]:
    """Every programme with each of its partners."""
    for one in told.values():
        for partner in one.one.partners:
            yield one, partner


def _newest(editions: Sequence[Edition]) -> dict[Key, Told]:
    found: dict[Key, Told] = {}
    for edition in editions:
        for booth in edition.open_booths:
            for one in booth.hand_in.programmes:
                found[booth.region.code, one.id] = Told(booth, one)
    return dict(sorted(found.items(), key=lambda item: item[0][0]))


def _model(one: Told, codes: Mapping[str, str]) -> Key | None:
    """Which programme a programme names as its model, if the region has a booth."""
    reference = one.one.inspired_by
    if reference is None:
        return None
    if "/" not in reference:
        return (one.booth.region.code, reference)
    _, slug, programme = reference.split("/")
    return (codes[slug], programme) if slug in codes else None
