"""Values of sound hand-ins, kept by content: a file that did not change is not parsed again.

Only what was read without any problem is kept: raw values as JSON, never a judgement, so every rule
sees them anew. The key holds the text and the code that read it. Places are found when asked for.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson
import yaml

from site_builder.load.recovery import recover
from site_builder.load.yaml_nodes import Tree
from site_builder.model.problem import FieldPath, Places, Position
from site_builder.model.scalars import Plain
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault

_ENTRY = "values"
_UNQUOTED, _QUOTED = "=", '"'


class KeptValues:
    """What is known from earlier runs; one entry of the cache holds all of it."""

    def __init__(self, store: Cache) -> None:
        """Read what the cache holds."""
        self._store = store
        payload = store.get(_ENTRY)
        self._known: dict[str, Any] = {} if payload is None else orjson.loads(payload)
        self._used: dict[str, Any] = {}

    def get(self, text: str) -> Any:  # noqa: ANN401 - raw values
        """Give the raw values of a text that was read before without a problem, or nothing."""
        key = _key(text)
        if key not in self._known:
            return None
        self._used[key] = self._known[key]
        return _typed(self._known[key])

    def keep(self, text: str, values: object) -> None:
        """Remember raw values."""
        self._used[_key(text)] = _marked(values)

    def save(self) -> None:
        """Write down what was used; a cache that cannot be written is done without."""
        if self._used.keys() == self._known.keys():
            return
        with suppress(MachineFault):
            self._store.put(_ENTRY, orjson.dumps(self._used))


def late_places(text: str, file: str) -> Places:
    """Places of a text, found by reading it when the first one is asked for."""

    @cache
    def tree() -> Tree:
        return recover(text, file).tree

    return Places(file, _Late(lambda: tree().values), _Late(lambda: tree().keys))


class _Late(Mapping[FieldPath, Position]):
    """A table that is made when it is first looked into."""

    def __init__(self, make: Callable[[], Mapping[FieldPath, Position]]) -> None:
        self._make = make

    def __getitem__(self, at: FieldPath) -> Position:
        return self._make()[at]

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._make())

    def __len__(self) -> int:
        return len(self._make())


@cache
def _reader() -> bytes:
    """Digest of all that reads: the modules of this room, and the parser below them."""
    here = Path(__file__).parent
    parts = [place.read_bytes() for place in sorted(here.glob("*.py"))]
    return sha256(b"\0".join([yaml.__version__.encode(), *parts])).digest()


def _key(text: str) -> str:
    return sha256(_reader() + text.encode()).hexdigest()


def _marked(value: object) -> object:
    """Every scalar with a sign in front that tells whether it was quoted."""
    if isinstance(value, dict):
        return {key: _marked(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_marked(held) for held in value]
    if isinstance(value, str):
        return (_UNQUOTED if isinstance(value, Plain) else _QUOTED) + value
    return value


def _typed(value: Any) -> Any:  # noqa: ANN401 - raw values
    if value.__class__ is str:
        return Plain(value[1:]) if value[0] == _UNQUOTED else value[1:]
    if value.__class__ is dict:
        return {key: _typed(held) for key, held in value.items()}
    if value.__class__ is list:
        return [_typed(held) for held in value]
    return value
