"""The engine's style sheets without what no page of the site can use. Pure.

A rule stays if every class and id it names stands somewhere in the frames or the guide; what names
neither always stays. Colours of palettes that no frame wears and icons that no kept rule draws go
too. The same sheets and pages give the same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_CLASS_VALUE = re.compile(r'\sclass="([^"]*)"')
_ID_VALUE = re.compile(r'\sid="([^"]*)"')
_PALETTE_VALUE = re.compile(r'data-md-color-(primary|accent)="([^"]*)"')
_NAMED = re.compile(r"([.#])((?:[\w-]|\\.)+)")
_PALETTE = re.compile(r"\[data-md-color-(primary|accent)=[\"']?([\w-]+)")
_FUNCTION = re.compile(r":[a-z-]+\([^()]*\)")
_ATTRIBUTE = re.compile(r"\[[^\]]*\]")
_DRAWN = re.compile(r"(--[\w-]+):url\((?:\"[^\"]*\"|'[^']*'|[^)]*)\);?")
_USE = re.compile(r"var\((--[\w-]+)")
_SIGN = re.compile(
    r"/\*.*?\*/|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|url\([^)\"']*\)|[{};]", re.DOTALL
)
_NESTING = ("@media", "@supports", "@layer", "@container")


@dataclass(frozen=True, slots=True)
class Used:
    """What pages name."""

    classes: frozenset[str]
    ids: frozenset[str]
    palettes: frozenset[tuple[str, str]]


def used_in(pages: Iterable[str]) -> Used:
    """Collect classes, ids and palettes of some HTML."""
    classes: set[str] = set()
    ids: set[str] = set()
    palettes: set[tuple[str, str]] = set()
    for html in pages:
        for names in _CLASS_VALUE.findall(html):
            classes.update(names.split())
        ids.update(_ID_VALUE.findall(html))
        palettes.update(_PALETTE_VALUE.findall(html))
    return Used(frozenset(classes), frozenset(ids), frozenset(palettes))


def stripped(sheet: str, used: Used) -> str:
    """Give the sheet without the rules that match nothing."""
    bare = _SIGN.sub(lambda found: "" if found[0].startswith("/*") else found[0], sheet)
    kept = "".join(_rules(bare, used))
    drawn = frozenset(_USE.findall(kept))
    return _DRAWN.sub(lambda found: found[0] if found[1] in drawn else "", kept)


def _rules(sheet: str, used: Used) -> Iterator[str]:
    for head, body in _blocks(sheet):
        if body is None:
            yield f"{head};"
        elif head.startswith(_NESTING):
            inner = "".join(_rules(body, used))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            selectors = [one for one in _split(head) if _matches(one, used)]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def _matches(selector: str, used: Used) -> bool:
    if any(found not in used.palettes for found in _PALETTE.findall(selector)):
        return False
    plain = selector
    while (shorter := _FUNCTION.sub("", plain)) != plain:
        plain = shorter
    for mark, name in _NAMED.findall(_ATTRIBUTE.sub("", plain)):
        known = used.classes if mark == "." else used.ids
        if name.replace("\\", "") not in known:
            return False
    return True


def _blocks(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Heads with their bodies; a statement without a body has none."""
    for start, opened, closed in _ends(sheet):
        head = sheet[start:opened].strip()
        if closed is None:
            if head:
                yield head, None
        else:
            yield head, sheet[opened + 1 : closed]


def _ends(sheet: str) -> Iterator[tuple[int, int, int | None]]:
    """Where each outermost block starts, where its brace opens and where it closes."""
    depth = start = opened = 0
    for place, sign in _signs(sheet):
        if sign == "{":
            if depth == 0:
                opened = place
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield start, opened, place
                start = place + 1
        elif depth == 0:
            yield start, place, None
            start = place + 1


def _signs(sheet: str) -> Iterator[tuple[int, str]]:
    """Braces and semicolons outside comments, quotes and addresses."""
    for found in _SIGN.finditer(sheet):
        if len(found[0]) == 1:
            yield found.start(), found[0]


def _split(head: str) -> list[str]:
    """A selector list at its outer commas."""
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(head):
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "," and depth == 0:
            parts.append(head[start:place])
            start = place + 1
    return [*parts, head[start:]]
