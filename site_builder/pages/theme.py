"""theme.css: the exhibition's own colours as custom properties.

`assets/css/tokens.css` holds what is the same in every exhibition. Pure.
"""

from collections.abc import Iterator

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import OutputFile
from site_builder.pages.palette import (
    Board,
    board_by_day,
    board_by_night,
    on_dark,
    on_light,
    text_on,
    thread,
    wash_dark,
    wash_light,
)

PATH = "assets/theme.css"


def theme_file(exhibition: Exhibition) -> OutputFile:
    """Write the style sheet of the exhibition's colours."""
    return OutputFile(PATH, ("\n".join(_rules(exhibition)) + "\n").encode())


def threads_gradient(colours: list[str], angle: int) -> str:
    """All pillars' threads side by side, as a CSS gradient."""
    step = 100 / len(colours)
    stops = [
        f"{colour} {step * at:.2f}% {step * (at + 1):.2f}%" for at, colour in enumerate(colours)
    ]
    return f"linear-gradient({angle}deg, {', '.join(stops)})"


def _rules(exhibition: Exhibition) -> Iterator[str]:
    hand_in = exhibition.hand_in
    primary, accent = hand_in.theme.primary, hand_in.theme.accent
    threads = [thread(pillar.colour) for pillar in hand_in.pillars]
    yield ":root {"
    for pillar, colour in zip(hand_in.pillars, threads, strict=True):
        yield f"  --t-{pillar.id}: {colour};"
    yield f"  --threads: {threads_gradient(threads, 180)};"
    yield f"  --threads-upright: {threads_gradient(threads, 90)};"
    yield "}"
    yield from _boards(primary, "")
    yield _edition(accent, ":root")
    for pillar in hand_in.pillars:
        colour = pillar.colour
        light = f"--p: {on_light(colour)}; --w: {wash_light(colour)}"
        dark = f"--p: {on_dark(colour)}; --w: {wash_dark(colour)}"
        fixed = f"--t: {thread(colour)}; --b: {colour}; --on: {text_on(colour)}"
        yield f".p-{pillar.id} {{ {light}; {fixed}; }}"
        yield _dark(f" .p-{pillar.id}", dark)
    for edition in exhibition.editions:
        theme = edition.hand_in.theme
        if theme and theme.primary:
            yield from _boards(theme.primary, f'[data-edition="{edition.year}"]')
        if theme and theme.accent:
            yield _edition(theme.accent, f'[data-edition="{edition.year}"]')


def _boards(primary: str, scope: str) -> Iterator[str]:
    by_day = scope or ':root, [data-md-color-scheme="default"]'
    yield f"{by_day} {{ {_said(board_by_day(primary))}; }}"
    yield _dark(scope, _said(board_by_night(primary)))


def _said(board: Board) -> str:
    return (
        f"--board: {board.ground}; --board-2: {board.deep}; "
        f"--on-board: {board.text}; --on-board-2: {board.soft}"
    )


def _dark(rest: str, colours: str) -> str:
    """A rule for a dark screen; what is printed is always light."""
    return f'@media screen {{ [data-md-color-scheme="slate"]{rest} {{ {colours}; }} }}'


def _edition(accent: str, scope: str) -> str:
    return f"{scope} {{ --edition: {accent}; --on-edition: {text_on(accent)}; }}"
