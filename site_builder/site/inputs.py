"""What a page depends on, hashed: its own values, its templates, and what all pages share.

A page whose digest is the same as in the site that stands is not filled again. Nothing here is a
list kept by hand: values are whatever the page holds, templates are found through their sources,
and the builder's own code counts by the state of its files.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import orjson

from site_builder.model.page import Later, Page, WhenFilled

PACKAGE = Path(__file__).parent.parent
THEME = PACKAGE / "theme"
_USES = re.compile(r'\{%-?\s*(?:extends|from|import|include)\s+"([^"]+)"')
_AS_IS = orjson.OPT_NON_STR_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS
_ORDERED = _AS_IS | orjson.OPT_SORT_KEYS
_LIBRARIES = ("Babel", "Jinja2", "MarkupSafe", "zxing-cpp")


def digest_of(*parts: object) -> str:
    """Digest values that JSON can say, in order."""
    return sha256(orjson.dumps(parts, default=_inputs_of, option=_ORDERED)).hexdigest()


@cache
def code_state() -> str:
    """Digest the builder itself: its files but for the templates, and the libraries that render.

    Files count by size and times, not by content: an edit is seen, and nothing need be read.
    """
    states = [
        (place.relative_to(PACKAGE).as_posix(), held.st_size, held.st_mtime_ns, held.st_ctime_ns)
        for place in sorted(_own_files(PACKAGE))
        for held in [place.stat()]
    ]
    return digest_of(sys.version, [version(name) for name in _LIBRARIES], states)


def _own_files(folder: Path) -> Iterable[Path]:
    for entry in folder.iterdir():
        if entry.name == "__pycache__" or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from (
                () if entry == THEME / "pages" or entry == THEME / "partials" else _own_files(entry)
            )
        else:
            yield entry


@cache
def template_digest(name: str) -> str:
    """Digest a template and all that it names, however deep."""
    return digest_of(sorted((one, _source(one)) for one in templates_of(name)))


def templates_of(name: str) -> frozenset[str]:
    """Name a template and every template it extends, includes or imports, however deep."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(_USES.findall(_source(one)))
    return frozenset(found)


@cache
def _source(name: str) -> str:
    return (THEME / name).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Inputs:
    """Digests the inputs of pages that share a frame, settings and words."""

    shared: str
    """Digest of what every page of every language depends on."""
    frames: Mapping[str, str]
    """Digest of the frame by language."""
    _templates: dict[str, str] = field(default_factory=dict)

    def of_page(self, page: Page) -> str:
        """Digest all that decides the bytes of one page."""
        template = template_digest(f"pages/{page.template}")
        # Not sorted: the order of a mapping is the order in which a template prints it.
        said = [getattr(page, name) for name in _PAGE]
        rest = [self.shared, self.frames[page.lang], template]
        return sha256(orjson.dumps([rest, said], default=_inputs_of, option=_AS_IS)).hexdigest()


def _inputs_of(value: object) -> object:
    """What JSON cannot say by itself."""
    if isinstance(value, Later | WhenFilled):
        return value.inputs
    raise TypeError(type(value))


_PAGE = tuple(one.name for one in fields(Page))
