"""Frames and guide pages of all languages, from the engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import OutputFile
from site_builder.pages.plain import GuideText
from site_builder.site.assets import STYLE, asset_files, versioned
from site_builder.site.engine import Engine, EngineInput, run_engine
from site_builder.site.frame import frame_words
from site_builder.site.guide import guide_files, guide_path
from site_builder.site.views import views_of

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


def frame_run(root: Path, exhibition: Exhibition) -> FrameRun:
    """Run the engine once for all languages.

    Raises: MachineFault if it cannot.
    """
    views = views_of(exhibition, {})
    sources = {view.lang: guide_files(root, view.lang) for view in views}
    markdown = {
        guide_path(stem, view.urls): text
        for view in views
        for stem, (text, _) in sources[view.lang].items()
    }
    words = {view.lang: frame_words(view) for view in views}
    engine = run_engine(root, EngineInput(words, markdown, (STYLE, "assets/theme.css")))
    guide = {}
    for view in views:
        texts = []
        for stem, (_, lang) in sources[view.lang].items():
            path = guide_path(stem, view.urls)
            page = engine.guide[path]
            section = _SECTIONS.get(stem.split("-")[0], "")
            texts.append(GuideText(path, page.title, page.description, page.html, lang, section))
        guide[view.lang] = texts
    return FrameRun(engine, guide, tuple(asset_files(root)))
