"""JSON documents: the exhibition, the booths of an edition, one booth, changes between editions."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from site_builder.model.edition import Award
from site_builder.model.exhibits import Booth, Edition, Exhibition
from site_builder.model.page import OutputFile
from site_builder.model.programme import Achievement
from site_builder.model.text import Text

FOLDER = "data/v1/"
VERSION = 1


def json_file(path: str, content: object) -> OutputFile:
    """Write a document: UTF-8, keys sorted, two builds the same bytes."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return OutputFile(FOLDER + path, f"{text}\n".encode())


def plain_value(value: object) -> Any:  # noqa: ANN401 - JSON of any shape
    """Turn a model value into JSON: texts by language, days as ISO, numbers as numbers."""
    if isinstance(value, Text):
        return dict(value.entries)
    if isinstance(value, BaseModel):
        return {
            info.alias or name: plain_value(held)
            for name, info in type(value).model_fields.items()
            if (held := getattr(value, name)) not in (None, ())
        }
    if isinstance(value, tuple | list):
        return [plain_value(one) for one in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def documents(exhibition: Exhibition) -> Iterator[OutputFile]:
    """All JSON documents, in the order of the exhibition."""
    yield json_file("exhibition.json", _exhibition(exhibition))
    for edition in exhibition.editions:
        yield json_file(f"{edition.year}/booths.json", _booths(exhibition, edition))
        for booth in edition.open_booths:
            yield json_file(f"{edition.year}/{booth.slug}.json", _booth(exhibition, edition, booth))
    yield json_file("changes.json", _changes(exhibition))


def _head(exhibition: Exhibition) -> dict[str, Any]:
    licence = exhibition.hand_in.licence.data
    return {"version": VERSION, "licence": plain_value(licence) if licence else None}


def _exhibition(exhibition: Exhibition) -> dict[str, Any]:
    hand_in = exhibition.hand_in
    return {
        **_head(exhibition),
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
        **_head(exhibition),
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


def _booth(exhibition: Exhibition, edition: Edition, booth: Booth) -> dict[str, Any]:
    held = plain_value(booth.hand_in)
    return {
        **_head(exhibition),
        **{key: value for key, value in held.items() if key not in {"format", "region"}},
        "year": edition.year,
        "slug": booth.slug,
        "region": _region(booth),
        "awards": _won(edition, booth),
        "page": f"{edition.year}/{booth.slug}/",
    }


def _changes(exhibition: Exhibition) -> dict[str, Any]:
    pairs = zip(exhibition.editions, exhibition.editions[1:], strict=False)
    return {**_head(exhibition), "changes": [_change(before, after) for before, after in pairs]}


def _change(before: Edition, after: Edition) -> dict[str, Any]:
    old = {booth.region.code: booth for booth in before.open_booths}
    new = {booth.region.code: booth for booth in after.open_booths}
    return {
        "from": before.year,
        "to": after.year,
        "new": sorted(new.keys() - old.keys()),
        "gone": sorted(old.keys() - new.keys()),
        "continued": [
            {"region": code, **_programme_change(old[code], new[code])}
            for code in sorted(old.keys() & new.keys())
        ],
    }


def _programme_change(old: Booth, new: Booth) -> dict[str, list[str]]:
    before = {one.id: isinstance(one, Achievement) for one in old.hand_in.programmes}
    after = {one.id: isinstance(one, Achievement) for one in new.hand_in.programmes}
    kept = before.keys() & after.keys()
    return {
        "new": sorted(after.keys() - before.keys()),
        "gone": sorted(before.keys() - after.keys()),
        "achieved": sorted(one for one in kept if after[one] and not before[one]),
    }
