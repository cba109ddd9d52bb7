"""A region's cloth: the ornament that stands for a booth wherever it has no photo.

Nothing is random: the region's code chooses among the motifs of its island group, the dye, the
composition and the scale; the region's strongest pillars give the accent threads. The threads of
all pillars are in every cloth. Pure: the same code and colours give the same SVG.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from site_builder.model.exhibits import Booth, Exhibition
from site_builder.model.page import LateFile
from site_builder.model.register import Region
from site_builder.model.ties import partner_regions
from site_builder.pages import ornament_east as east
from site_builder.pages import ornament_west as west
from site_builder.pages.ornament_cloth import HEIGHT, WIDTH, Cloth
from site_builder.pages.palette import thread

__all__ = [
    "HEIGHT",
    "WIDTH",
    "band_path",
    "cloth_of",
    "cloth_path",
    "dye_of",
    "frame_path",
    "ornament_files",
]

FOLDER = "assets/kain/"

MOTIFS = {
    "Sumatera": (west.songket, west.rebung, west.siku),
    "Jawa": (west.kawung, west.lereng, west.ceplok),
    "Kalimantan": (west.kait, west.sasirangan, west.anyam),
    "Bali dan Nusa Tenggara": (east.endek, east.subahnale, east.jalur),
    "Sulawesi": (east.sarung, east.surya, east.pinisi),
    "Maluku": (east.ombak, east.cengkeh, east.perahu),
    "Papua": (east.noken, east.tifa, east.lengkung),
}

ISLAND_DYES = {
    "Sumatera": ("mengkudu", "arang", "suji", "kunyit", "nila"),
    "Jawa": ("soga", "nila", "mori", "suji", "mengkudu"),
    "Kalimantan": ("arang", "kunyit", "laut", "mengkudu", "suji"),
    "Bali dan Nusa Tenggara": ("nila", "mengkudu", "soga", "laut", "kunyit"),
    "Sulawesi": ("laut", "mengkudu", "nila", "suji", "arang"),
    "Maluku": ("nila", "laut", "mori", "mengkudu", "soga"),
    "Papua": ("soga", "mori", "arang", "mengkudu", "kunyit"),
}


@dataclass(slots=True)
class Choice:
    """A stream of choices fixed by a region's code."""

    seed: bytes
    at: int = 0

    def below(self, count: int) -> int:
        """Choose a number from 0 to count - 1."""
        self.at += 1
        return self.seed[self.at % 32] % count


def cloth_path(region: Region) -> str:
    """Where a region's cloth lies in the site."""
    return f"{FOLDER}{region.code}.svg"


def band_path(region: Region) -> str:
    """Where the band of a region's cloth lies: a strip that repeats sideways."""
    return f"{FOLDER}{region.code}-pita.svg"


def frame_path(region: Region) -> str:
    """Where the frame of a region's cloth lies: nine fields for `border-image`."""
    return f"{FOLDER}{region.code}-bingkai.svg"


def cloth_of(region: Region, threads: dict[str, str], strongest: tuple[str, ...]) -> Cloth:
    """Choose a region's cloth.

    Args:
        region: its code decides everything but the accents.
        threads: thread colour of each pillar, in the exhibition's order.
        strongest: ids of the pillars the region has most to show in, best first.
    """
    pick = _choices(region)
    group = _group(region)
    motifs = MOTIFS[group]
    dye = _dye(group, pick)
    first = pick.below(len(motifs))
    second = (first + 1 + pick.below(2)) % len(motifs)
    layout = ("edge", "head", "bands", "frame")[pick.below(4)]
    scale = (70 + 2 * pick.below(26)) / 100
    ids = list(threads)
    start, step = pick.below(len(ids)), (1, len(ids) - 1)[pick.below(2)] or 1
    wanted = [*strongest, *(ids[(start + step * at) % len(ids)] for at in range(len(ids)))]
    accents = tuple(threads[one] for one in dict.fromkeys(wanted))
    return Cloth(
        dye, (motifs[first], motifs[second]), layout, scale, accents, tuple(threads.values())
    )


def dye_of(region: Region) -> str:
    """Name the dye of a region's cloth."""
    return _dye(_group(region), _choices(region))


def _choices(region: Region) -> Choice:
    return Choice(hashlib.sha256(f"kain {region.code}".encode()).digest())


def _dye(group: str, pick: Choice) -> str:
    dyes = ISLAND_DYES[group]
    return dyes[pick.below(len(dyes))]


def ornament_files(exhibition: Exhibition) -> Iterator[LateFile]:
    """Give cloth and band of every region with a page, and the frame of every winner."""
    threads = {pillar.id: thread(pillar.colour) for pillar in exhibition.hand_in.pillars}
    shown: dict[str, tuple[str, ...]] = {}
    winners: set[str] = set()
    for edition in exhibition.editions:
        for award in edition.hand_in.awards:
            winners.update(winner.region for winner in award.winners)
        shown.update({booth.region.code: _strongest(booth) for booth in edition.booths})
    bands: dict[tuple[str, str], bytes] = {}
    for code in sorted(shown.keys() | winners | partner_regions(exhibition.editions)):
        region = exhibition.register.regions.get(code)
        if region is None:
            continue
        strongest = shown.get(code, ())
        cloth = cache(partial(cloth_of, region, threads, strongest))
        inputs = (code, _group(region), tuple(threads.items()), strongest)
        yield LateFile(cloth_path(region), inputs, partial(_drawn, cloth, Cloth.draw))
        yield LateFile(band_path(region), inputs, partial(_band, cloth, bands))
        if code in winners:
            yield LateFile(frame_path(region), inputs, partial(_drawn, cloth, Cloth.frame))


def _drawn(cloth: Callable[[], Cloth], how: Callable[[Cloth], str]) -> bytes:
    return how(cloth()).encode()


def _band(cloth: Callable[[], Cloth], bands: dict[tuple[str, str], bytes]) -> bytes:
    """Draw a band, once for all regions whose bands are equal."""
    look = cloth().band_look
    if look not in bands:
        bands[look] = cloth().band().encode()
    return bands[look]


def _strongest(booth: Booth) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for programme in booth.hand_in.programmes:
        counts[programme.pillar] = counts.get(programme.pillar, 0) + 1
    return tuple(sorted(counts, key=lambda one: (-counts[one], one)))[:2]


def _group(region: Region) -> str:
    """The region's island group; an own register's regions get one by their province's code."""
    group = region.province.island_group
    if group in MOTIFS:
        return group
    digest = hashlib.sha256(region.province.code.encode()).digest()
    return tuple(MOTIFS)[digest[0] % len(MOTIFS)]
