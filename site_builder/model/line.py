"""Lines of YAML to be pasted: a value is quoted where it would else mean something."""

import json
import re

_SAFE = re.compile(r"[A-Za-z0-9](?:[\w ()/.+%;!?'\u2019-]*[\w)/.%!?])?|https?://[\w./?=&%~-]*[\w/]")
"""Plain values that YAML takes as they are, inside brackets too."""


def written(value: str) -> str:
    """Write a text so that YAML reads exactly it."""
    safe = _SAFE.fullmatch(value) and value.casefold() != "null"
    return value if safe else json.dumps(value, ensure_ascii=False)


def line(key: str, value: str) -> str:
    """Write a key with its value on one line."""
    return f"{key}: {written(value)}"
