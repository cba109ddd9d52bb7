"""Put the exhibition together from `exhibits/`: all of it, a few booths, or its outline alone."""

import gc
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.load.exhibition import PATH as EXHIBITION_PATH
from site_builder.load.exhibition import load_exhibition, settings_of
from site_builder.load.files import entries_of, is_plain_folder, read_text
from site_builder.load.hand_in import load_hand_in
from site_builder.load.kept import KeptValues
from site_builder.load.photo_facts import PhotoFacts
from site_builder.load.photo_seen import PhotosSeen
from site_builder.load.register import load_register
from site_builder.load.walk import YEAR, Walk, editions_of
from site_builder.load.words import load_words
from site_builder.model.edition import EditionFile
from site_builder.model.exhibition import ExhibitionFile
from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.loaded import Loaded
from site_builder.model.nearest import nearest
from site_builder.model.register import Register
from site_builder.store.cache import Cache

_NAMED = re.compile(r"[0-9]{4}/([a-z0-9]+(?:-[a-z0-9]+)*)")
_REGION = re.compile(r"^region: *[\"']?([\w.-]+)", re.MULTILINE)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: a million small values are made, and all of them stay."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def load_tree(root: Path, cache: Cache | None = None) -> Loaded:
    """Read all of `exhibits/` below the root; what the cache holds is not parsed again."""
    with _uncollected():
        kept = KeptValues(cache) if cache else None
        photos = (PhotoFacts(cache), PhotosSeen(cache))
        loaded = _load(root, kept, photos)
        for memory in photos:
            memory.save()
        if kept is not None:
            kept.save()
        return loaded


def load_booths(root: Path, cache: Cache, files: Collection[str]) -> Loaded:
    """Read these booths, and of the others only those that a rule may ask for.

    Read are the same regions in other years, and booths that are named as `YEAR/slug`; all others
    are noted as not read.

    Args:
        root: the project's folder.
        cache: what is known of photos.
        files: POSIX paths of booth.yml files from there.
    """
    photos = (PhotoFacts(cache), PhotosSeen(cache))
    with _uncollected():
        loaded = _load(root, None, photos, frozenset(files))
    photos[0].save()
    return loaded


def _slugs_asked(root: Path, files: Collection[str], register: Register | None) -> frozenset[str]:
    """Folders of the booths that the rules of these files may ask for."""
    slugs = {file.split("/")[-2] for file in files}
    for file in files:
        text, _ = read_text(root, file)
        slugs.update(found[1] for found in _NAMED.finditer(text or ""))
        code = _REGION.search(text or "")
        region = register.regions.get(code[1]) if code and register else None
        slugs.update({region.slug} if region else ())
    here = {folder.name for year in entries_of(root / "exhibits") for folder in entries_of(year)}
    meant = {nearest(slug, here) for slug in slugs - here}
    return frozenset(slugs.union(one for one in meant if one))


def _load(
    root: Path,
    kept: KeptValues | None,
    known: tuple[PhotoFacts, PhotosSeen],
    files: frozenset[str] | None = None,
) -> Loaded:
    parsed, problems, text = load_exhibition(root)
    whole = parsed.whole if parsed else None
    words, word_problems = load_words(root)
    settings = settings_of(parsed)
    register, register_problems = load_register(root, settings.register)
    walk = Walk(
        root,
        settings.first_language,
        settings.photo_mb,
        register,
        kept,
        known,
        [*problems, *word_problems, *register_problems],
    )
    if files is not None:
        walk.slugs = _slugs_asked(root, files, register)
    if parsed is not None:
        walk.parsed[EXHIBITION_PATH] = parsed
    walk.sources[EXHIBITION_PATH] = text
    editions = tuple(editions_of(walk))
    exhibition = None
    if isinstance(whole, ExhibitionFile) and register is not None:
        exhibition = Exhibition(whole, register, editions, words)
    return Loaded(
        exhibition,
        tuple(sorted(walk.problems, key=lambda one: one.sort_key)),
        walk.parsed,
        walk.sources,
        walk.booths,
        walk.photos,
        walk.photo_files,
        walk.closings,
    )


def load_outline(root: Path) -> Exhibition | None:
    """Read exhibition and editions without their booths: what a frame needs to begin with.

    Gives nothing where `load_tree` will tell why.
    """
    parsed, _, _ = load_exhibition(root)
    whole = parsed.whole if parsed else None
    register, _ = load_register(root, whole.register_ if whole else None)
    if whole is None or register is None:
        return None
    editions = []
    for entry in entries_of(root / "exhibits"):
        if YEAR.fullmatch(entry.name) and is_plain_folder(entry):
            path = f"exhibits/{entry.name}/edition.yml"
            edition, _, _ = load_hand_in(root, path, EditionFile, whole.languages[0])
            if edition is not None and edition.whole is not None:
                editions.append(Edition(edition.whole, (), (), path))
    words, _ = load_words(root)
    return Exhibition(whole, register, tuple(editions), words)
