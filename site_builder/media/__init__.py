"""Media: plan the renditions of every photo purely, then encode them in parallel, cached by content.

Imports: model, store; Pillow in `encode` alone.
"""
