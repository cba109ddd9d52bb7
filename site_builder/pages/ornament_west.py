"""Motifs of the western islands: plain geometry in the tradition of their cloths.

Each motif gives one tile in five colours: g ground, d deep ground, t thread, a and b accents. They
are not copies of any piece; patterns kept for a court or a rite are left out. Pure.
"""

from site_builder.pages.ornament_shapes import (
    Motif,
    around,
    at,
    corners,
    diamond,
    dot,
    line,
    rings,
    stepped,
)


def kawung(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Four petals about a square (Jawa)."""
    petal = (
        f'<ellipse cy="-17" rx="9.5" ry="14.5" fill="{t}"/><path d="M0-28V-9" stroke="{g}" stroke-width="1.6"/>'
        + dot(0, -17, 2.2, a)
    )
    return (
        60,
        60,
        at(30, 30, around(petal, 4, 45) + rings(diamond(6), (1, a), (0.45, g)))
        + corners(60, 60, rings(diamond(7), (1, b), (0.5, g))),
        0,
    )


def lereng(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Slanting blades between rows of beads (Jawa)."""
    blade = "M0 50C2 40 12 40 14 30S8 12 20 4C26 0 34 0 40 4 32 6 28 12 29 20S28 38 18 44C12 48 6 48 0 50Z"
    inner = line("M7 45C16 42 20 36 20 28S18 12 30 6", g, 1.8) + "".join(
        dot(x, y, 1.5, a) for x, y in ((24, 13), (23.5, 22), (22, 31))
    )
    row = (
        f'<path d="M0 54H40M0 70H40" stroke="{t}" stroke-width="1.6"/>'
        + at(20, 62, rings(diamond(9, 6), (1, a), (0.5, d)))
        + dot(0, 62, 2.2, b)
        + dot(40, 62, 2.2, b)
    )
    return 40, 72, f'<path d="{blade}" fill="{t}"/>' + inner + row, 45


def ceplok(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """A flower in a lozenge (Jawa)."""
    petal = f'<path d="M0-4C7-12 7-20 0-27-7-20-7-12 0-4Z" fill="{t}"/><path d="M0-9V-20" stroke="{g}" stroke-width="1.5"/>'
    box = line("M36 2L70 36 36 70 2 36Z", t, 1.6) + line("M36 7L65 36 36 65 7 36Z", b, 1)
    small = around(f'<path d="M0-2C3-6 3-10 0-13-3-10-3-6 0-2Z" fill="{b}"/>', 8) + dot(
        0, 0, 2.5, t
    )
    return (
        72,
        72,
        box
        + at(
            36,
            36,
            around(petal, 4)
            + around(petal.replace(t, a), 4, 45).join(('<g transform="scale(.72)">', "</g>"))
            + dot(0, 0, 4, g),
        )
        + corners(72, 72, small),
        0,
    )


def songket(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """A stepped star as the loom makes it (Sumatera)."""
    star = stepped(7, 4, 4)
    inner = rings(star, (1, t), (0.74, g), (0.5, a), (0.22, d))
    return (
        64,
        64,
        at(32, 32, inner)
        + corners(64, 64, rings(stepped(3, 4, 4), (1, b), (0.5, t)))
        + f'<path d="M30 0h4v4h-4zM0 30h4v4H0zM30 60h4v4h-4zM60 30h4v4h-4z" fill="{t}"/>',
        0,
    )


def rebung(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Bamboo shoots standing and hanging (Sumatera)."""
    shoot = (
        f'<path d="M0 60L24 0 48 60Z" fill="{t}"/><path d="M7 60L24 16 41 60Z" fill="{g}"/><path d="M13 60L24 30 35 60Z" fill="{a}"/>'
        + dot(24, 50, 3, d)
        + dot(24, 22, 1.8, t)
    )
    down = f'<path d="M-14 0L0 38 14 0Z" fill="{b}"/><path d="M-7 0L0 20 7 0Z" fill="{g}"/>' + dot(
        0, 44, 1.8, t
    )
    return (
        48,
        72,
        shoot
        + at(0, 0, down)
        + at(48, 0, down)
        + f'<path d="M0 63H48M0 69H48" stroke="{t}" stroke-width="1.6"/><path d="M0 66H48" stroke="{a}" stroke-width="2" stroke-dasharray="4 4"/>',
        0,
    )


def siku(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Zigzag bands with stepped rhombs (Sumatera)."""
    zig = "".join(
        line(f"M0 {y}L20 {y - 16} 40 {y}", c, w)
        for y, c, w in ((20, t, 4), (28, a, 2), (50, t, 1.5), (56, b, 5))
    )
    return (
        40,
        60,
        zig
        + at(20, 26, rings(stepped(3, 3, 3), (1, t), (0.4, d)))
        + corners(40, 60, rings(diamond(7, 9), (1, a), (0.45, g))),
        0,
    )


def kait(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Hooks curling about a rhomb (Kalimantan)."""
    curl = "M0-5C-3-24 8-37 21-35 32-33 34-18 24-16 17-15 15-23 20-25"
    hook = (
        line(curl, t, 4.5, 'stroke-linecap="round"')
        + line("M4-8C6-22 11-29 18-30", a, 1.8, 'stroke-linecap="round"')
        + line("M0-38V-44M-5-40H5", b, 2)
    )
    return (
        88,
        88,
        at(
            44,
            44,
            around(hook, 4)
            + around(hook.replace(a, b), 4).join(('<g transform="scale(-1 1)">', "</g>"))
            + rings(diamond(10), (1, b), (0.5, t)),
        )
        + corners(88, 88, rings(diamond(14), (1, a), (0.66, g), (0.33, t))),
        0,
    )


def sasirangan(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Bound and dyed waves (Kalimantan)."""

    def wave(x: float, c: str, w: float, extra: str = "") -> str:
        return line(f"M{x} 0C{x - 16} 20 {x + 16} 60 {x} 80", c, w, extra)

    return (
        72,
        80,
        wave(12, d, 26)
        + wave(12, a, 12)
        + wave(-1, t, 2, 'stroke-dasharray="5 3"')
        + wave(25, t, 2, 'stroke-dasharray="5 3"')
        + wave(48, b, 5)
        + wave(58, t, 1.6)
        + "".join(dot(48 + dx, y, 3.2, t) for dx, y in ((-3, 18), (3, 58)))
        + "".join(dot(12 + dx, y, 2.2, g) for dx, y in ((-3, 18), (0, 38), (3, 58), (0, 78))),
        0,
    )


def anyam(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Plaited rattan (Kalimantan)."""
    strip = "".join(
        f'<rect x="{x}" y="{y}" width="22" height="8" rx="1" fill="{c}"/>'
        for x, y, c in ((1, 2, t), (1, 12, a), (25, 26, t), (25, 36, b))
    )
    up = "".join(
        f'<rect x="{x}" y="{y}" width="8" height="22" rx="1" fill="{c}"/>'
        for x, y, c in ((26, 1, t), (36, 1, d), (2, 25, t), (12, 25, d))
    )
    return 48, 48, strip + up, 45
