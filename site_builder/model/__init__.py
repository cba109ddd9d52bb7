"""The words of the exhibition as frozen values: hand-ins, regions, photos, pages, problems.

Everything else passes these around; nothing here reads a file or knows a page.
Imports: pydantic and the standard library only.
"""
