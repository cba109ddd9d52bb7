"""Media: plan all renditions purely, then encode them in parallel, cached by content.

Imports: model, store; Pillow in `encode` alone.
"""
