"""What stands in a page's head: title, description, addresses in all languages, cards, schema.org.

Everything is escaped here. Absolute addresses need `address` in exhibition.yml; without it the head
has no canonical, hreflang or og:url.
"""

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from html import escape

from site_builder.model.page import Page
from site_builder.model.share import HEIGHT, WIDTH
from site_builder.pages.feed import FEED
from site_builder.site.links import Linker

_LOCALES = {"id": "id_ID", "en": "en_GB", "ms": "ms_MY"}


@dataclass(frozen=True, slots=True)
class HeadSettings:
    """What the heads of all pages have in common."""

    names: Mapping[str, str]
    """Name of the exhibition by language."""
    address: str | None
    first_language: str
    inline_script: str
    portable: bool


def head(page: Page, settings: HeadSettings, linker: Linker) -> str:
    """Write the head of a page, after charset and viewport."""
    name = settings.names[page.lang]
    title = f"{page.title} · {name}" if page.title and page.title != name else name
    lines = [
        f"<title>{escape(title)}</title>",
        _meta("description", page.description),
        _policy(settings),
        f'<link rel="icon" type="image/svg+xml" href="{linker.asset("assets/img/favicon.svg")}">',
        _property("og:type", "website"),
        _property("og:site_name", name),
        _property("og:title", page.title or name),
        _property("og:description", page.description),
        _property("og:locale", _LOCALES.get(page.lang, page.lang)),
    ]
    if page.moved_to is not None:
        target = replace(linker, portable=settings.portable).link(page.moved_to)
        lines.append(f'<meta http-equiv="refresh" content="0; url={escape(target)}">')
    if not page.listed:
        lines.append(_meta("robots", "noindex"))
    if settings.address:
        lines.extend(_addresses(page, settings, settings.address.rstrip("/") + "/"))
        feed = FEED if page.lang == settings.first_language else f"{page.lang}/{FEED}"
        kind = f'type="application/atom+xml" title="{escape(name)}"'
        lines.append(f'<link rel="alternate" {kind} href="{escape(linker.link(feed))}">')
    if page.data:
        lines.append(_structured(page, settings))
    return "\n      ".join(line for line in lines if line)


def _addresses(page: Page, settings: HeadSettings, base: str) -> list[str]:
    own = escape(base + (page.canonical or page.path))
    lines = [f'<link rel="canonical" href="{own}">', _property("og:url", base + page.path)]
    if len(page.alternates) > 1 and page.lang in dict(page.alternates):
        for lang, path in page.alternates:
            lines.append(_alternate(lang, base + path))
        default = dict(page.alternates).get(settings.first_language, page.alternates[0][1])
        lines.append(_alternate("x-default", base + default))
    if page.image:
        lines.append(_property("og:image", base + page.image))
        lines.append(_property("og:image:width", str(WIDTH)))
        lines.append(_property("og:image:height", str(HEIGHT)))
        lines.append(_property("og:image:alt", page.image_words))
        lines.append(_meta("twitter:card", "summary_large_image"))
    return lines


def _alternate(lang: str, address: str) -> str:
    return f'<link rel="alternate" hreflang="{lang}" href="{escape(address)}">'


def _meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}">'


def _property(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{escape(content)}">'


def _policy(settings: HeadSettings) -> str:
    """Forbid whatever we do not use (R10); a file system has no origin to name, so not there."""
    if settings.portable:
        return ""
    digest = b64encode(sha256(settings.inline_script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; script-src 'self' 'sha256-{digest}' 'wasm-unsafe-eval'; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


def _structured(page: Page, settings: HeadSettings) -> str:
    base = settings.address.rstrip("/") + "/" if settings.address else None
    data = {"@context": "https://schema.org", **_absolute(page.data or {}, base)}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f'<script type="application/ld+json">{safe}</script>'


def _absolute(data: Mapping[str, object], base: str | None) -> dict[str, object]:
    """Turn site paths under `url` and `image` into addresses, or leave them out without a base."""
    made: dict[str, object] = {}
    for key, value in data.items():
        if key in {"url", "image"} and isinstance(value, str):
            if base:
                made[key] = base + value
        elif isinstance(value, Mapping):
            made[key] = _absolute(value, base)
        else:
            made[key] = value
    return made
