"""An example of every problem: what is wrong in a hand-in, and what is right in its place.

One file for each code in `examples/`, in YAML as it stands in a hand-in and thus the same for all
languages; what YAML cannot show (a missing file, a photo's size) is a listing, with a remark in the
words `example.<name>.*`. Tests hold that the wrong one gives exactly its problem, the right none.
"""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

BOOTH = "booth.yml"

_HIDDEN = {"Cc", "Cf", "Mn", "Me"}


@dataclass(frozen=True, slots=True)
class Example:
    """One mistake and its remedy, as a contributor would see them."""

    file: str
    """Which hand-in the lines stand in; nothing for a listing."""
    wrong: str
    """Lines, each ended; indented as they stand in the file."""
    right: str
    told: Mapping[str, str] | None
    """What the check says of the wrong lines: values for the words of the problem."""


@cache
def example_of(code: str) -> Example | None:
    """Read the example of a code; nothing where there is none yet."""
    place = files("site_builder.i18n") / "examples" / f"{code}.toml"
    if not place.is_file():
        return None
    held = tomllib.loads(place.read_text(encoding="utf-8"))
    file = "" if held.get("listing") else held.get("file", BOOTH)
    return Example(file, held["wrong"], held["right"], held.get("told"))


def unhidden(text: str) -> str:
    """Show what a line hides: `Sampah[U+200B]`, `[tab]`, an accent that is stored apart."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_seen(one) for one in text)


def _seen(character: str) -> str:
    if character == "\t":
        return "[tab] "
    if unicodedata.category(character) in _HIDDEN:
        return f"[U+{ord(character):04X}]"
    return character
