"""What an exhibition may set in mkdocs.yml: read and judged before MkDocs sees it.

Taken are theme, extra, markdown_extensions, extra_css and extra_javascript; all else is the
builder's own.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from site_builder.store.errors import MachineFault

_EXAMPLE = "theme: {name: material}"
_SCRIPTED = ("analytics", "consent", "version")
"""Parts of `extra` that need Material's scripts or another host."""


@dataclass(frozen=True, slots=True)
class EngineConfig:
    """The exhibition's own settings of the engine."""

    theme: Mapping[str, Any]
    extra: Mapping[str, Any]
    extensions: tuple[Any, ...]
    styles: tuple[str, ...]
    """Further style sheets, by site path (`assets/own.css`)."""
    scripts: tuple[str, ...]
    """Further scripts, by site path."""


def read_config(root: Path) -> EngineConfig:
    """Read mkdocs.yml and keep what an exhibition may set.

    Raises: MachineFault if it is missing, broken, or asks for tags, another theme or another host.
    """
    place = root / "mkdocs.yml"
    if not place.is_file():
        raise MachineFault("engine-config-missing", root=root, example=_EXAMPLE)
    try:
        held = yaml.safe_load(place.read_text(encoding="utf-8-sig"))
        json.dumps(held)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as fault:
        raise _unusable(str(fault).replace("\n", " ")) from fault
    except TypeError as fault:
        said = f'{fault}; "..."'
        raise _unusable(said) from fault
    if not isinstance(held, dict):
        raise _unusable("YAML")
    extra = _typed(held, "extra", dict)
    for key in _SCRIPTED:
        if key in extra:
            what = f"extra.{key}"
            raise _unusable(what)
    return EngineConfig(
        theme=_theme(held.get("theme")),
        extra=extra,
        extensions=tuple(_typed(held, "markdown_extensions", list)),
        styles=_own_files(root, held, "extra_css"),
        scripts=_own_files(root, held, "extra_javascript"),
    )


def _theme(theme: object) -> Mapping[str, Any]:
    settings = theme if isinstance(theme, dict) else {"name": theme}
    if settings.get("name") != "material":
        what = f"theme: {settings.get('name')}"
        raise _unusable(what)
    return settings


def _typed(held: Mapping[str, Any], key: str, kind: type) -> Any:  # noqa: ANN401 - a mapping or a list
    value = kind() if held.get(key) is None else held[key]
    if not isinstance(value, kind):
        what = f"{key}: {value}"
        raise _unusable(what)
    return value


def _own_files(root: Path, held: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Paths under the exhibition's own `assets/`; another host's files are never named (R10)."""
    paths = tuple(_typed(held, key, list))
    for path in paths:
        inside = isinstance(path, str) and path.startswith("assets/") and ".." not in path
        if not inside or not (root / path).is_file():
            raise MachineFault("engine-file-unknown", key=key, path=path)
    return paths


def _unusable(reason: str) -> MachineFault:
    return MachineFault("engine-config-unusable", reason=reason[:300], example=_EXAMPLE)
