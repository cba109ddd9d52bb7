"""New photos of a booth judged side by side: Pillow lets go of the lock while it decodes.

Imports: standard library.
"""

import os
import warnings
from collections.abc import Callable, Sequence
from typing import TypeVar

_Item = TypeVar("_Item")
_Judged = TypeVar("_Judged")

_MOST = 4
"""Photos that are decoded at a time, however many processors there are: each takes memory."""


def judged_side_by_side(judge: Callable[[_Item], _Judged], items: Sequence[_Item]) -> list[_Judged]:
    """Give what is said of each item, in their order.

    What is to be warned of while a photo is opened is silenced here as well as there: which
    warnings are told is one setting of the whole process, and threads put it back in any order.
    """
    if len(items) < 2:  # noqa: PLR2004 - nobody to stand beside
        return [judge(one) for one in items]
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - only where photos are new

    jobs = min(_MOST, len(os.sched_getaffinity(0)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with ThreadPoolExecutor(jobs) as executor:
            return list(executor.map(judge, items))
