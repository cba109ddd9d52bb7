"""The picture shown where an address of the site is shared: what stands on its board."""

from dataclasses import dataclass

from site_builder.model.page import LateFile

WIDTH, HEIGHT = 1200, 630
"""Source: the Open Graph sizes that WhatsApp, Facebook and LinkedIn show whole."""


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours of a board and its sign."""

    ground: str
    text: str
    soft: str
    """Text of second rank."""
    sign: str
    on_sign: str
    threads: tuple[str, ...]
    """All pillars' threads, in the exhibition's order."""


@dataclass(frozen=True, slots=True)
class ShareCard:
    """One picture: texts on the board, cloths beside it. Texts are in the first language."""

    path: str
    """POSIX path from the site's root."""
    sign: str
    """Stand number or year; empty where there is none."""
    name: str
    place: str
    """Line of second rank below the name."""
    line: str
    """What is said about it."""
    foot: str
    paint: Paint
    cloths: tuple[LateFile, ...]
    """Drawn one below the other."""

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is written on the board."""
        return (self.sign, self.name, self.place, self.line, self.foot)

    @property
    def colours(self) -> tuple[str, ...]:
        """All colours of the board."""
        paint = self.paint
        return (paint.ground, paint.text, paint.soft, paint.sign, paint.on_sign, *paint.threads)

    @property
    def inputs(self) -> tuple[object, ...]:
        """All that decides its bytes, beside how it is drawn."""
        return (self.texts, self.colours, tuple(one.inputs for one in self.cloths))
