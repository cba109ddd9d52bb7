"""Files on disk, safely: atomic writes, cache by content, remembered digests, machine faults.

Imports: the standard library only.
"""
