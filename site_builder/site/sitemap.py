"""sitemap.xml and robots.txt: which pages search engines should list, in which languages.

Only with an `address` in exhibition.yml: a sitemap holds whole addresses.
Source: sitemaps.org protocol 0.9; language alternates after developers.google.com.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from site_builder.model.page import OutputFile, Page

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(address: str, pages: Iterable[Page]) -> OutputFile:
    """List every page that is its own canonical one, sorted by path."""
    base = address.rstrip("/") + "/"
    entries = [
        _entry(base, page)
        for page in sorted(pages, key=lambda page: page.path)
        if page.listed and page.canonical in {None, page.path}
    ]
    return OutputFile("sitemap.xml", f"{_HEAD}{''.join(entries)}</urlset>\n".encode())


def robots(address: str | None) -> OutputFile:
    """Let everybody in, and name the sitemap where there is one."""
    where = f"Sitemap: {address.rstrip('/')}/sitemap.xml\n" if address else ""
    return OutputFile("robots.txt", f"User-agent: *\nAllow: /\n{where}".encode())


def _entry(base: str, page: Page) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(lang)} href={quoteattr(base + path)}/>'
        for lang, path in page.alternates
        if len(page.alternates) > 1
    )
    return f"<url><loc>{escape(base + page.path)}</loc>{others}</url>\n"
