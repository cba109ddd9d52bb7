"""Small pieces of SVG that the cloths are drawn from. Pure, and the same text for the same input."""

import hashlib
import re
from collections.abc import Callable

Motif = tuple[float, float, str, float]
"""Width and height of a tile, its drawing in it, and its turn in degrees."""

Draw = Callable[[str, str, str, str, str], Motif]
"""Draws a motif in ground, deep ground, thread and two accents."""

_DEFINED = re.compile('(?:<defs><path|<g) id="([pu][0-9a-f]+)"(?:>| [^>]*/></defs>)')
_GROUP = re.compile("<g[ >]|</g>")


def n(x: float) -> str:
    """Write a coordinate with at most one decimal."""
    return f"{x:.1f}".rstrip("0").rstrip(".")


def rings(points: str, *styles: tuple[float, str]) -> str:
    """The same polygon, several times smaller, each in its colour."""
    if len(points) < 60:
        return "".join(f'<path d="{points}" transform="scale({s})" fill="{c}"/>' for s, c in styles)
    name = "p" + hashlib.sha256((points + repr(styles)).encode()).hexdigest()[:4]
    first = f'<path id="{name}" d="{points}"/>'
    uses = "".join(f'<use href="#{name}" transform="scale({s})" fill="{c}"/>' for s, c in styles)
    return f"<defs>{first}</defs>{uses}"


def shared(inner: str) -> tuple[str, str]:
    """The drawing with an id, for `<use>`. The id comes from the drawing, so equal drawings agree."""
    name = "u" + hashlib.sha256(inner.encode()).hexdigest()[:4]
    return name, f'<g id="{name}">{inner}</g>'


def around(shape: str, count: int, offset: float = 0) -> str:
    """The same shape turned about the origin."""
    name, first = shared(shape)
    turned = "".join(
        f'<use href="#{name}" transform="rotate({n(360 / count * i)})"/>' for i in range(1, count)
    )
    return f'<g transform="rotate({n(offset)})">{first}{turned}</g>' if offset else first + turned


def at(x: float, y: float, inner: str, scale: float = 1) -> str:
    """Move a drawing, and scale it."""
    s = f" scale({scale})" if scale != 1 else ""
    return f'<g transform="translate({n(x)} {n(y)}){s}">{inner}</g>'


def corners(w: float, h: float, inner: str) -> str:
    """The same drawing on all four corners, so that it is whole where tiles meet."""
    name, first = shared(inner)
    return first + "".join(
        f'<use href="#{name}" x="{n(x)}" y="{n(y)}"/>' for x, y in ((w, 0), (0, h), (w, h))
    )


def diamond(r: float, ry: float = 0) -> str:
    """A rhomb about the origin."""
    ry = ry or r
    return f"M0 {n(-ry)}L{n(r)} 0 0 {n(ry)} {n(-r)} 0Z"


def stepped(steps: int, sx: float, sy: float) -> str:
    """A rhomb with stair edges, as a loom makes it."""
    d = [f"M0 {n(-steps * sy)}"]
    for qx, qy in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        across, down = f"h{n(qx * sx)}", f"v{n(qy * sy)}"
        d.append((across + down if qx * qy > 0 else down + across) * steps)
    return "".join(d) + "Z"


def line(d: str, colour: str, width: float, extra: str = "") -> str:
    """A stroked path."""
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" {extra}/>'


def dot(x: float, y: float, r: float, colour: str) -> str:
    """A filled circle."""
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{colour}"/>'


def defined_once(drawing: str) -> str:
    """The drawing with every id given once: what is drawn again becomes a `<use>` of the first."""
    seen: set[str] = set()
    parts: list[str] = []
    start = 0
    for found in _DEFINED.finditer(drawing):
        if found.start() < start:
            continue
        if found[1] in seen:
            end = found.end() if found[1][0] == "p" else _end_of_group(drawing, found.end())
            again = "" if found[1][0] == "p" else f'<use href="#{found[1]}"/>'
            parts.extend((drawing[start : found.start()], again))
            start = end
        seen.add(found[1])
    return "".join((*parts, drawing[start:]))


def _end_of_group(drawing: str, start: int) -> int:
    """Where the group that was opened before `start` is closed."""
    depth = 1
    for found in _GROUP.finditer(drawing, start):
        depth += -1 if found[0] == "</g>" else 1
        if depth == 0:
            return found.end()
    return len(drawing)
