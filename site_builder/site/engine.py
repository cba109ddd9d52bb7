"""The only module that knows MkDocs: it renders the frame of each language and the guide pages.

MkDocs with Material runs once, as a child process, over a folder of ours that holds one frame page
for each language and the guide in Markdown. No hand-in ever reaches it, and nothing of ours runs
inside it: no plugin, no hook. To replace the engine, replace this file and `theme/frame/`.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from site_builder.model.page import OutputFile
from site_builder.site.engine_config import EngineConfig
from site_builder.site.strip import Used, stripped, used_in
from site_builder.store.errors import MachineFault

FRAME_FOLDER = Path(__file__).parent.parent / "theme" / "frame"
SECONDS_MOST = 120
_FRAME = "kerangka-{lang}"
# A long line scrolls inside its box: so the box can be reached with the keyboard (WCAG 2.1.1).
_CODE = re.compile("(<pre>(?:<span></span>)?<code)>")
_STYLE_LINK = re.compile(r'href="[./]*(assets/stylesheets/[^"]+\.css)"')


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A guide page as the engine rendered it."""

    title: str
    description: str
    html: str


@dataclass(frozen=True, slots=True)
class Engine:
    """What the engine gives."""

    frames: Mapping[str, str]
    """HTML of the frame by language, with the places that `fill` fills."""
    guide: Mapping[str, GuidePage]
    """By path from the site's root."""
    files: tuple[OutputFile, ...]
    """The engine's style sheets that the frame needs."""


@dataclass(frozen=True, slots=True)
class EngineInput:
    """What the engine is asked for."""

    frame_words: Mapping[str, Mapping[str, Any]]
    """Words and navigation of the frame, by language; see `site.frame`."""
    guide: Mapping[str, str]
    """Markdown by path from the site's root."""
    styles: tuple[str, ...]
    """Our style sheets, in order, by site path."""


@dataclass(frozen=True, slots=True)
class Running:
    """An engine at work in a child process."""

    child: subprocess.Popen[str]
    folder: tempfile.TemporaryDirectory[str]
    wanted: EngineInput

    def stop(self) -> None:
        """End the child and remove its folder, whatever state they are in."""
        self.child.kill()
        self.child.communicate()
        self.folder.cleanup()


def start_engine(config: EngineConfig, wanted: EngineInput) -> Running:
    """Start rendering frames and guide pages; the caller goes on meanwhile."""
    folder = tempfile.TemporaryDirectory(prefix="pameran-")
    _write_input(Path(folder.name), config, wanted)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "mkdocs.yml"]
    child = subprocess.Popen(  # noqa: S603 - our own interpreter and our own file
        command,
        cwd=folder.name,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return Running(child, folder, wanted)


def finish_engine(running: Running) -> Engine:
    """Wait for the engine and read what it made.

    Raises: MachineFault if MkDocs fails or takes too long.
    """
    try:
        said, _ = running.child.communicate(timeout=SECONDS_MOST)
        if running.child.returncode != 0:
            raise MachineFault("engine-failed", reason=_reason(said, running.child.returncode))
        return _read_output(Path(running.folder.name) / "out", running.wanted)
    except subprocess.TimeoutExpired as fault:
        raise MachineFault("engine-failed", reason=f"> {SECONDS_MOST} s") from fault
    finally:
        running.stop()


def _reason(said: str, code: int) -> str:
    """The first line in which MkDocs names a fault; its last line only counts them."""
    lines = said.strip().splitlines() or [str(code)]
    named = [line for line in lines if line.startswith("ERROR")] or lines[-1:]
    return named[0].removeprefix("ERROR").lstrip(" -")[:300]


def _write_input(folder: Path, config: EngineConfig, wanted: EngineInput) -> None:
    docs = folder / "docs"
    docs.mkdir()
    for lang in wanted.frame_words:
        name = _FRAME.format(lang=lang)
        head = f"---\nlang: {lang}\ntemplate: main.html\n---\n"
        (docs / f"{name}.md").write_text(head, encoding="utf-8")
    for path, markdown in wanted.guide.items():
        place = docs / path / "index.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(_with_template(markdown), encoding="utf-8")
    material = {lang: _material_language(lang) for lang in wanted.frame_words}
    own = {
        "languages": {lang: _printable(words) for lang, words in wanted.frame_words.items()},
        "styles": [*wanted.styles, *config.styles],
        "scripts": list(config.scripts),
        "material": material,
    }
    made = {
        "site_name": "Pameran",
        "docs_dir": str(docs),
        "site_dir": str(folder / "out"),
        "use_directory_urls": True,
        "plugins": [],
        "markdown_extensions": list(config.extensions),
        "theme": {
            **config.theme,
            "custom_dir": str(FRAME_FOLDER),
            "font": False,
            "language": next(iter(material.values())),
            "palette": {"scheme": "default", "primary": "custom", "accent": "custom"},
        },
        "extra": {**config.extra, "generator": False, "pameran": own},
    }
    (folder / "mkdocs.yml").write_text(json.dumps(made), encoding="utf-8")


def _printable(value: Any) -> Any:  # noqa: ANN401 - words, lists and mappings of words
    """Escape every word, as MkDocs prints them raw, and what looks like a place of the frame."""
    if isinstance(value, str):
        return escape(value).replace("@@", "@&#64;")
    if isinstance(value, Mapping):
        return {key: _printable(held) for key, held in value.items()}
    return [_printable(held) for held in value]


def _with_template(markdown: str) -> str:
    if markdown.startswith("---\n"):
        return markdown.replace("---\n", "---\ntemplate: guide.html\n", 1)
    return f"---\ntemplate: guide.html\n---\n{markdown}"


def _material_language(lang: str) -> str:
    """Material's own words in this language; English where it has none."""
    found = find_spec("material")
    folders = found.submodule_search_locations or [] if found else []
    name = f"templates/partials/languages/{lang}.html"
    return lang if any((Path(folder) / name).is_file() for folder in folders) else "en"


def _read_output(out: Path, wanted: EngineInput) -> Engine:
    frames = {}
    for lang in wanted.frame_words:
        frame = (out / _FRAME.format(lang=lang) / "index.html").read_text(encoding="utf-8")
        frames[lang] = _STYLE_LINK.sub(r'href="@@asset:\1"', frame)
    guide = {}
    for path in wanted.guide:
        held = json.loads((out / path / "index.html").read_text(encoding="utf-8"))
        html = _CODE.sub(r'\1 tabindex="0">', held["html"])
        guide[path] = GuidePage(held["title"], held["description"], html)
    used = used_in([*frames.values(), *(page.html for page in guide.values())])
    files = [
        OutputFile(f"assets/stylesheets/{sheet.name}", _fitted(sheet, used))
        for sheet in sorted((out / "assets" / "stylesheets").glob("*.css"))
    ]
    return Engine(frames, guide, tuple(files))


def _fitted(sheet: Path, used: Used) -> bytes:
    """A style sheet without unused rules and without the note that names a source map."""
    return stripped(sheet.read_text(encoding="utf-8"), used).encode()
