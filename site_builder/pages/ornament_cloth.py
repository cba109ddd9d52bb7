"""Compose a cloth from motifs, dye, accents and threads, and draw it as SVG in three kinds."""

from dataclasses import dataclass

from site_builder.model.colour import contrast
from site_builder.pages.ornament_shapes import (
    Draw,
    at,
    defined_once,
    n,
    rings,
    shared,
    stepped,
)

WIDTH, HEIGHT = 480, 320

# Ground, deep ground for panels, thread; named after what colours the cloth.
DYES = {
    "nila": ("#17366b", "#0e2247", "#f4ead3"),
    "soga": ("#5f351a", "#3c200f", "#f4e4c1"),
    "mengkudu": ("#8e2130", "#5c121e", "#f7e2c0"),
    "suji": ("#21513b", "#123122", "#f1ebcf"),
    "arang": ("#24242b", "#131318", "#f1e8d6"),
    "mori": ("#f2e8d2", "#5f351a", "#5f351a"),
    "kunyit": ("#dd9a26", "#7d3a12", "#42210c"),
    "laut": ("#105763", "#083a43", "#eff0dc"),
}
_PALE = "#f4e4c1"
_SPARE_ACCENTS = ("#8e2130", "#17366b")
_VISIBLE = 1.55
"""Least contrast of an accent thread against its ground."""


@dataclass(frozen=True, slots=True)
class Cloth:
    """All choices of one cloth."""

    dye: str
    motifs: tuple[Draw, Draw]
    layout: str
    scale: float
    accents: tuple[str, ...]
    """Thread colours, the wanted ones first."""
    threads: tuple[str, ...]
    """All pillars' threads, in the exhibition's order."""

    @property
    def ground(self) -> str:
        """Colour of the cloth."""
        return DYES[self.dye][0]

    @property
    def deep(self) -> str:
        """Colour of its panels."""
        return DYES[self.dye][1]

    @property
    def band_look(self) -> tuple[str, str]:
        """What the band rests on beside the threads: bands of one look are equal."""
        return self.dye, self._accents()[0]

    def _accents(self) -> tuple[str, str]:
        seen = [one for one in self.accents if contrast(one, self.ground) > _VISIBLE]
        first, second = (*seen, *_SPARE_ACCENTS)[:2]
        return first, second

    def _pattern(self, name: str, which: int, scale: float, ground: str) -> str:
        other = self.deep if ground == self.ground else self.ground
        line = DYES[self.dye][2]
        if contrast(ground, line) < 3:
            line = _PALE
        first, second = self._accents()
        w, h, drawing, turn = self.motifs[which](ground, other, line, first, second)
        place = f"translate({n(WIDTH / 2 - w * scale / 2)} {n(HEIGHT / 2 - h * scale / 2)})"
        return (
            f'<pattern id="{name}" width="{n(w)}" height="{n(h)}" patternUnits="userSpaceOnUse" '
            f'patternTransform="{place} scale({scale}) rotate({turn})">'
            f'<path d="M0 0H{n(w)}V{n(h)}H0Z" fill="{ground}"/>{drawing}</pattern>'
        )

    def _threads(self, x: float, y: float, length: float, thick: float = 18) -> str:
        one = thick / len(self.threads)
        return "".join(
            f'<path d="M{n(x)} {n(y + at_ * one)}h{n(length)}v{n(one)}h{n(-length)}z" '
            f'fill="{colour}"/>'
            for at_, colour in enumerate(self.threads)
        )

    def _threads_upright(self, x: float, y: float, length: float, thick: float = 18) -> str:
        one = thick / len(self.threads)
        return "".join(
            f'<path d="M{n(x + at_ * one)} {n(y)}v{n(length)}h{n(one)}v{n(-length)}z" '
            f'fill="{colour}"/>'
            for at_, colour in enumerate(self.threads)
        )

    def _tumpal(self, box: tuple[float, float, float, float], count: int) -> str:
        """A row of tumpal triangles standing on the line y: box is x, y, width, height."""
        x, y, width, height = box
        step = width / count
        line = DYES[self.dye][2]
        line = line if contrast(line, self.deep) > 3 else _PALE
        out = ""
        for k, colour in ((1, line), (0.74, self.deep), (0.5, self._accents()[0]), (0.22, line)):
            d = "".join(
                f"M{n(x + step * (at_ + 0.5 - k / 2))} {n(y)}"
                f"l{n(step * k / 2)} {n(-height * k)} {n(step * k / 2)} {n(height * k)}z"
                for at_ in range(count)
            )
            out += f'<path d="{d}" fill="{colour}"/>'
        return out

    def draw(self) -> str:
        """The cloth, 480 x 320."""
        body, defs = {
            "edge": self._edge,
            "head": self._head,
            "bands": self._bands,
            "frame": self._framed,
        }[self.layout]()
        defs = self._pattern("f", 0, self.scale, self.ground) + defs
        return _svg(WIDTH, HEIGHT, defs, body)

    def _field(self) -> str:
        """The motif all over, on its own ground: where two tiles meet, nothing else shines through."""
        return (
            f'<path d="M0 0H{WIDTH}V{HEIGHT}H0Z" fill="{self.ground}"/>'
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#f)"/>'
        )

    def _edge(self) -> tuple[str, str]:
        top = HEIGHT - 74
        body = (
            self._field()
            + f'<path d="M0 {top}H{WIDTH}V{HEIGHT}H0Z" fill="{self.deep}"/>'
            + self._threads(0, top, WIDTH)
            + self._tumpal((0, HEIGHT - 6, WIDTH, 44), 12)
            + f'<path d="M0 {HEIGHT - 3}H{WIDTH}" {self._rule()}/>'
        )
        return body, ""

    def _head(self) -> tuple[str, str]:
        x, w = 156, 168
        row = self._tumpal((0, 160, 320, 30), 8)
        turned = f'<g transform="rotate(90 {x + 18} 160) translate({x - 142} 0)">{row}</g>'
        name, column = shared(turned + self._threads_upright(x, 0, HEIGHT))
        body = (
            self._field() + f'<path d="M{x} 0h{w}v{HEIGHT}h-{w}z" fill="{self.deep}"/>'
            f'<path d="M{x + 50} 0h{w - 100}v{HEIGHT}h-{w - 100}z" fill="url(#s)"/>{column}'
            f'<use href="#{name}" transform="translate({WIDTH} 0) scale(-1 1)"/>'
        )
        return body, self._pattern("s", 1, 0.75, self.deep)

    def _bands(self) -> tuple[str, str]:
        body = self._field()
        for y, h in ((38, 48), (234, 48)):
            for fill in (self.deep, "url(#s)"):
                body += f'<path d="M0 {y}h{WIDTH}v{h}H0z" fill="{fill}"/>'
            body += f'<path d="M0 {y - 5}H{WIDTH}M0 {y + h + 5}H{WIDTH}" {self._rule()}/>'
        body += self._threads(0, 15, WIDTH) + self._threads(0, HEIGHT - 33, WIDTH)
        return body, self._pattern("s", 1, 0.7, self.deep)

    def _framed(self) -> tuple[str, str]:
        m = 40
        inner = f'x="{m}" y="{m}" width="{WIDTH - 2 * m}" height="{HEIGHT - 2 * m}"'
        outer = f'x="{m - 8}" y="{m - 8}" width="{WIDTH - 64}" height="{HEIGHT - 64}"'
        lined = f'x="{m - 4}" y="{m - 4}" width="{WIDTH - 72}" height="{HEIGHT - 72}"'
        body = (
            f'<path d="M0 0H{WIDTH}V{HEIGHT}H0Z" fill="{self.deep}"/>'
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#s)"/>'
            f'<rect {outer} fill="{self.deep}"/>'
            f'<rect {inner} fill="{self.ground}"/><rect {inner} fill="url(#f)"/>'
            f"<rect {lined} {self._rule()}/>" + self._threads(m, HEIGHT - m - 18, WIDTH - 2 * m)
        )
        return body, self._pattern("s", 1, 0.55, self.deep)

    def _rule(self) -> str:
        return f'fill="none" stroke="{self._accents()[0]}" stroke-width="2"'

    def band(self) -> str:
        """A border that joins up with itself sideways, 480 x 40."""
        body = f'<path d="M0 0H480V40H0Z" fill="{self.deep}"/>'
        body += self._tumpal((0, 38, 480, 30), 20) + self._threads(0, 0, 480, 9)
        return _svg(480, 40, "", body)

    def frame(self) -> str:
        """A square of nine fields for `border-image` (slice 32), 96 x 96."""
        first, second = self._accents()
        ring = (
            f'<path d="M0 0H96V96H0ZM30 30V66H66V30Z" fill="{self.deep}" fill-rule="evenodd"/>'
            f'<path d="M30.5 30.5h35v35h-35z" fill="none" stroke="{first}"/>'
            f'<path d="M1.5 1.5h93v93h-93z" fill="none" stroke="{second}"/>'
        )
        row = self._tumpal((32, 28, 32, 20), 2)
        sides = "".join(
            f'<g transform="rotate({turn} 48 48)">{row}</g>' for turn in (0, 90, 180, 270)
        )
        corner = rings(stepped(5, 2.4, 2.4), (1, _PALE), (0.7, self.deep), (0.45, first))
        corners = "".join(at(x, y, corner) for x in (15, 81) for y in (15, 81))
        return _svg(96, 96, "", ring + sides + corners)


def _svg(width: int, height: int, defs: str, body: str) -> str:
    return defined_once(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}"><defs>{defs}</defs>{body}</svg>\n'
    )
