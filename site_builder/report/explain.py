"""One problem explained, by code or by name: what it says, why it matters, how to mend it."""

import re

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.codes import CODES

_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


def find_name(wanted: str) -> str | None:
    """Find a problem's name by its code (any case) or its name."""
    if wanted.lower() in CODES:
        return wanted.lower()
    by_code = {code: name for name, (code, _) in CODES.items()}
    return by_code.get(wanted.upper())


def explain(name: str, words: Catalogue) -> str:
    """Explain a problem; no final line end."""
    code, severity = CODES[name]
    remedy = _PLACEHOLDER.sub("…", words.words[f"problem.{name}.fix"])
    return "\n".join(
        (
            f"{code} {name} ({words(f'report.{severity}')})",
            words(f"problem.{name}.title"),
            "",
            words(f"problem.{name}.why"),
            f"{words('report.fix')}: {remedy}",
        )
    )
