"""A photo's renditions as values of an `<img>`: always alt, width, height and sizes."""

from typing import Any

from site_builder.model.photo import BoothPhoto
from site_builder.pages.view import View

# A phone of 412 px at 1.75 shall take 640 px, not 1280: its link decides, not the last pixel.
SIZES_STAGE = "(min-width: 80rem) 1050px, 82vw"
SIZES_CARD = "(min-width: 40em) 240px, 60vw"
SIZES_SHOT = "(min-width: 60em) 400px, (min-width: 40em) 45vw, 88vw"
_MIDDLE = 640


def picture(view: View, photo: BoothPhoto, sizes: str, *, eager: bool = False) -> dict[str, Any]:
    """Give a picture's values; `sources` holds the further formats, best first.

    The plan decides widths and heights, so the browser keeps the place while the file loads.
    """
    renditions = view.renditions[photo.file.digest]
    formats = list(dict.fromkeys(one.format for one in renditions))
    by_format = {name: [one for one in renditions if one.format == name] for name in formats}
    last = by_format[formats[-1]]
    middle = next((one for one in last if one.width >= _MIDDLE), last[-1])
    alt = photo.declared.alt
    words, lang = alt.in_(view.lang) if alt and not photo.declared.decorative else ("", view.lang)
    focus = photo.declared.focus
    return {
        "src": middle.path,
        "srcset": [{"path": one.path, "width": one.width} for one in last],
        "sources": [
            {
                "type": f"image/{name}",
                "srcset": [{"path": one.path, "width": one.width} for one in by_format[name]],
            }
            for name in formats[:-1]
        ],
        "sizes": sizes,
        "width": last[-1].width,
        "height": last[-1].height,
        "alt": words,
        "lang": None if lang == view.lang else lang,
        "eager": eager,
        "focus": f"{float(focus[0]) * 100:g}% {float(focus[1]) * 100:g}%" if focus else "",
        "large": last[-1].path,
    }
