"""Pages: from the exhibition to view-ready values, one module for each kind of page.

Pure: takes values, gives `Page`s; formats, never reads. Templates decide nothing.
Imports: model, i18n; Markdown, MarkupSafe.
"""
