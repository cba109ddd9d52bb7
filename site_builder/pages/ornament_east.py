"""Motifs of the eastern islands: plain geometry in the tradition of their cloths.

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
    shared,
    stepped,
)


def endek(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Large ikat rhombs (Bali, Nusa Tenggara)."""
    big = stepped(8, 4.5, 6)
    return (
        80,
        104,
        at(40, 52, rings(big, (1, t), (0.84, g), (0.68, a), (0.5, d), (0.3, t), (0.14, b)))
        + corners(80, 104, rings(stepped(4, 4.5, 6), (1, b), (0.62, g), (0.32, t)))
        + line("M4 52h-8M76 52h8M40 2v-6M40 102v6", t, 2),
        0,
    )


def subahnale(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Flowers in hexagons (Lombok)."""
    hexa = "M0-32L28-16V16L0 32-28 16V-16Z"
    petal = '<path d="M0-3C4-8 4-13 0-18-4-13-4-8 0-3Z" fill="{}"/>'
    flower, small = (around(petal.format(one), 6) + dot(0, 0, 3.4, t) for one in (a, b))
    cell = line(hexa, t, 2.4) + line(hexa, b, 1.2, 'transform="scale(.84)"')
    return (
        56,
        96,
        at(28, 32, cell + flower)
        + "".join(at(x, 80, cell + small) for x in (0, 56))
        + "".join(at(x, -16, cell) for x in (0, 56)),
        0,
    )


def jalur(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Ikat hooks between stripes (Nusa Tenggara)."""
    hook = "M-20 12L0-14 20 12M-11 12L0-2 11 12"
    rows = f'<path d="M0 0H56V10H0Z" fill="{d}"/><path d="M0 2H56M0 8H56" stroke="{a}" stroke-width="1.4"/><path d="M0 5H56" stroke="{t}" stroke-width="2" stroke-dasharray="4 4"/>'
    rows += f'<path d="M0 52H56V62H0Z" fill="{b}"/><path d="M0 57H56" stroke="{t}" stroke-width="2.4" stroke-dasharray="2 5"/>'
    return (
        56,
        104,
        rows
        + at(28, 34, line(hook, t, 3) + rings(diamond(4), (1, a)))
        + at(28, 82, rings(stepped(5, 4, 3), (1, t), (0.62, g), (0.35, a)))
        + "".join(at(x, 82, rings(stepped(2, 4, 3), (1, a))) for x in (0, 56))
        + "".join(at(x, 30, rings(diamond(5, 8), (1, b), (0.45, t))) for x in (0, 56)),
        0,
    )


def sarung(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Crossing stripes of a sarong (Sulawesi)."""
    bars = (
        (0, 26, d, 0.75),
        (34, 3, t, 0.9),
        (42, 10, a, 0.75),
        (60, 2, t, 0.8),
        (66, 14, b, 0.7),
        (86, 2, t, 0.9),
        (91, 1.5, a, 1),
    )
    out = "".join(
        f'<path d="M{x} 0h{w}v96h-{w}z" fill="{c}" opacity="{o}"/>' for x, w, c, o in bars
    )
    out += "".join(
        f'<path d="M0 {y}v{w}h96v-{w}z" fill="{c}" opacity="{o - 0.25:.2f}"/>'
        for y, w, c, o in bars
    )
    return (
        96,
        96,
        out
        + at(13, 13, rings(stepped(4, 2, 2), (1, a), (0.45, t)))
        + at(73, 73, rings(diamond(5), (1, t))),
        0,
    )


def surya(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """A sun with rays (Sulawesi)."""
    ray = f'<path d="M-4-20L0-34 4-20Z" fill="{t}"/>'
    sun = (
        around(ray, 12)
        + line("M17 0A17 17 0 1 1 17-.1Z", t, 2.4)
        + f'<circle r="12.5" fill="{a}"/><circle r="8" fill="{g}"/>'
        + around(f'<path d="M0-1L3-7 0-12-3-7Z" fill="{t}"/>', 4)
    )
    return (
        84,
        84,
        at(42, 42, sun)
        + corners(84, 84, rings(stepped(5, 4, 4), (1, b), (0.7, g), (0.4, t)))
        + line("M42 0V5M42 79V84M0 42H5M79 42H84", a, 3),
        0,
    )


def pinisi(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Sails over waves (Sulawesi)."""
    sails = f'<path d="M-2-4V-40L-26-4Z" fill="{t}"/><path d="M-2-4V-26L-17-4Z" fill="{b}"/><path d="M3-4V-44L27-4Z" fill="{a}"/><path d="M3-4V-28L18-4Z" fill="{t}"/><path d="M-34-1H34L24 8H-24Z" fill="{t}"/>'
    sea = "".join(
        line(f"M0 {y}L9 {y - 7} 18 {y} 27 {y - 7} 36 {y} 45 {y - 7} 54 {y} 63 {y - 7} 72 {y}", c, w)
        for y, c, w in ((62, t, 2.4), (69, a, 3.4), (76, t, 1.4))
    )
    name, ship = shared(sails)
    return (
        72,
        152,
        at(36, 46, ship)
        + sea
        + "".join(f'<use href="#{name}" x="{x}" y="122"/>' for x in (0, 72))
        + at(0, 76, sea),
        0,
    )


def ombak(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Rows of waves (Maluku)."""

    def wave(y: float, c: str, w: float, extra: str = "") -> str:
        return line(f"M-18 {y}Q0 {y - 22} 18 {y}T54 {y} 90 {y}", c, w, extra)

    return (
        72,
        56,
        wave(16, t, 3)
        + wave(24, a, 6)
        + wave(32, t, 1.4)
        + wave(44, b, 3)
        + wave(51, t, 1.2, 'stroke-dasharray="3 4"')
        + at(0, 2, rings(diamond(5, 6), (1, t), (0.4, g)))
        + at(72, 2, rings(diamond(5, 6), (1, t), (0.4, g))),
        0,
    )


def cengkeh(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Cloves about a star (Maluku)."""
    bud = (
        f'<path d="M-2.2 0L-4 22Q0 27 4 22L2.2 0Z" fill="{t}"/>'
        + "".join(
            f'<path d="M0 1C{x} -2 {x * 1.7:.1f}-9 {x * 1.1:.1f}-15 {x * 0.3:.1f}-11 0-6 0 1Z" fill="{a}"/>'
            for x in (-7, 7)
        )
        + dot(0, -9, 4.6, t)
        + dot(0, -9, 2, b)
    )
    star = around(bud, 4)
    leaf = around(
        f'<path d="M0-6C7-14 7-22 0-32-7-22-7-14 0-6Z" fill="{b}"/><path d="M0-10V-26" stroke="{g}" stroke-width="1.6"/>',
        4,
        45,
    )
    return (
        84,
        84,
        at(42, 42, leaf + at(0, 0, star) + dot(0, 0, 4, d))
        + corners(84, 84, rings(diamond(12), (1, t), (0.7, g), (0.36, a))),
        0,
    )


def perahu(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Boats with high prows (Maluku)."""
    prow = (
        line(
            "M-24-6C-22 12 22 12 24-6M-24-6C-25-18-14-19-14-11M24-6C25-18 14-19 14-11",
            t,
            3.4,
            'stroke-linecap="round"',
        )
        + line("M-16 1C-8 5 8 5 16 1", a, 2.4)
        + rings(diamond(6, 9), (1, a), (0.45, t))
    )
    bands = f'<path d="M0 0H60V7H0Z" fill="{b}"/><path d="M0 3.500H60" stroke="{t}" stroke-width="2" stroke-dasharray="3 3"/><path d="M0 11H60M0 69H60" stroke="{t}" stroke-width="1.6"/>'.replace(
        ".500", ".5"
    )
    arrows = "".join(
        f'<path d="M{x} 62l6-9 6 9-6-3z" fill="{c}"/>'
        for x, c in ((0, t), (12, a), (24, t), (36, a), (48, t))
    )
    return 60, 72, bands + at(30, 34, prow) + arrows, 0


def noken(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """A knotted net (Papua)."""
    net = "M0 0Q15 12 28 28T56 56M56 0Q41 12 28 28T0 56"
    return (
        56,
        56,
        line(net, t, 5)
        + line(net, g, 1.4)
        + at(28, 28, rings(diamond(9), (1, a), (0.45, t)))
        + corners(56, 56, rings(diamond(9), (1, b), (0.45, t)))
        + at(28, 3, line("M-8 0L0 8 8 0", a, 2.4))
        + at(28, 53, line("M-8 0L0-8 8 0", a, 2.4))
        + at(3, 28, line("M0-8L8 0 0 8", b, 2.4))
        + at(53, 28, line("M0-8L-8 0 0 8", b, 2.4)),
        0,
    )


def tifa(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Zigzags of a drum (Papua)."""
    zig = "".join(
        line(f"M-4 {y + 4}L24 {y - 24} 52 {y + 4}", c, w)
        for y, c, w in ((30, t, 7), (42, a, 5), (53, d, 7), (63, b, 3))
    )
    return (
        48,
        68,
        zig + at(24, 24, rings(diamond(6, 8), (1, t), (0.4, d))) + corners(48, 68, dot(0, 0, 3, t)),
        0,
    )


def lengkung(g: str, d: str, t: str, a: str, b: str) -> Motif:
    """Carved curls (Papua)."""
    curl = "M4-4C26-2 34-16 27-27 21-36 8-33 10-23 11-16 20-17 19-23"
    c = line(curl, t, 4.6, 'stroke-linecap="round"')
    return (
        80,
        80,
        at(
            40,
            40,
            around(c, 4)
            + rings(diamond(8), (1, a), (0.45, t))
            + around(at(0, -35, rings(diamond(5, 7), (1, b))), 4),
        )
        + corners(80, 80, rings(diamond(15), (1, a), (0.72, g), (0.42, b))),
        0,
    )
