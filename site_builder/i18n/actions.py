"""The next best actions of a booth in words: `Tambahkan indikator untuk “Gas dari sampah”`."""

from collections.abc import Callable

from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import language_name
from site_builder.model.score import Action
from site_builder.model.text import Text


def say_action(action: Action, words: Catalogue, show: Callable[[str], str] = str) -> str:
    """Word an action; `show` makes each value of the hand-in safe for where it will stand."""
    args: dict[str, str] = {}
    for key, value in action.args:
        if isinstance(value, Text):
            args[key] = show(value.in_(words.lang)[0])
        elif key == "language":
            args[key] = language_name(value, words.lang)
        else:
            args[key] = value if value.isdigit() else show(value)
    return words(f"score.do.{action.name}", **args)
