"""Pameran: from the booth files of regencies and cities to a bilingual virtual exhibition.

The data flows load -> check -> media -> pages, opendata -> site; docs/architecture.md draws it.
"""

__version__ = "0.1.0"
