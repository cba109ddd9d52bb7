"""Style sheets, script, font and marks: the packaged ones, overridden by the exhibition's own.

The style sheets are joined in one order into one file, save those of single kinds of pages. They go
without their remarks, which are for who writes them; nothing else is changed on the way.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from site_builder.model.page import OutputFile

PACKAGED = Path(__file__).parent.parent / "assets"
STYLE = "assets/pameran.css"
ORDER = (
    "tokens",
    "base",
    "frame",
    "stand",
    "home",
    "awards",
    "hall",
    "booth",
    "onward",
    "pages",
    "search",
    "memory",
    "material",
    "certificate",
    "tours",
    "desk",
    "wide",
    "forced",
    "print",
)
"""Style sheets in the order in which they are joined; an exhibition's further ones come last."""

APART = {"css/faults.css", "css/form.css", "css/guide.css", "css/map.css", "css/visit.css"}
"""Style sheets that only pages of one kind load (`Page.styles`): they stay files of their own."""

_REMARK = re.compile(rb"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/\n?""", re.DOTALL)
"""A text in quotes, which stays, or a remark."""

_SUFFIXES = {".css", ".js", ".svg", ".png", ".webp", ".woff2", ".txt", ".ico"}


def asset_files(root: Path) -> list[OutputFile]:
    """Give all assets of the site, sorted by path; the style sheets joined into one."""
    found = {
        name: _without_remarks(content) if name.endswith(".css") else content
        for name, content in {**_read(PACKAGED), **_read(root / "assets")}.items()
    }
    sheets = {name: content for name, content in found.items() if _is_joined(name)}
    rest = [
        OutputFile(f"assets/{name}", found[name]) for name in sorted(found.keys() - sheets.keys())
    ]
    return [OutputFile(STYLE, _joined(sheets)), *rest]


def versioned(files: list[OutputFile]) -> Mapping[str, str]:
    """By path, the same path with a digest of its content: browsers may keep it for ever."""
    return {one.path: f"{one.path}?v={sha256(one.content).hexdigest()[:10]}" for one in files}


def _is_joined(name: str) -> bool:
    return name.startswith("css/") and name not in APART


def _without_remarks(sheet: bytes) -> bytes:
    return _REMARK.sub(lambda found: found[1] or b"", sheet)


def _joined(sheets: Mapping[str, bytes]) -> bytes:
    known = [f"css/{name}.css" for name in ORDER]
    own = sorted(sheets.keys() - set(known))
    return b"\n".join(sheets[name] for name in [*known, *own] if name in sheets)


def _read(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        return {}
    return {
        entry.relative_to(folder).as_posix(): entry.read_bytes()
        for entry in sorted(folder.rglob("*"))
        if entry.is_file() and not entry.is_symlink() and entry.suffix in _SUFFIXES
    }
