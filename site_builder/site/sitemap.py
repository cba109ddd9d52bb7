"""sitemap.xml and robots.txt: which pages search engines should list, in which languages.

Only with an `address` in exhibition.yml: a sitemap holds whole addresses.
Source: sitemaps.org protocol 0.9; language alternates after developers.google.com.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from site_builder.model.page import OutputFile, Page

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """A page that search engines should list."""

    path: str
    alternates: tuple[tuple[str, str], ...]
    """Language code and path in every language that has words of its own there."""


def listed(page: Page) -> Listed | None:
    """Give what the sitemap says of a page, if it is to be listed and its own canonical one."""
    if page.listed and page.canonical in {None, page.path}:
        return Listed(page.path, page.alternates)
    return None


def sitemap(address: str, pages: Iterable[Listed]) -> OutputFile:
    """List pages, sorted by path."""
    base = address.rstrip("/") + "/"
    entries = [_entry(base, page) for page in sorted(pages)]
    return OutputFile("sitemap.xml", f"{_HEAD}{''.join(entries)}</urlset>\n".encode())


def robots(address: str | None) -> OutputFile:
    """Let everybody in, and name the sitemap where there is one."""
    where = f"Sitemap: {address.rstrip('/')}/sitemap.xml\n" if address else ""
    return OutputFile("robots.txt", f"User-agent: *\nAllow: /\n{where}".encode())


def _entry(base: str, page: Listed) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{escape(lang)}" href="{escape(base + path)}"/>'
        for lang, path in page.alternates
        if len(page.alternates) > 1
    )
    return f"<url><loc>{escape(base + page.path, quote=False)}</loc>{others}</url>\n"
