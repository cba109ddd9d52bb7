"""Rich text: a small Markdown (paragraphs, lists, bold, italic, links) into clean HTML, never more.

Author text appears exactly as written otherwise (R8): HTML, headings, images and code are plain
characters here. The only module that makes `Markup` from author text.
Limits: nesting as deep as markdown-it allows; a text it cannot take becomes escaped paragraphs.
"""

import re
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from site_builder.model.text import Text
from site_builder.pages.view import Voice

_MARK = re.compile(r"[*_\[\]<>\\`&#!~|]")
_LINE = re.compile(r"^(?:\s*(?:[-+]|\d+[.)])\s| {4}|\t)", re.MULTILINE)
_SCHEMES = ("https:", "http:", "mailto:", "tel:")
_NESTING_MOST = 12


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "maxNesting": _NESTING_MOST})
    parser.enable(["list", "emphasis", "link", "escape", "newline"])
    return parser


@cache
def render_rich(text: str) -> Markup:
    """Render one text; the same text always gives the same HTML."""
    if not _special(text):
        return _paragraphs(text)
    try:
        tokens = _parser().parse(text)
        for token in tokens:
            for child in token.children or []:
                _clean_link(child)
        return Markup(_parser().renderer.render(tokens, _parser().options, {}))  # noqa: S704 - see header
    except RecursionError:
        return _paragraphs(text)


def _special(text: str) -> bool:
    """Whether a text may be more than paragraphs; most are not, and are quickly told."""
    return bool(
        _MARK.search(text)
        or _LINE.match(text)
        or ("\n" in text and _LINE.search(text))
        or "---" in text
        or "===" in text
    )


def _paragraphs(text: str) -> Markup:
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text) if block.strip()]
    html = "\n".join(f"<p>{escape(block)}</p>" for block in blocks)
    return Markup(html)  # noqa: S704 - every block is escaped


def _clean_link(token: Token) -> None:
    """Only safe schemes; marked as a stranger's link; other hosts' names readable in ASCII."""
    if token.type != "link_open":
        return
    target = str(token.attrGet("href") or "")
    if not target.lower().startswith(_SCHEMES):
        token.attrs = {}
        return
    token.attrs = {"href": target, "rel": "nofollow noopener"}


def rich_said(view: Voice, text: Text) -> dict[str, Any]:
    """Give a rich text for a template: its HTML, and its language where not the page's."""
    words, lang = text.in_(view.lang)
    return {"html": render_rich(words), "lang": None if lang == view.lang else lang}


@cache
def plain_of(text: str, longest: int = 160) -> str:
    """Give a rich text as one plain line for descriptions, cut at a word."""
    bare = _bare(text)
    if len(bare) <= longest:
        return bare
    return bare[: longest - 1].rsplit(" ", 1)[0].rstrip(",.;:") + "…"


def _bare(text: str) -> str:
    if not _special(text):
        return " ".join(text.split())
    return Markup(render_rich(text)).striptags()  # noqa: S704 - cleaned above


@cache
def host_of(link: str) -> str:
    """Give the host of a link as readers should see it; international names also in ASCII."""
    host = (urlsplit(link).hostname or link).removeprefix("www.")
    if host.isascii():
        return host
    try:
        return f"{host} ({host.encode('idna').decode()})"
    except UnicodeError:
        return str(escape(host))
