"""YAML text -> plain values with a position for every path: one pass over PyYAML's C events (R2).

Leaves stay as typed: `Plain` for an unquoted scalar, `str` for a quoted one, None for an empty one.
Anchors, aliases, merge keys, tags, duplicate and non-text keys are refused at event level, before
anything is constructed, so a bomb costs nothing. Columns count code points.
Limits: nesting 20, one document. Imports: model; yaml.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import events

from site_builder.load.characters import not_nfc, refused_character
from site_builder.model.codes import problem
from site_builder.model.problem import FieldPath, Places, Position, Problem, Span
from site_builder.model.scalars import Plain

NESTING_MOST = 20
PROBLEMS_MOST = 200
"""Event-level problems after which reading stops: a bomb is not a hand-in."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_make = tuple.__new__
"""Makes a named tuple without its Python-level constructor: there are hundreds in every file."""

_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """Where YAML gave up, and what it said."""

    line: int
    column: int
    context: str
    said: str


@dataclass(slots=True)
class Tree:
    """What one pass gives."""

    file: str
    root: Any = None
    values: dict[FieldPath, Position] = field(default_factory=dict)
    keys: dict[FieldPath, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    fault: SyntaxFault | None = None
    stopped: bool = False
    """Whether reading ended before the text did, so that nothing can be said to be missing."""

    @property
    def places(self) -> Places:
        """Positions of all values and keys."""
        return Places(self.file, self.values, self.keys)

    def say(self, name: str, position: Position, at: FieldPath = (), /, **values: object) -> None:
        """Note a problem."""
        self.problems.append(problem(name, Span(self.file, *position), at, **values))


@dataclass(slots=True)
class _Open:
    """A mapping or list that is still being read."""

    box: dict[str, Any] | list[Any]
    path: FieldPath
    sound: bool = True
    """Whether the box itself is kept: what is below a dropped key has no place."""
    key: str | None = None
    kept: bool = True
    """Whether the value of the current key is kept (not for a doubled key)."""


def parse_yaml(text: str, file: str) -> Tree:
    """Read YAML text into values and positions; every fault becomes a problem of the tree.

    A syntax error stops the pass; `Tree.fault` then says where (see `load.recovery`).
    """
    tree = Tree(file)
    reader = _Reader(tree)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            taker = reader.takers.get(type(event))
            if taker is not None:
                taker(event)
            if reader.ended or len(tree.problems) > PROBLEMS_MOST:
                tree.stopped = True
                break
    except yaml.MarkedYAMLError as fault:
        tree.fault = _syntax_fault(fault)
    except yaml.YAMLError as fault:
        tree.fault = SyntaxFault(1, 1, "", str(fault))
    except RecursionError:
        tree.stopped = True
        tree.say("yaml-too-deep", Position(1, 1), most=NESTING_MOST)
    return tree


class _Reader:
    """Takes events one by one into a tree."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.stack: list[_Open] = []
        self.documents = 0
        self.ended = False
        """Whether there is nothing more to be read: too deep, or another document."""
        self.takers: dict[type, Callable[[Any], None]] = {
            events.ScalarEvent: self._scalar,
            events.AliasEvent: self._alias,
            events.MappingStartEvent: lambda event: self._start(event, {}),
            events.SequenceStartEvent: lambda event: self._start(event, []),
            events.MappingEndEvent: lambda _: self._end(),
            events.SequenceEndEvent: lambda _: self._end(),
            events.DocumentStartEvent: self._document,
        }

    def _document(self, event: Any) -> None:  # noqa: ANN401
        self.documents += 1
        if self.documents > 1:
            self.ended = True
            self.tree.say("yaml-documents", _position(event))

    def _alias(self, event: Any) -> None:  # noqa: ANN401
        self.tree.say("yaml-alias", _position(event), self._path(), anchor=event.anchor)
        self._put(None, event)

    def _scalar(self, event: Any) -> None:  # noqa: ANN401
        if event.anchor or event.tag:
            self._refuse_extras(event)
        value = event.value
        if not (value.isascii() and value.isprintable()):
            self._judge(value, event)
        if event.style or not event.implicit[0]:
            self._put(value, event)
        else:
            self._put(None if value in _NULLS else Plain(value), event)

    def _start(self, event: Any, box: dict[str, Any] | list[Any]) -> None:  # noqa: ANN401
        self._refuse_extras(event)
        sound = not self.stack or (self.stack[-1].sound and self.stack[-1].kept)
        path = self._put(box, event)
        self.stack.append(_Open(box, path, sound))
        if len(self.stack) > NESTING_MOST:
            self.ended = True
            self.tree.say("yaml-too-deep", _position(event), path, most=NESTING_MOST)

    def _end(self) -> None:
        self.stack.pop()

    def _refuse_extras(self, event: Any) -> None:  # noqa: ANN401
        if event.anchor:
            self.tree.say("yaml-anchor", _position(event), self._path(), anchor=event.anchor)
        if event.tag:
            self.tree.say("yaml-tag", _position(event), self._path(), tag=event.tag)

    def _judge(self, value: str, event: Any) -> None:  # noqa: ANN401
        bad = refused_character(value)
        if bad:
            self.tree.say("character-refused", _position(event), self._path(), character=bad)
        better = not_nfc(value)
        if better and not bad:
            self.tree.say("text-not-nfc", _position(event), self._path(), corrected=better)

    def _path(self) -> FieldPath:
        if not self.stack:
            return ()
        top = self.stack[-1]
        if isinstance(top.box, list):
            return (*top.path, len(top.box))
        return top.path if top.key is None else (*top.path, top.key)

    def _put(self, value: Any, event: Any) -> FieldPath:  # noqa: ANN401
        position = _position(event)
        if not self.stack:
            self.tree.root = value
            self.tree.values[()] = position
            return ()
        top = self.stack[-1]
        box = top.box
        if isinstance(box, list):
            path: FieldPath = (*top.path, len(box))
            box.append(value)
        elif top.key is None:
            self._put_key(top, value, position)
            return (*top.path, top.key or "")
        else:
            path = (*top.path, top.key)
            kept, top.key, top.kept = top.kept, None, True
            if not kept:
                return path
            box[path[-1]] = value  # type: ignore[index]  # a mapping's key is text
        if top.sound:
            self.tree.values[path] = position
        return path

    def _put_key(self, top: _Open, value: Any, position: Position) -> None:  # noqa: ANN401
        if not isinstance(value, str):
            self.tree.say("yaml-key-not-text", position, top.path)
            top.key, top.kept = f"?{position.line}:{position.column}", False
            return
        top.key = key = str(value)
        at = (*top.path, key)
        if key == "<<":
            self.tree.say("yaml-merge", position, top.path)
            top.kept = False
        elif key in top.box:
            first = self.tree.keys.get(at, position).line
            self.tree.say("yaml-key-doubled", position, at, key=key, line=first)
            top.kept = False
        elif top.sound:
            self.tree.keys[at] = position


def _position(event: Any) -> Position:  # noqa: ANN401
    start, end = event.start_mark, event.end_mark
    line, column = start.line, start.column
    width = (end.column - column if end.line == line else 1) or 1
    return _make(Position, (line + 1, column + 1, width))


def _syntax_fault(fault: yaml.MarkedYAMLError) -> SyntaxFault:
    """Blame an open quote or bracket on its start, not on the end of the file."""
    mark = fault.problem_mark or fault.context_mark
    context = str(fault.context or "")
    start = fault.context_mark
    if (
        start
        and mark
        and not is_escape(str(fault.problem))
        and start.line < mark.line
        and any(word in context for word in ("quoted", "simple key", "flow"))
    ):
        mark = start
    if mark is None:
        return SyntaxFault(1, 1, context, str(fault.problem))
    return SyntaxFault(mark.line + 1, mark.column + 1, context, str(fault.problem))


def is_escape(said: str) -> bool:
    """Whether YAML complains of a backslash inside double quotes."""
    return "escape" in said or "expected hex" in said
