"""Which recipe for pictures: size, likeness and time of every candidate over real photographs.

Takes the photographs of Debian's `lomiri-wallpapers-16.04` (CC0, CC-BY, CC-BY-SA) where they are
installed. What a recipe makes is compared with the photograph itself, decoded whole and scaled in
one step by Lanczos's filter. Likeness is the structural similarity (SSIM) of the luma over windows
of 8 x 8 px, made of box means, so that Pillow alone is enough, and SSIMULACRA 2 where the package
of that name is installed. Prints the table of docs/decisions/0030.
Sources: Wang, Bovik, Sheikh, Simoncelli, "Image quality assessment", IEEE TIP 13(4), 2004;
Sneyers, "SSIMULACRA 2", Cloudinary, 2022.
"""

import io
import resource
import statistics
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from PIL import Image, ImageMath

PHOTOS = Path("/usr/share/backgrounds")
WIDTHS = (1280, 640, 320)
LANCZOS, BICUBIC = Image.Resampling.LANCZOS, Image.Resampling.BICUBIC
HAMMING = Image.Resampling.HAMMING


@dataclass(frozen=True, slots=True)
class Recipe:
    """How pictures are made of a photograph."""

    kind: str
    settings: dict[str, int | bool]
    resampling: Image.Resampling
    gap: float
    """`reducing_gap` from the second width on; 1.0 takes means of two by two pixels."""

    @property
    def told(self) -> str:
        """Kind, settings and scaling as cells of the table."""
        said = ", ".join(
            f"{key} {value}" for key, value in self.settings.items() if key != "max_threads"
        )
        then = ", then means" if self.gap < 2 else ""
        return f"{self.kind} | {said} | {self.resampling.name.lower()}{then}"


def _webp(quality: int, method: int, resampling: Image.Resampling, gap: float = 3.0) -> Recipe:
    return Recipe("WEBP", {"quality": quality, "method": method}, resampling, gap)


CANDIDATES = (
    _webp(76, 4, LANCZOS),
    _webp(76, 3, LANCZOS),
    _webp(76, 4, BICUBIC),
    _webp(76, 4, BICUBIC, 1.0),
    _webp(76, 2, LANCZOS),
    _webp(74, 2, LANCZOS),
    _webp(76, 2, BICUBIC),
    _webp(76, 2, BICUBIC, 1.0),
    _webp(76, 2, HAMMING),
    _webp(76, 2, HAMMING, 1.0),
    _webp(76, 1, BICUBIC, 1.0),
    _webp(70, 1, BICUBIC, 1.0),
    _webp(76, 0, BICUBIC, 1.0),
    Recipe("AVIF", {"quality": 62, "speed": 8, "max_threads": 1}, BICUBIC, 1.0),
    Recipe("JPEG", {"quality": 78, "progressive": True, "optimize": True}, BICUBIC, 1.0),
)
_WINDOW = 8
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def likeness(one: Image.Image, other: Image.Image) -> float:
    """Mean SSIM of two pictures of the same size; 1 is equal."""
    a, b = (picture.convert("L").convert("F") for picture in (one, other))

    def mean(picture: Image.Image) -> Image.Image:
        small = (picture.width // _WINDOW, picture.height // _WINDOW)
        return picture.resize(small, Image.Resampling.BOX)

    def product(x: Image.Image, y: Image.Image) -> Image.Image:
        return ImageMath.lambda_eval(lambda given: given["x"] * given["y"], x=x, y=y)

    means = {
        "a": mean(a),
        "b": mean(b),
        "aa": mean(product(a, a)),
        "bb": mean(product(b, b)),
        "ab": mean(product(a, b)),
    }
    found = ImageMath.lambda_eval(
        lambda g: (
            (g["a"] * g["b"] * 2 + _C1)
            * ((g["ab"] - g["a"] * g["b"]) * 2 + _C2)
            / (
                (g["a"] * g["a"] + g["b"] * g["b"] + _C1)
                * (g["aa"] - g["a"] * g["a"] + g["bb"] - g["b"] * g["b"] + _C2)
            )
        ),
        **means,
    )
    return statistics.fmean(found.get_flattened_data())


def seconds() -> float:
    """Processor time of this process so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def second_opinion() -> Callable[[Image.Image, Image.Image], float] | None:
    """Give SSIMULACRA 2 of two pictures (100 is equal), or nothing if it is not installed."""
    try:
        module: Any = import_module("ssimulacra2")
    except ImportError:
        return None

    def measure(one: Image.Image, other: Image.Image) -> float:
        with tempfile.TemporaryDirectory() as folder:
            places = [f"{folder}/{name}.png" for name in ("one", "other")]
            for place, picture in zip(places, (one, other), strict=True):
                picture.save(place, compress_level=0)
            return float(module.compute_ssimulacra2(*places))

    return measure


def sizes(photo: Image.Image) -> list[tuple[int, int]]:
    """The sizes of a photograph's pictures, the largest first."""
    return [(width, round(photo.height * width / photo.width)) for width in WIDTHS]


def exact(place: Path) -> list[Image.Image]:
    """Give what the pictures of a photograph are compared with."""
    with Image.open(place) as photo:
        whole = photo.convert("RGB")
    return [whole.resize(size, LANCZOS) for size in sizes(whole)]


def made(place: Path, recipe: Recipe) -> list[bytes]:
    """Make the pictures of a photograph, as the builder does."""
    with Image.open(place) as photo:
        wanted = sizes(photo)
        photo.draft(None, wanted[0])
        photo.load()
        picture: Image.Image = photo
    coded = []
    for number, size in enumerate(wanted):
        gap = recipe.gap if number else 3.0
        picture = picture.resize(size, recipe.resampling, reducing_gap=gap)
        out = io.BytesIO()
        picture.save(out, recipe.kind, **recipe.settings)
        coded.append(out.getvalue())
    return coded


def table() -> str:
    """Measure every candidate, and give a Markdown table."""
    head = (
        "format | settings | scaling | kB, 1280 px | kB, all three | SSIM | lowest SSIM "
        "| SSIMULACRA 2 | lowest | ms a photo"
    )
    lines = [f"| {head} |", f"|{' --- |' * 3}{' ---: |' * 7}"]
    photos = sorted(PHOTOS.glob("*_by_*.jpg"))
    wanted = {place: exact(place) for place in photos}
    opinion = second_opinion()
    for recipe in CANDIDATES:
        before = seconds()
        coded = {place: made(place, recipe) for place in photos}
        spent = (seconds() - before) / len(photos)
        pairs = [
            (reference, Image.open(io.BytesIO(content)).convert("RGB"))
            for place in photos
            for reference, content in zip(wanted[place], coded[place], strict=True)
        ]
        like = [likeness(*pair) for pair in pairs]
        other = [opinion(*pair) for pair in pairs] if opinion else [0.0]
        widest = statistics.fmean(len(one[0]) for one in coded.values()) / 1000
        all_three = statistics.fmean(sum(map(len, one)) for one in coded.values()) / 1000
        lines.append(
            f"| {recipe.told} | {widest:.1f} | {all_three:.1f} | {statistics.fmean(like):.4f} "
            f"| {min(like):.4f} | {statistics.fmean(other):.1f} | {min(other):.1f} "
            f"| {spent * 1000:.0f} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
