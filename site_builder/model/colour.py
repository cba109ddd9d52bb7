"""Arithmetic of colours written as `#rrggbb`: luminance, contrast, mixing.

Source: relative luminance and contrast ratio after WCAG 2.2, 1.4.3.
"""

INK = "#142033"
WHITE = "#ffffff"
BLACK = "#000000"
LEAST_CONTRAST = 4.5
"""Of text on its ground."""

_WEIGHTS = (0.2126, 0.7152, 0.0722)
_KNEE, _SLOPE = 0.04045, 12.92
_STEPS = 20


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / _SLOPE if p <= _KNEE else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """Mix two colours; `share` is the part of the first one, 0 to 1."""
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def best_on(ground: str) -> tuple[str, float]:
    """Ink or white, whichever reads better on the ground, and its contrast."""
    best = max((WHITE, INK), key=lambda colour: contrast(colour, ground))
    return best, contrast(best, ground)


def readable_ground(colour: str) -> str:
    """The nearest ground, darker or lighter, on which ink or white reads well."""
    for step in range(1, _STEPS + 1):
        for towards in (BLACK, WHITE):
            tried = mix(towards, colour, step / _STEPS)
            if best_on(tried)[1] >= LEAST_CONTRAST:
                return tried
    return BLACK
