"""What the full-text search knows of a page: plain words with their weights, nothing else (R10)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One page as the search sees it."""

    path: str
    """Of the page, from the site's root."""
    lang: str
    title: str
    texts: tuple[tuple[float, str], ...]
    """Weight (1 is plain text, at most 10) and words."""
