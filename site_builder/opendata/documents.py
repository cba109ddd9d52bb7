"""JSON documents: the exhibition, the booths of an edition, one booth, plans, changes."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import Any

import orjson

from site_builder.model.booth import BoothFile
from site_builder.model.edition import Award
from site_builder.model.exhibits import Booth, Edition, Exhibition
from site_builder.model.page import LateFile, OutputFile
from site_builder.model.plain import plain_value
from site_builder.model.plan_life import shown_lives
from site_builder.opendata.changes import changes, edition_changes
from site_builder.opendata.plain import head
from site_builder.opendata.plans import plans

FOLDER = "data/v1/"


def json_file(path: str, content: object) -> OutputFile:
    """Write a document: two builds, the same bytes."""
    return OutputFile(FOLDER + path, json_bytes(content))


def json_bytes(content: object) -> bytes:
    """Give a document as UTF-8, keys sorted, on one line."""
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def documents(exhibition: Exhibition) -> Iterator[OutputFile | LateFile]:
    """All JSON documents, in the order of the exhibition."""
    yield json_file("exhibition.json", _exhibition(exhibition))
    for edition in exhibition.editions:
        yield json_file(f"{edition.year}/booths.json", _booths(exhibition, edition))
        for booth in edition.open_booths:
            rest = {**head(exhibition), **_place(edition, booth)}
            path = f"{FOLDER}{edition.year}/{booth.slug}.json"
            yield LateFile(path, (booth.digest, rest), partial(_booth, booth.hand_in, rest))
    for before, after in pairwise(exhibition.editions):
        content = edition_changes(exhibition, before, after)
        yield json_file(f"{after.year}/changes.json", content)
    lives = shown_lives(exhibition)
    yield json_file("plans.json", plans(exhibition, lives))
    yield json_file("changes.json", changes(exhibition, lives))


def _exhibition(exhibition: Exhibition) -> dict[str, Any]:
    hand_in = exhibition.hand_in
    return {
        **head(exhibition),
        "name": plain_value(hand_in.name),
        "organizer": plain_value(hand_in.organizer),
        "languages": list(hand_in.languages),
        "pillars": plain_value(hand_in.pillars),
        "editions": [
            {
                "year": edition.year,
                "title": plain_value(edition.hand_in.title),
                "status": edition.hand_in.status,
                "participants": list(edition.hand_in.participants),
                "booths": f"{edition.year}/booths.json",
                "page": f"{edition.year}/",
                "awards": [_award(award) for award in edition.hand_in.awards],
            }
            for edition in exhibition.editions
        ],
    }


def _award(award: Award) -> dict[str, Any]:
    held: dict[str, Any] = plain_value(award)
    return held


def _region(booth: Booth) -> dict[str, Any]:
    region = booth.region
    return {
        "code": region.code,
        "name": region.name,
        "type": region.type,
        "province": {"code": region.province.code, "name": region.province.name},
        "lat": region.lat,
        "lon": region.lon,
        "area_km2": region.area_km2,
        "population": region.population,
    }


def _booths(exhibition: Exhibition, edition: Edition) -> dict[str, Any]:
    return {
        **head(exhibition),
        "year": edition.year,
        "booths": [
            {
                "region": _region(booth),
                "slug": booth.slug,
                "provenance": booth.hand_in.provenance,
                "tagline": plain_value(booth.hand_in.tagline),
                "pillars": sorted({one.pillar for one in booth.hand_in.programmes}),
                "achievements": len(booth.hand_in.achievements),
                "plans": len(booth.hand_in.plans),
                "awards": _won(edition, booth),
                "page": f"{edition.year}/{booth.slug}/",
                "document": f"{edition.year}/{booth.slug}.json",
            }
            for booth in edition.open_booths
        ],
    }


def _won(edition: Edition, booth: Booth) -> list[str]:
    return [
        award.id
        for award in edition.hand_in.awards
        if any(winner.region == booth.region.code for winner in award.winners)
    ]


def _place(edition: Edition, booth: Booth) -> dict[str, Any]:
    """What a booth's document says beside its hand-in."""
    return {
        "year": edition.year,
        "slug": booth.slug,
        "region": _region(booth),
        "awards": _won(edition, booth),
        "page": f"{edition.year}/{booth.slug}/",
    }


def _booth(hand_in: BoothFile, rest: dict[str, Any]) -> bytes:
    held = plain_value(hand_in)
    del held["format"]
    return json_bytes({**held, **rest})
