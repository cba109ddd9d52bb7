"""The full-text index: Pagefind over what the search is given, as a child process.

Pagefind sees small pages of ours with nothing but weighed words, never the site itself, so nothing
of a page's head, navigation or hidden parts can be found. Its answer is kept by what it was asked;
its entry file names languages in an order of its own, so it is written anew, sorted. Filters are
not used: they make its output differ from run to run.
"""

import json
import subprocess
import sys
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from contextlib import suppress
from html import escape
from importlib.metadata import version
from pathlib import Path

from site_builder.model.page import OutputFile
from site_builder.model.record import SearchRecord
from site_builder.pages.search_records import search_records
from site_builder.pages.view import View
from site_builder.site.folder import SiteFolder
from site_builder.site.inputs import digest_of
from site_builder.site.shown import shown_digest
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault

FOLDER = "pagefind/"
_SECONDS_MOST = 300
_ENTRY = "pagefind-entry.json"
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
"""Pagefind's own interfaces: ours is another."""


def write_index(views: Sequence[View], folder: SiteFolder, cache: Cache) -> None:
    """Write the files of the index: taken over from the old site, from the cache, or asked for.

    What is to be found is put into words only where the same exhibition was not indexed before.

    Raises: MachineFault `index-failed` if Pagefind fails.
    """

    def records() -> list[SearchRecord]:
        return [record for view in views for record in search_records(view)]

    shown = shown_digest(views[0].exhibition)
    key = known_key(shown, cache)
    if key is None:
        key = index_key(records())
        keep_key(shown, key, cache)
    standing = [path for path, (held, _) in folder.standing.files.items() if held.inputs == key]
    if not standing or not all(folder.take_over(path, key) for path in standing):
        for one in index_files(records, key, cache):
            folder.make(one.path, key, one.content)


def index_key(records: Sequence[SearchRecord]) -> str:
    """Digest all that decides the index."""
    said = [(record.path, record.lang, record.title, record.texts) for record in records]
    return digest_of(version("pagefind"), _UNUSED, said)


def known_key(shown: str, cache: Cache) -> str | None:
    """Give the `index_key` of an exhibition that was indexed before, else nothing.

    Args:
        shown: digest of all that is shown.
        cache: answers of the search engine.
    """
    held = cache.get(_note(shown))
    return None if held is None else held.decode()


def keep_key(shown: str, key: str, cache: Cache) -> None:
    """Remember the key of what is shown; an unwritable cache is done without."""
    with suppress(MachineFault):
        cache.put(_note(shown), key.encode())


def _note(shown: str) -> str:
    return digest_of("index-key", shown)


def index_files(
    records: Callable[[], Sequence[SearchRecord]], key: str, cache: Cache
) -> list[OutputFile]:
    """Give the files of the index, from the cache where the same was asked before.

    Args:
        records: gives what is to be found, if the search engine has to be asked.
        key: their `index_key`.
        cache: answers of the search engine.

    Raises: MachineFault `index-failed` if Pagefind fails.
    """
    held = cache.get(key)
    if held is not None:
        return [OutputFile(path, b64decode(content)) for path, content in json.loads(held)]
    files = _indexed(records())
    said = [(one.path, b64encode(one.content).decode()) for one in files]
    cache.put(key, json.dumps(said).encode())
    return files


def _indexed(records: Sequence[SearchRecord]) -> list[OutputFile]:
    with tempfile.TemporaryDirectory(prefix="pameran-") as name:
        site = Path(name) / "site"
        for record in records:
            place = site / record.path / "index.html"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(_page(record), encoding="utf-8")
        out = Path(name) / "out"
        command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(out)]
        try:
            done = subprocess.run(  # noqa: S603 - our own interpreter and our own files
                command,
                cwd=name,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=_SECONDS_MOST,
                check=False,
            )
        except subprocess.TimeoutExpired as fault:
            raise MachineFault("index-failed", reason=f"> {_SECONDS_MOST} s") from fault
        if done.returncode != 0:
            said = (done.stderr or done.stdout).strip().splitlines() or [str(done.returncode)]
            raise MachineFault("index-failed", reason=said[-1][:300])
        return [
            OutputFile(f"{FOLDER}{place.relative_to(out).as_posix()}", _content(place))
            for place in sorted(out.rglob("*"))
            if place.is_file() and not place.name.startswith(_UNUSED)
        ]


def _page(record: SearchRecord) -> str:
    words = "".join(
        f'<p data-pagefind-weight="{weight:g}">{escape(text)}</p>' for weight, text in record.texts
    )
    return (
        f'<!doctype html><html lang="{escape(record.lang)}"><head><meta charset="utf-8">'
        f"<title>{escape(record.title)}</title></head><body data-pagefind-body>"
        f'<h1 data-pagefind-weight="10">{escape(record.title)}</h1>{words}</body></html>'
    )


def _content(place: Path) -> bytes:
    content = place.read_bytes()
    if place.name != _ENTRY:
        return content
    return json.dumps(json.loads(content), sort_keys=True, separators=(",", ":")).encode()
