"""Renditions of all shown photos: planned, then made or taken from the cache, into the new site."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from site_builder.media.encode import encoder_versions
from site_builder.media.plan import plan_all, recipe_digest
from site_builder.media.run import Means, MediaResult, make_renditions
from site_builder.model.codes import problem
from site_builder.model.exhibits import Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.photo import PhotoFile, Rendition
from site_builder.site.blame import BoothFailedError
from site_builder.site.crew import Wanted, crew_of
from site_builder.site.folder import SiteFolder
from site_builder.site.standing import Made
from site_builder.store.cache import Cache


@dataclass(frozen=True, slots=True)
class Pictured:
    """What became of the pictures."""

    result: MediaResult
    made: Mapping[str, Made]
    """By path from the site's root."""


class Steps(Protocol):
    """Whom the work tells how far it is."""

    def step(self, done: int, total: int) -> None:
        """So much is done."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The plan of all pictures."""

    plan: Mapping[str, tuple[Rendition, ...]]
    """By digest of the source photo."""
    photos: Mapping[PhotoFile, tuple[Rendition, ...]]
    """One photo for each digest, with what is made from it."""
    quality: int


def plan_pictures(exhibition: Exhibition) -> Pictures:
    """Plan the pictures of every shown booth."""
    settings = exhibition.hand_in.renditions
    recipe = recipe_digest(settings, encoder_versions())
    plan = plan_all(exhibition, recipe)
    photos = {
        photo.file.digest: photo.file
        for edition in exhibition.editions
        for booth in edition.open_booths
        for photo in booth.photos
    }
    return Pictures(plan, {file: plan[digest] for digest, file in photos.items()}, settings.quality)


def write_pictures(
    root: Path, folder: SiteFolder, pictures: Pictures, by: tuple[Path, Wanted, Steps]
) -> Pictured:
    """Make all pictures and write them into the new site.

    Args:
        root: the project's folder.
        folder: of the new site.
        pictures: the plan.
        by: folder of the cache, who shall make them, and whom to tell.

    Raises: MachineFault if the machine refuses, or a cluster that was asked for.
    """
    cache, wanted, talk = by

    mine = folder.beginning()

    def stands(rendition: Rendition) -> bool:
        return mine.take_over(rendition.path, rendition.path)

    def keep(rendition: Rendition, content: bytes) -> None:
        mine.make(rendition.path, rendition.path, content)

    with crew_of(wanted) as crew:
        means = Means(Cache(cache / "media"), crew, stands, keep, talk.step)
        result = make_renditions(root, pictures.photos, pictures.quality, means)
    return Pictured(result, mine.made)


def refuse_broken(loaded: Loaded, shown: Exhibition, result: MediaResult) -> None:
    """Tell which booths show a photo of which no picture can be made.

    Raises: BoothFailedError if there is one: its pages would show a picture that is not there.
    """
    lost = {*result.broken, *result.overdue}
    if not lost:
        return
    booths = [booth for edition in shown.editions for booth in edition.open_booths]
    held = [
        (booth, at, file) for booth in booths for at, file in loaded.photo_files[booth.file].items()
    ]
    digests = {file.digest for _, _, file in held if file.path in lost}
    late = {file.digest for _, _, file in held if file.path in result.overdue}
    found = []
    for booth, at, file in held:
        if file.digest in digests:
            span = loaded.parsed[booth.file].places.of_value((*at, "file"))
            name = "photo-overdue" if file.digest in late else "photo-broken"
            found.append(problem(name, span, (*at, "file"), file=file.path.rpartition("/")[2]))
    raise BoothFailedError(found)


def default_jobs() -> int:
    """How many photos are made at a time unless told: one for each processor we may use."""
    return len(os.sched_getaffinity(0))
