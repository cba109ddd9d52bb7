"""Walk the folders of `exhibits/`: every edition and booth read, every fault kept.

A booth with faults is left out of the editions, never the others. Unexpected files are named.
"""

import re
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

from site_builder.load.closing import load_closing
from site_builder.load.exhibition import PATH as EXHIBITION_PATH
from site_builder.load.files import entries_of, is_closed, is_plain_folder
from site_builder.load.hand_in import load_hand_in, load_known
from site_builder.load.kept import KeptValues
from site_builder.load.photo import load_photo
from site_builder.load.photo_crew import judged_side_by_side
from site_builder.load.photo_facts import PhotoFacts
from site_builder.load.photo_seen import PhotosSeen
from site_builder.model.booth import BoothFile, Photo
from site_builder.model.closing import Closing
from site_builder.model.codes import problem
from site_builder.model.crash import crash_problem
from site_builder.model.declare import HandIn
from site_builder.model.edition import EditionFile
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.loaded import Parsed
from site_builder.model.photo import BoothPhoto, PhotoFile
from site_builder.model.problem import FieldPath, Problem, Span
from site_builder.model.register import Register
from site_builder.store.errors import MachineFault

YEAR = re.compile(r"[0-9]{4}")
"""Name of an edition's folder."""

_TOP = {"static", "words"}


@dataclass(slots=True)
class Walk:
    """What has been gathered so far."""

    root: Path
    first_language: str
    photo_mb: int
    register: Register | None
    kept: KeptValues | None
    known: tuple[PhotoFacts, PhotosSeen]
    problems: list[Problem] = field(default_factory=list)
    parsed: dict[str, Parsed[HandIn]] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    booths: dict[str, Booth] = field(default_factory=dict)
    photos: dict[str, tuple[str, ...]] = field(default_factory=dict)
    photo_files: dict[str, dict[FieldPath, PhotoFile]] = field(default_factory=dict)
    closings: dict[int, Closing] = field(default_factory=dict)
    slugs: frozenset[str] | None = None
    """Folders of booths that are read; nothing if all are."""

    def hand_in(self, path: str, model: type[HandIn]) -> Parsed[HandIn] | None:
        """Read one hand-in and keep all that it gives."""
        if self.kept is None:
            parsed, problems, text = load_hand_in(self.root, path, model, self.first_language)
        else:
            by = (self.first_language, self.kept)
            parsed, problems, text = load_known(self.root, path, model, by)
        self.problems.extend(problems)
        self.sources[path] = text
        if parsed is not None:
            self.parsed[path] = parsed
        return parsed

    def entries(self, path: str) -> list[Path]:
        """What lies in a folder, sorted; a folder that may not be read is told."""
        if is_closed(self.root / path):
            self.problems.append(problem("file-unreadable", Span(path), (), file=path))
        return entries_of(self.root / path)


def editions_of(walk: Walk) -> list[Edition]:
    """Read all editions, by year."""
    editions = []
    for entry in walk.entries("exhibits"):
        path = f"exhibits/{entry.name}"
        if YEAR.fullmatch(entry.name) and is_plain_folder(entry):
            edition = _edition(walk, path)
            if edition is not None:
                editions.append(edition)
        elif not _expected_at_top(walk, entry):
            walk.problems.append(problem("file-unexpected", Span(path), (), file=path))
    return sorted(editions, key=lambda edition: edition.year)


def _expected_at_top(walk: Walk, entry: Path) -> bool:
    parsed = walk.parsed.get(EXHIBITION_PATH)
    own = getattr(parsed.whole, "register_", None) if parsed else None
    named = {"exhibition.yml", str(own).split("/")[0]}
    return (
        entry.name.startswith(".")
        or entry.name in named
        or entry.suffix in {".md", ".json"}
        or (entry.name in _TOP and is_plain_folder(entry))
    )


def _edition(walk: Walk, folder: str) -> Edition | None:
    path = f"{folder}/edition.yml"
    parsed = walk.hand_in(path, EditionFile)
    year = int(folder[-4:])
    closing, fault = load_closing(walk.root, year)
    walk.problems.extend([fault] if fault else [])
    walk.closings.update({year: closing} if closing else {})
    booths = []
    for entry in walk.entries(folder):
        if is_plain_folder(entry) and not entry.name.startswith("."):
            if walk.slugs is not None and entry.name not in walk.slugs:
                walk.sources[f"{folder}/{entry.name}/booth.yml"] = ""
                continue
            booth = _booth_or_crash(walk, f"{folder}/{entry.name}", year)
            if booth is not None:
                booths.append(booth)
        elif entry.name != "edition.yml" and not _ignored(entry):
            place = f"{folder}/{entry.name}"
            walk.problems.append(problem("file-unexpected", Span(place), (), file=place))
    whole = parsed.whole if parsed else None
    if not isinstance(whole, EditionFile):
        return None
    booths.sort(key=lambda booth: booth.region.code)
    ready = tuple(booth for booth in booths if booth.hand_in.status == "ready")
    drafts = tuple(booth for booth in booths if booth.hand_in.status == "draft")
    return Edition(whole, ready, drafts, path)


def _ignored(entry: Path) -> bool:
    return entry.name.startswith(".") or entry.suffix in {".md", ".json"}


def _booth_or_crash(walk: Walk, folder: str, year: int) -> Booth | None:
    """A booth that cannot even be read without a crash is a problem like any other (R17)."""
    try:
        return _booth(walk, folder, year)
    except MachineFault:
        raise
    except Exception as fault:  # noqa: BLE001 - whatever it is, it costs this booth alone
        path = f"{folder}/booth.yml"
        walk.problems.append(crash_problem(path, fault))
        walk.sources.setdefault(path, "")
        return None


def _booth(walk: Walk, folder: str, year: int) -> Booth | None:
    path = f"{folder}/booth.yml"
    parsed = walk.hand_in(path, BoothFile)
    present = walk.entries(f"{folder}/photos")
    walk.photos[path] = tuple(entry.name for entry in present if not _ignored(entry))
    for entry in walk.entries(folder):
        if entry.name not in {"booth.yml", "photos"} and not _ignored(entry):
            place = f"{folder}/{entry.name}"
            walk.problems.append(problem("file-unexpected", Span(place), (), file=place))
    if parsed is None:
        return None
    photos = _photos(walk, folder, parsed)
    whole = parsed.whole
    if not isinstance(whole, BoothFile) or walk.register is None:
        return None
    region = walk.register.regions.get(whole.region)
    if region is None:
        return None
    digest = sha256(walk.sources[path].encode()).hexdigest()
    booth = Booth(year, region, whole, photos, path, digest)
    walk.booths[path] = booth
    return booth


def _photos(walk: Walk, folder: str, parsed: Parsed[HandIn]) -> tuple[BoothPhoto, ...]:
    """Judge the file of every declared photo, whether its declaration is sound or not."""
    raw = parsed.tree.get("photos") if isinstance(parsed.tree, dict) else None
    named: list[tuple[FieldPath, str]] = []
    for index, item in enumerate(raw if isinstance(raw, list) else []):
        file = item.get("file") if isinstance(item, dict) else None
        if isinstance(file, str):
            named.append((("photos", index, "file"), file))

    def judge(one: tuple[FieldPath, str]) -> PhotoFile | Problem:
        place, file = one
        where = (partial(parsed.places.of_value, place), place, walk.photo_mb)
        return load_photo(walk.root, folder, file, where, walk.known)

    seen = all(walk.known[1].knows(f"{folder}/{file}") for _, file in named)
    every = [judge(one) for one in named] if seen else judged_side_by_side(judge, named)
    found = []
    files: dict[FieldPath, PhotoFile] = {}
    for (place, _), judged in zip(named, every, strict=True):
        if isinstance(judged, Problem):
            walk.problems.append(judged)
            continue
        files[place[:2]] = judged
        declared = parsed.sound.get(place[:2])
        if isinstance(declared, Photo):
            found.append(BoothPhoto(declared, judged))
    walk.photo_files[f"{folder}/booth.yml"] = files
    return tuple(found)
