"""Report: problems into text for people and machines, one renderer for each format.

Pure. Every value of a hand-in is escaped and cut here, and nowhere before. Imports: model, i18n.
"""
