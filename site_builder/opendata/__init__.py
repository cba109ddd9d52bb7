"""Open data: the exhibition as stable, versioned JSON, CSV and GeoJSON files (data/v1/).

Pure. Stable: addresses and columns under `v1` may gain columns, nothing else; other people's
programs rest on them. Imports: model, i18n.
"""
