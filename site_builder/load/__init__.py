"""Load: all reading of `exhibits/`; gives values, places and problems, never exceptions.

Imports: model, store; PyYAML, pydantic and Pillow (photo headers) live here.
Trust: everything read here is hostile until a value of `model` has come out of it.
"""
