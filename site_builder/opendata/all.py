"""Every file of the open data."""

from collections.abc import Iterator

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import LateFile, OutputFile
from site_builder.opendata.documents import documents
from site_builder.opendata.geo import maps
from site_builder.opendata.tables import tables


def opendata_files(exhibition: Exhibition) -> Iterator[OutputFile | LateFile]:
    """Give all files below `data/v1/`."""
    yield from documents(exhibition)
    yield from tables(exhibition)
    yield from maps(exhibition)
