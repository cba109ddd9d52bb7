"""Which encoder settings: size, likeness and time of every candidate over real photographs.

Takes the photographs of Debian's `lomiri-wallpapers-16.04` (CC0, CC-BY, CC-BY-SA) where they are
installed. Likeness is the structural similarity (SSIM) of the luma over windows of 8 x 8 px, made
of box means, so that Pillow alone is enough. Prints the table of docs/decisions/0020.
Source: Wang, Bovik, Sheikh, Simoncelli, "Image quality assessment", IEEE TIP 13(4), 2004.
"""

import io
import resource
import statistics
from pathlib import Path

from PIL import Image, ImageMath

PHOTOS = Path("/usr/share/backgrounds")
WIDTHS = (1280, 640, 320)
CANDIDATES = [
    *(
        ("WEBP", {"quality": quality, "method": method})
        for method in (0, 2, 4, 6)
        for quality in (70, 76, 82)
    ),
    *(
        ("AVIF", {"quality": quality, "speed": speed, "max_threads": 1})
        for speed in (8, 6)
        for quality in (55, 62)
    ),
    ("JPEG", {"quality": 78, "progressive": True, "optimize": True}),
]
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


def pictures() -> list[Image.Image]:
    """Every photograph at every width, made as the builder makes them."""
    made = []
    for place in sorted(PHOTOS.glob("*_by_*.jpg")):
        with Image.open(place) as photo:
            photo.draft("RGB", (WIDTHS[0], WIDTHS[0] * photo.height // photo.width))
            picture = photo.convert("RGB")
        for width in WIDTHS:
            height = round(picture.height * width / picture.width)
            picture = picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
            made.append(picture)
    return made


def table() -> str:
    """Measure every candidate, and give a Markdown table."""
    lines = [
        "| format | settings | kB a picture | SSIM | lowest SSIM | ms a picture |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    given = pictures()
    for name, settings in CANDIDATES:
        before = seconds()
        coded = []
        for picture in given:
            out = io.BytesIO()
            picture.save(out, name, **settings)
            coded.append(out.getvalue())
        spent = seconds() - before
        like = [
            likeness(picture, Image.open(io.BytesIO(content)))
            for picture, content in zip(given, coded, strict=True)
        ]
        said = ", ".join(
            f"{key} {value}" for key, value in settings.items() if key != "max_threads"
        )
        size = sum(map(len, coded)) / len(coded) / 1000
        lines.append(
            f"| {name} | {said} | {size:.1f} | {statistics.fmean(like):.4f} | {min(like):.4f} "
            f"| {spent / len(coded) * 1000:.0f} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
