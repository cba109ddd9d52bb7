"""Frames and guide pages of all languages, from the engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import OutputFile
from site_builder.pages.plain import GuideText
from site_builder.site.assets import STYLE, asset_files, versioned
from site_builder.site.engine import Engine, EngineInput, Running, finish_engine, start_engine
from site_builder.site.engine_config import EngineConfig, read_config
from site_builder.site.engine_kept import engine_key, keep_engine, kept_engine
from site_builder.site.frame import frame_words
from site_builder.site.guide import guide_files, guide_linked, guide_path, guide_shelves
from site_builder.site.views import views_of
from site_builder.store.cache import Cache

_SECTIONS = {"join": "join", "about": "about"}


@dataclass(frozen=True, slots=True)
class FrameRun:
    """What the engine gave, and the guide's texts by language."""

    engine: Engine
    guide: dict[str, list[GuideText]]
    assets: tuple[OutputFile, ...]
    """Style sheet, script, font and marks."""

    def versions(self, theme: OutputFile) -> Mapping[str, str]:
        """Addresses of assets with the digest of their content."""
        return versioned([*self.assets, *self.engine.files, theme])


@dataclass(frozen=True, slots=True)
class FrameStarted:
    """Frames under way, or kept from an earlier run."""

    engine: Running | Engine
    paths: dict[str, list[tuple[str, str, str]]]
    """By language: path, language of the text and section of each guide page."""
    assets: tuple[OutputFile, ...]
    cache: Cache
    key: str
    """Of the engine's answer in the cache."""

    def stop(self) -> None:
        """End the engine, whatever state it is in."""
        if isinstance(self.engine, Running):
            self.engine.stop()


def start_frame(root: Path, exhibition: Exhibition, cache: Cache) -> FrameStarted:
    """Ask the engine once for all languages, unless its answer is known already.

    Needs the exhibition's editions, not its booths.

    Raises: MachineFault if mkdocs.yml cannot be used.
    """
    asked = _ask(root, exhibition)
    engine = kept_engine(cache, asked.key) or start_engine(asked.config, asked.wanted)
    return FrameStarted(engine, asked.paths, tuple(asset_files(root)), cache, asked.key)


@dataclass(frozen=True, slots=True)
class _Question:
    """What the engine is asked."""

    config: EngineConfig
    wanted: EngineInput
    paths: dict[str, list[tuple[str, str, str]]]
    key: str
    """Of the answer in the cache."""


def _ask(root: Path, exhibition: Exhibition) -> _Question:
    views = views_of(exhibition, {})
    shelves = guide_shelves(root, exhibition.register)
    markdown: dict[str, str] = {}
    paths: dict[str, list[tuple[str, str, str]]] = {}
    for view in views:
        paths[view.lang] = []
        for stem, (text, lang) in guide_files(shelves, view.lang).items():
            path = guide_path(stem, view.urls)
            markdown[path] = guide_linked(text, stem, view.urls)
            paths[view.lang].append((path, lang, _SECTIONS.get(stem.split("-")[0], "")))
    words = {view.lang: frame_words(view) for view in views}
    wanted = EngineInput(words, markdown, (STYLE, "assets/theme.css"))
    config = read_config(root)
    return _Question(config, wanted, paths, engine_key(config, wanted))


def known_frame(root: Path, exhibition: Exhibition, cache: Cache) -> FrameRun | None:
    """Give what the engine answered before, or nothing where it would have to be asked.

    Raises: MachineFault if mkdocs.yml cannot be used.
    """
    asked = _ask(root, exhibition)
    engine = kept_engine(cache, asked.key)
    if engine is None:
        return None
    assets = tuple(asset_files(root))
    return finish_frame(FrameStarted(engine, asked.paths, assets, cache, asked.key))


def finish_frame(started: FrameStarted) -> FrameRun:
    """Wait for the engine.

    Raises: MachineFault if it fails.
    """
    engine = started.engine
    if isinstance(engine, Running):
        engine = finish_engine(engine)
        keep_engine(started.cache, started.key, engine)
    guide = {
        lang: [
            GuideText(
                path,
                engine.guide[path].title,
                engine.guide[path].description,
                engine.guide[path].html,
                text_lang,
                section,
            )
            for path, text_lang, section in paths
        ]
        for lang, paths in started.paths.items()
    }
    return FrameRun(engine, guide, started.assets)
