"""Words and formats in the reader's language: catalogues in TOML, numbers and dates by Babel.

Imports: model only. Reads nothing but its own packaged words.
"""
