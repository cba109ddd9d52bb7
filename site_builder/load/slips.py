"""Slips that reach over several lines, put right before the text is parsed: conflict markers.

What git leaves where two people changed the same lines is one fault, not one for each marker and
each line that then stands there twice. Our own side is read on; the other one is blanked if its
end is marked.
"""

import re

from site_builder.load.readable import Readable

_MARKERS = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?")
_OURS = "<<<<<<<"
_THEIRS = ("|||||||", "=======")
_END = ">>>>>>>"


def settle_conflicts(ready: Readable) -> None:
    """Blank the markers of each conflict and the lines of its other side; tell it once."""
    opened = skipped = closed = False
    for index, line in enumerate(ready.lines):
        found = _MARKERS.fullmatch(line.rstrip())
        marker = found[1] if found else ""
        if marker == _OURS:
            end = _end_of(ready.lines, index)
            ready.say("yaml-conflict", index, 1, line=end + 1)
            opened, skipped, closed = True, False, end > index
        if not opened:
            continue
        if marker in _THEIRS:
            skipped = closed
        if marker or skipped:
            ready.lines[index] = ""
        if marker == _END:
            opened = False


def _end_of(lines: list[str], start: int) -> int:
    """Where a conflict ends; its first line, if nothing closes it."""
    for index in range(start, len(lines)):
        if lines[index].startswith(_END):
            return index
    return start
