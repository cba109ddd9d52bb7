"""`pameran prepare PHOTO...`: photos made ready to be handed in, in place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from site_builder.cli.locale import words_for
from site_builder.cli.options import locale_option
from site_builder.cli.outcome import Outcome
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number, size
from site_builder.media.encode import PhotoBrokenError
from site_builder.media.prepare import PhotoTooLargeError, Prepared, prepare_photo
from site_builder.model.nearest import nearest
from site_builder.store.errors import MachineFault
from site_builder.store.files import write_atomic

KINDS = {".jpg", ".jpeg", ".png", ".webp"}
"""Endings of the files that are looked for in a folder."""

BYTES_MOST = 200_000_000
"""Larger files are no photos that a camera makes."""


def command(words: Catalogue) -> click.Command:
    """Make the command, worded in a language."""

    @click.command("prepare", help=words("cli.prepare.help"))
    @click.argument("photos", nargs=-1, required=True, metavar="PHOTO...", type=Path)
    @locale_option(words)
    def run_prepare(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options say
        return _prepare(words_for(given["locale"], Path()), given["photos"])

    return run_prepare


def _prepare(words: Catalogue, given: tuple[Path, ...]) -> int:
    """Prepare every photo that was named, and say what became of each.

    Raises: MachineFault if a path is not there; then no photo was touched.
    """
    photos = list(dict.fromkeys(one for path in given for one in _photos_at(path)))
    changed = refused = 0
    for path in photos:
        try:
            before = _content(path)
            done = prepare_photo(before)
        except PhotoBrokenError as fault:
            key = "too-large" if isinstance(fault, PhotoTooLargeError) else _refusal(path)
            click.echo(words(f"cli.prepare.{key}", file=path.as_posix()), err=True)
            refused += 1
            continue
        if done.steps:
            write_atomic(path, done.content)
            changed += 1
        click.echo(_told(words, path, (len(before), done)))
    counts = {"count": len(photos), "changed": changed, "refused": refused}
    summary = {key: number(value, words.lang) for key, value in counts.items()}
    click.echo(words("cli.prepare.done", **summary), err=True)
    return Outcome.PROBLEMS if refused else Outcome.FINE


def _photos_at(path: Path) -> Iterator[Path]:
    """The photos of a path: the file itself, or all photos in the folder and below it.

    Raises: MachineFault `photo-path-unknown` or `photo-folder-empty`.
    """
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        raise MachineFault("photo-path-unknown", path=path, nearest=_nearest(path))
    found = sorted(
        one
        for one in path.rglob("*")
        if one.suffix.lower() in KINDS and one.is_file() and not one.name.startswith(".")
    )
    if not found:
        raise MachineFault("photo-folder-empty", path=path)
    yield from found


def _nearest(path: Path) -> str:
    """What lies beside a path that is not there and has the most similar name."""
    folder = path.parent
    while not folder.is_dir() and folder != folder.parent:
        path, folder = folder, folder.parent
    names = [one.name for one in folder.iterdir() if not one.name.startswith(".")]
    near = nearest(path.name, names)
    return (folder / near).as_posix() if near else (folder.as_posix() + "/")


def _content(path: Path) -> bytes:
    """A photo's bytes.

    Raises: PhotoBrokenError for what is no plain file of a photo's size.
    """
    if path.is_symlink() or path.stat().st_size > BYTES_MOST:
        raise PhotoBrokenError(path)
    try:
        return path.read_bytes()
    except OSError as fault:
        raise PhotoBrokenError(path) from fault


def _refusal(path: Path) -> str:
    """Why a file is no photo, as the last part of its words' key."""
    if path.is_symlink():
        return "link"
    return "heic" if path.suffix.lower() in {".heic", ".heif"} else "refused"


def _told(words: Catalogue, path: Path, work: tuple[int, Prepared]) -> str:
    """One photo before and after."""
    weight, done = work
    lang = words.lang
    before = {"before": _pixels(done.before, lang), "weight": size(weight, lang)}
    if not done.steps:
        return words("cli.prepare.ready", file=path.as_posix(), **before)
    steps = ", ".join(words(f"cli.prepare.step.{step}") for step in done.steps)
    after = {"after": _pixels(done.after, lang), "lighter": size(len(done.content), lang)}
    return words("cli.prepare.made", file=path.as_posix(), steps=steps, **before, **after)


def _pixels(sides: tuple[int, int], lang: str) -> str:
    return f"{number(sides[0], lang)} x {number(sides[1], lang)} px"
