"""What the pure stages give: pages with view-ready values, and finished output files.

`values` hold only text, numbers, flags, lists and mappings (`Markup` for cleaned rich text and
SVG), or say what such a value is worked out from: a page can be hashed from its values, and a
template decides nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Later:
    """A costly value of a page, worked out only when the page is filled, and kept.

    It stands directly in a page's values. The same inputs give the same value, which is made of
    what JSON can say.
    """

    inputs: tuple[object, ...]
    """All that decides it, beside the builder itself: what JSON can say."""
    make: Callable[[], object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class WhenFilled:
    """A value of a page that is worked out when the page is filled, and not kept; else only hashed.

    It stands directly in a page's values. The same inputs give the same value, in one language.
    """

    inputs: tuple[object, ...]
    """All that decides it, beside the builder, the page's language and the words: what JSON can
    say."""
    make: Callable[[], object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site in one language, before it is filled into the frame."""

    path: str
    """Path from the site's root: a folder ending in `/` (the root itself is ``), or a file."""
    lang: str
    template: str
    """Name of the template in `theme/pages/`."""
    title: str
    """Plain text for `<title>`, without the exhibition's name."""
    description: str
    """Plain text for the meta description, at most about 160 characters."""
    values: Mapping[str, object]
    key: str
    """The same for all languages of one page: the path without its language."""
    alternates: tuple[tuple[str, str], ...] = ()
    """Language code and path of every language that has words of its own here, in the exhibition's
    order."""
    canonical: str | None = None
    """Path of the page that search engines should list; nothing means this one."""
    year: int | None = None
    """Edition whose colours the page wears."""
    section: str = ""
    """Which entry of the main navigation is current."""
    image: str | None = None
    """Path of the picture shown when the page is shared, of the size in `model.share`."""
    image_words: str = ""
    """What that picture shows."""
    data: Mapping[str, object] | None = None
    """schema.org description (JSON-LD); `url` and `image` are site paths."""
    listed: bool = True
    """Whether the sitemap lists it."""
    moved_to: str | None = None
    """Path of the page that this old address leads to."""
    styles: tuple[str, ...] = ()
    """Paths of further style sheets that this page alone loads, in order."""
    scripts: tuple[str, ...] = ()
    """Paths of further scripts that this page alone loads, in order."""
    untranslated: bool = False
    """Whether some of the texts stand in another language than the page's."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One finished file of the site."""

    path: str
    """POSIX path from the site's root."""
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class LateFile:
    """A file that is made when it is wanted: the same inputs give the same bytes."""

    path: str
    """POSIX path from the site's root."""
    inputs: tuple[object, ...]
    """All that decides its bytes, beside the builder itself: what JSON can say."""
    make: Callable[[], bytes] = field(repr=False)

    @property
    def content(self) -> bytes:
        """Its bytes, made now."""
        return self.make()
