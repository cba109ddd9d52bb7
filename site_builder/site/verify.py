"""Prove a finished site before it is shown: links, anchors, ids, one page for each booth (R12).

Works on our own output, where every attribute stands in double quotes: a scan by pattern, not a
parser, so that thousands of pages cost seconds. The tests read the same site with a real parser.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from posixpath import normpath
from urllib.parse import unquote, urlsplit

# Each pattern begins with plain letters, which the scanner finds several times as fast.
_ID = re.compile(' id="([^"]*)"')
_LINKS = (re.compile(' href="([^"]*)"'), re.compile(' action="([^"]*)"'))
_LOADS = (re.compile(' src="([^"]*)"'), re.compile(' poster="([^"]*)"'))
_SRCSET = re.compile(' srcset="([^"]*)"')
_HEAD_LINK = re.compile(r'<link (?![^>]*rel="(?:canonical|alternate|license)")[^>]*href="([^"]*)"')
_HEAD_OTHER = re.compile(r'<link [^>]*rel="(?:canonical|alternate|license)"[^>]*>')
_OUTSIDE = ("http:", "https:", "mailto:", "tel:", "data:")


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One thing wrong with the finished site: our bug, or a broken link in a guide page."""

    page: str
    kind: str
    """`link-broken`, `anchor-missing`, `id-doubled`, `host-foreign`, `booth-missing` or
    `address-dead`."""
    target: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What one page declares and asks for."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    """Addresses that the browser fetches by itself."""


def scan(html: str) -> Scan:
    """List a page's ids, links and loaded files.

    Inside text a double quote is always escaped, so what looks like an attribute is one.
    """
    head, mark, body = html.partition("</head>")
    head, body = (_HEAD_OTHER.sub("", head), body) if mark else ("", html)
    loads = _HEAD_LINK.findall(head)
    for pattern in _LOADS:
        loads.extend(pattern.findall(html))
    for group in _SRCSET.findall(body):
        loads.extend(part.split()[0] for part in group.split(",") if part.strip())
    links = [found for pattern in _LINKS for found in pattern.findall(body)]
    return Scan(tuple(_ID.findall(html)), _distinct(links), _distinct(loads))


def _distinct(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(unescape(one) if "&" in one else one for one in dict.fromkeys(addresses))


def verify(
    scans: Mapping[str, Scan],
    files: Iterable[str],
    booths: Iterable[str],
    proved: Container[str] = (),
) -> list[Flaw]:
    """List all flaws, sorted.

    Args:
        scans: what each page holds, by path from the site's root.
        files: every path in the site.
        booths: paths of the pages that must be there, one for each booth and language.
        proved: paths of pages that are as they were in a site without a flaw, of which nothing
            is lost (`nothing_lost`).
    """
    known = frozenset(files)
    flaws = [Flaw(path, "booth-missing", path) for path in booths if path not in known]
    shared: dict[str, set[str]] = {}
    for path, one in scans.items():
        if path in proved:
            continue
        flaws.extend(_doubled(path, one.ids))
        flaws.extend(_foreign(path, one.loads))
        # From the same depth, an address that climbs to the root leads to the same place.
        climb = "../" * path.count("/")
        sound = shared.setdefault(climb, set())
        for target in (*one.links, *one.loads):
            if target in sound:
                continue
            kind = _flaw_of(path, target, known, scans)
            if kind:
                flaws.append(Flaw(path, kind, target))
            elif climb and target.startswith(climb):
                sound.add(target)
    return sorted(flaws)


def nothing_lost(
    before: Mapping[str, Scan | None], scans: Mapping[str, Scan], files: Container[str]
) -> bool:
    """Whether all that could be linked to in one site can be in another one.

    Args:
        before: what each file of the one holds, by path; nothing for what is no page.
        scans: what each page of the other one holds.
        files: every path of the other one.
    """
    for path, held in before.items():
        if path not in files or (path in scans) != (held is not None):
            return False
        if held is not None and held != scans[path] and not {*held.ids} <= {*scans[path].ids}:
            return False
    return True


def _doubled(path: str, ids: tuple[str, ...]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            yield Flaw(path, "id-doubled", one)
        seen.add(one)


def _foreign(path: str, loads: tuple[str, ...]) -> Iterator[Flaw]:
    for target in loads:
        if target.startswith(("http:", "https:", "//")):
            yield Flaw(path, "host-foreign", target)


def _flaw_of(
    path: str, target: str, known: frozenset[str], scans: Mapping[str, Scan]
) -> str | None:
    if target.startswith(_OUTSIDE) or path == "404.html":
        return None
    parts = urlsplit(target)
    place = _resolve(path, unquote(parts.path))
    if place not in known:
        return "link-broken"
    fragment = unquote(parts.fragment)
    if fragment and place in scans and fragment not in scans[place].ids:
        return "anchor-missing"
    return None


def _resolve(page: str, path: str) -> str:
    """Find the file that a web server would answer with."""
    if not path:
        return page
    base = page.rpartition("/")[0]
    place = normpath(f"{base}/{path}").lstrip("/") if base else normpath(path)
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."} or place == ".":
        return "index.html" if place == "." else f"{place}/index.html"
    return place
