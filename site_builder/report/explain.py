"""One problem explained, by code or by name: what it says, why, wrong and right, how to mend it."""

from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.examples import example_of, unhidden
from site_builder.i18n.remedy import example_message, example_remedy
from site_builder.model.codes import CODES
from site_builder.model.nearest import nearest

_LOOKALIKES = str.maketrans("OIL", "011")


def find_name(wanted: str) -> str | None:
    """Find a problem's name by its code (any case; `401` and `SB4O1` will do) or its name."""
    typed = wanted.strip()
    if typed.lower() in CODES:
        return typed.lower()
    number = typed.upper().removeprefix("SB").translate(_LOOKALIKES)
    return _by_code().get(f"SB{number}")


def nearest_code(wanted: str) -> str:
    """The code and name that a mistyped one resembles most: `SB401 photo-missing`."""
    typed = wanted.strip()
    by_code = _by_code()
    found = nearest(typed.lower(), CODES) or by_code.get(nearest(typed.upper(), by_code) or "")
    name = found or next(iter(CODES))
    return f"{CODES[name][0]} {name}"


def explain(name: str, words: Catalogue, page: str | None = None) -> str:
    """Explain a problem; no final line end.

    Args:
        name: of the problem.
        words: of the reader.
        page: address of the page that tells the same, if one is known.
    """
    number, severity = CODES[name]
    lead, line = example_remedy(name, example_of(number), words)
    parts = [
        f"{number} {name} ({words(f'report.{severity}')})",
        words(f"problem.{name}.title"),
        "",
        words(f"problem.{name}.why"),
        *_example(name, words),
        "",
        f"{words('report.explain.fix')}: {lead}" + (f": {line}" if line else ""),
    ]
    if page:
        parts.append(f"{words('report.explain.page')}: {page}")
    return "\n".join(parts)


def _by_code() -> dict[str, str]:
    return {code: name for name, (code, _) in CODES.items()}


def _example(name: str, words: Catalogue) -> list[str]:
    example = example_of(CODES[name][0])
    if example is None:
        return []
    place = f" ({words('report.explain.in', file=example.file)})" if example.file else ""
    lines = []
    for side, text in (("wrong", example.wrong), ("right", example.right)):
        lines += ["", f"{words(f'report.explain.{side}')}{place}:"]
        lines += [f"    {unhidden(line)}" for line in text.splitlines()]
        key = f"example.{name}.{side}"
        if key in words:
            lines.append(f"  {words(key)}")
        if side == "wrong" and example.told is not None:
            lines.append(f"  -> {example_message(name, example, words)}")
    return lines
