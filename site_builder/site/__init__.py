"""The only place where stages meet: load, check, media, pages and open data become a site.

`build.build` is the table of contents. Imports: all stages; MkDocs is known to `engine` alone.
"""
