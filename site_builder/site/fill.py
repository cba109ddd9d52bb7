"""Fill pages into the frame: our own autoescaped Jinja for the content, plain joining for the rest.

The frame is cut at its places once for each language and depth; a page then costs its template and
one join.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from html import escape

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.page import Later, Page, WhenFilled
from site_builder.site.drawings import Drawings
from site_builder.site.head import HeadSettings, head
from site_builder.site.inputs import THEME, Inputs
from site_builder.site.links import Linker, linker_for
from site_builder.site.templates import Templates, symbols
from site_builder.store.cache import Cache

_PLACE = re.compile(r"@@(?:(link|asset):([^\"]*)|(CURRENT):([a-z]*)@@|([A-Z]+)@@)")
_SPRITE = ("SPRITE", "")
_ICON = re.compile(r'href="#i-([a-z]+)"')
_GUIDE_LINK = re.compile(r'(<a [^>]*?href=")([^":?#]*/)((?:[?#][^"]*)?")')


def scheme_script() -> str:
    """The one inline script: it sets light or dark before anything is painted."""
    return (THEME.parent / "assets" / "js" / "scheme.js").read_text(encoding="utf-8").strip()


@dataclass(frozen=True, slots=True)
class Filler:
    """Renders pages of one exhibition."""

    frames: Mapping[str, str]
    catalogues: Mapping[str, Catalogue]
    settings: HeadSettings
    versions: Mapping[str, str]
    """By site path, the path with its version."""
    inputs: Inputs
    """Tells what a page depends on."""
    templates: Templates
    drawings: Cache
    """Keeps what is drawn for pages: codes to scan, locators."""
    symbols: Mapping[str, str] = field(default_factory=symbols)
    _cut: dict[tuple[str, str], list[str | tuple[str, str]]] = field(default_factory=dict)
    _drawn: dict[str, Drawings] = field(default_factory=dict)

    def with_templates_of(self, other: "Filler") -> "Filler":
        """Give the same, with templates that are read already, if they say the same words."""
        if self.catalogues != other.catalogues:
            return self
        return replace(self, templates=other.templates)

    def fill(self, page: Page) -> str:
        """Give the whole HTML of a page."""
        settings = self.settings
        linker = linker_for(page.path, settings.address, portable=settings.portable)
        main = self._content(page, linker)
        made: dict[str, Callable[[str], str]] = {
            "HEAD": lambda _: head(page, settings, replace(linker, portable=False)),
            "STYLES": lambda _: self._styles(page, linker),
            "SCRIPTS": lambda _: self._scripts(page, linker),
            "BODY": lambda _: self._body(page),
            "CURRENT": lambda name: ' aria-current="true"' if name == page.section else "",
            "SWITCH": lambda _: self._switch(page, linker),
            "NOTE": lambda _: self._note(page),
            "MAIN": lambda _: main,
            "SPRITE": lambda _: "",
        }
        parts = self._pieces(page.lang, linker)
        html = [part if isinstance(part, str) else made[part[0]](part[1]) for part in parts]
        html[parts.index(_SPRITE)] = self._sprite("".join(html))
        return "".join(html)

    def _content(self, page: Page, linker: Linker) -> str:
        template = self.templates.get(f"pages/{page.template}", page.lang)
        values = {name: self._value(page.lang, name, one) for name, one in page.values.items()}
        html = template.render(
            values,
            page=page,
            t=self.catalogues[page.lang],
            home="" if page.lang == self.settings.first_language else f"{page.lang}/",
            link=linker.link,
            asset=lambda path: linker.asset(self.versions.get(path, path)),
        )
        if linker.portable and page.template == "guide.html":
            html = _GUIDE_LINK.sub(r"\1\2index.html\3", html)
        return html

    def _value(self, lang: str, name: str, value: object) -> object:
        """A value as the template takes it, worked out now if it was not yet."""
        if isinstance(value, Later):
            return self._drawings(lang).value(name, value)
        return value.make() if isinstance(value, WhenFilled) else value

    def _drawings(self, lang: str) -> Drawings:
        if lang not in self._drawn:
            self._drawn[lang] = Drawings.kept(self.drawings, lang)
        return self._drawn[lang]

    def save(self) -> None:
        """Keep what was drawn for the pages that were filled, for later builds."""
        for drawn in self._drawn.values():
            drawn.save()

    def _pieces(self, lang: str, linker: Linker) -> list[str | tuple[str, str]]:
        """The frame with its addresses written, cut at what differs from page to page."""
        key = (lang, linker.root)
        if key not in self._cut:
            frame = re.sub(r"<body ", "<body @@BODY@@", self.frames[lang], count=1)
            if linker.portable:  # a file system answers no request that names an origin
                frame = re.sub(r'\s*<link rel="preload"[^>]*>', "", frame)
            script = f"<script>{self.settings.inline_script}</script>@@SPRITE@@"
            frame = re.sub(r"(<body [^>]*>)", lambda found: found[1] + script, frame, count=1)
            pieces: list[str | tuple[str, str]] = []
            at = 0
            for found in _PLACE.finditer(frame):
                pieces.append(frame[at : found.start()])
                pieces.append(self._place(found, linker))
                at = found.end()
            self._cut[key] = [*pieces, frame[at:]]
        return self._cut[key]

    def _place(self, found: re.Match[str], linker: Linker) -> str | tuple[str, str]:
        if found[1] == "link":
            return escape(linker.link(found[2]))
        if found[1] == "asset":
            return escape(linker.asset(self.versions.get(found[2], found[2])))
        return (found[3], found[4]) if found[3] else (found[5], "")

    def _styles(self, page: Page, linker: Linker) -> str:
        paths = (linker.asset(self.versions.get(path, path)) for path in page.styles)
        return "".join(f'\n      <link rel="stylesheet" href="{escape(path)}">' for path in paths)

    def _scripts(self, page: Page, linker: Linker) -> str:
        paths = (linker.asset(self.versions.get(path, path)) for path in page.scripts)
        return "".join(f'\n      <script src="{escape(path)}" defer></script>' for path in paths)

    def _body(self, page: Page) -> str:
        return f'data-edition="{page.year}" ' if page.year else ""

    def _note(self, page: Page) -> str:
        if not page.untranslated:
            return ""
        words = escape(self.catalogues[page.lang]("frame.untranslated"))
        return f'<p class="langnote">{words}</p>'

    def _switch(self, page: Page, linker: Linker) -> str:
        links = []
        for lang, words in self.catalogues.items():
            if lang == page.lang:
                continue
            key = "" if page.key == "404.html" else page.key
            path = key if lang == self.settings.first_language else f"{lang}/{key}"
            label = escape(words("frame.this-language"))
            links.append(
                f'<a class="tool tool--text" href="{escape(linker.link(path))}" hreflang="{lang}" '
                f'lang="{lang}"><span aria-hidden="true">{lang.upper()}</span>'
                f'<span class="sr">{label}</span></a>'
            )
        return "".join(links)

    def _sprite(self, html: str) -> str:
        used = sorted(set(_ICON.findall(html)) & self.symbols.keys())
        symbols = "".join(self.symbols[name] for name in used)
        return f'<svg class="sprite" aria-hidden="true" width="0" height="0">{symbols}</svg>'
