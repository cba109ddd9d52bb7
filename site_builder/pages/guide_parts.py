"""A guide page's HTML cut at its headings: introduction, numbered steps, further parts.

The HTML is the engine's, from our own Markdown; it is cut, never rewritten, but for two things: the
number of a step moves out of its heading, and a line in bold above a block of code becomes its
caption.
"""

import re

from markupsafe import Markup

_HEADING = re.compile(r'<h2 id="([^"]*)">(?:(\d{1,2})\. )?(.*?)</h2>', re.DOTALL)
_CAPTION = re.compile(
    r"<p><strong>([^<]{1,80})</strong></p>\s*"
    r'(<div class="highlight"><pre>.*?</pre></div>|<pre>.*?</pre>)',
    re.DOTALL,
)
SHELL = ("Terminal",)
"""Captions of what is typed into a terminal, not written into a file."""


def parts_of(html: str) -> tuple[Markup, list[dict[str, str]]]:
    """Give what stands before the first heading of second rank, and the parts under each.

    A part has an `id`, a `number` (of a step; empty for any other), a `title` and its `html`.
    """
    pieces = _HEADING.split(html)
    parts = [
        {
            "id": pieces[at],
            "number": pieces[at + 1] or "",
            "title": _trusted(pieces[at + 2]),
            "html": _body(pieces[at + 3]),
        }
        for at in range(1, len(pieces), 4)
    ]
    return _body(pieces[0]), parts


def _body(html: str) -> Markup:
    return _trusted(_CAPTION.sub(_figure, html.strip()))


def _figure(found: re.Match[str]) -> str:
    kind = "shell" if found[1] in SHELL else "file"
    return (
        f'<figure class="code code--{kind}"><figcaption>{found[1]}</figcaption>{found[2]}</figure>'
    )


def _trusted(html: str) -> Markup:
    return Markup(html)  # noqa: S704 - the engine's answer to our own Markdown
