"""The line that a remedy offers: what a place takes, with sample words for those of the author.

Imports: model; pydantic.
"""

import re

from pydantic import BaseModel

from site_builder.model.problem import FieldPath
from site_builder.model.sample import sample_item, sample_line
from site_builder.model.shape import is_text, names_of

_YEAR = re.compile(r"exhibits/([0-9]{4})/")


def offered(model: type[BaseModel], at: FieldPath, file: str, *, by_language: bool) -> str:
    """Give a whole line for a place, or nothing where no line would do.

    Args:
        model: that of the file.
        at: the place.
        file: POSIX path, for the year of its edition.
        by_language: whether the last key is a language that stands in the file.
    """
    found = _YEAR.match(file)
    year = int(found[1]) if found else None
    names = names_of(at)
    if not names or names == ("region",):
        return ""  # a sample of another region's code would be wrong
    if is_text(model, names[:-1]):
        whole = sample_line(model, names[:-1], year)
        value = whole.partition(": ")[2].removeprefix("[").removesuffix("]")
        return f"{names[-1]}: {value}" if by_language else whole
    if isinstance(at[-1], int):
        return sample_item(model, names, year)
    return sample_line(model, names, year)
