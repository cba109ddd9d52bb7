"""booths.geojson: where the booths of an edition are, as points in WGS84 (RFC 7946)."""

from collections.abc import Iterator

from site_builder.model.exhibits import Exhibition
from site_builder.model.page import OutputFile
from site_builder.opendata.documents import json_file


def maps(exhibition: Exhibition) -> Iterator[OutputFile]:
    """One map for each edition; regions without a position are left out."""
    for edition in exhibition.editions:
        features = [
            {
                "type": "Feature",
                "id": booth.region.code,
                "geometry": {"type": "Point", "coordinates": [booth.region.lon, booth.region.lat]},
                "properties": {
                    "name": booth.region.name,
                    "province": booth.region.province.name,
                    "page": f"{booth.key}/",
                },
            }
            for booth in edition.open_booths
            if booth.region.lat is not None and booth.region.lon is not None
        ]
        content = {"type": "FeatureCollection", "features": features}
        yield json_file(f"{edition.year}/booths.geojson", content)
