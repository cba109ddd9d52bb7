"""The text of a hand-in, changed where its keys stand, so that every comment of its author stays.

A change is proved by reading the new text: where lines could not be changed safely (a file in flow
style, a document end), the whole hand-in is written anew from its values, without the comments.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.load.yaml_nodes import Tree, parse_yaml
from site_builder.model.scalars import Plain

_STEP = "  "
_LINE = re.compile("[^\n\x85\u2028\u2029]*[\n\x85\u2028\u2029]")
_DASH = re.compile("( *)- ")


@dataclass(frozen=True, slots=True)
class HandInText:
    """A readable hand-in: its text and its top-level mapping as typed."""

    text: str
    tree: Tree

    @property
    def values(self) -> Mapping[str, object]:
        """Top-level keys and their raw values."""
        return self.tree.root if isinstance(self.tree.root, dict) else {}

    def has(self, key: str) -> bool:
        """Whether the hand-in says anything under this top-level key."""
        return key in self.values


def read_text_of(text: str) -> HandInText:
    """Read a sound hand-in for changing."""
    return HandInText(text if text.endswith("\n") else f"{text}\n", parse_yaml(text, ""))


def written(values: Mapping[str, object]) -> str:
    """A hand-in in block style; values are raw ones: `Plain` stays unquoted."""
    return "".join(_written(values, ""))


def without(hand_in: HandInText, keys: Sequence[str]) -> HandInText:
    """Take out top-level keys with all that stands below them."""
    found = [key for key in keys if hand_in.has(key)]
    lines = _lines(hand_in.text)
    for start, end in sorted((_block(hand_in, key) for key in found), reverse=True):
        del lines[start:end]
    wanted = {key: value for key, value in hand_in.values.items() if key not in found}
    return _proved("".join(lines), wanted, hand_in)


def with_value(hand_in: HandInText, key: str, value: str, after: str) -> HandInText:
    """Set a one-word top-level value; a key that is not there yet comes below another one."""
    wanted = _placed(hand_in.values, key, Plain(value), after)
    lines = _lines(hand_in.text)
    if hand_in.has(key):
        place = hand_in.tree.values[(key,)]
        line = lines[place.line - 1]
        begin = place.column - 1
        lines[place.line - 1] = f"{line[:begin]}{value}{line[begin + place.width :]}"
    else:
        end = _block(hand_in, after)[1] if hand_in.has(after) else len(lines)
        lines.insert(end, f"{key}: {value}\n")
    return _proved("".join(lines), wanted, hand_in)


def with_block(hand_in: HandInText, block: str, after: str) -> HandInText:
    """Put a new top-level key with its lines below another one, else at the end."""
    lines = _lines(hand_in.text)
    end = _block(hand_in, after)[1] if hand_in.has(after) else len(lines)
    lines.insert(end, block)
    added = parse_yaml(block, "").root
    wanted = {**hand_in.values, **(added if isinstance(added, dict) else {})}
    return _proved("".join(lines), wanted, hand_in)


def with_item(hand_in: HandInText, key: str, item: Mapping[str, object]) -> HandInText:
    """Put one more mapping at the end of a top-level list, which is begun where it is missing."""
    held = hand_in.values.get(key)
    items = held if isinstance(held, list) else []
    lines = _lines(hand_in.text)
    dash = (
        _DASH.match(lines[hand_in.tree.values[(key, len(items) - 1)].line - 1]) if items else None
    )
    if dash is None:
        block = "".join(_written({key: [*items, item]}, ""))
        return with_block(without(hand_in, (key,)), block, "")
    lines.insert(_block(hand_in, key)[1], "".join(_written([item], dash[1])))
    return _proved("".join(lines), {**hand_in.values, key: [*items, item]}, hand_in)


def _lines(text: str) -> list[str]:
    """Lines with their ends, cut where YAML ends one."""
    return _LINE.findall(text)


def _placed(values: Mapping[str, object], key: str, value: object, after: str) -> dict[str, object]:
    if key in values or after not in values:
        return {**values, key: value}
    placed: dict[str, object] = {}
    for name, held in values.items():
        placed[name] = held
        if name == after:
            placed[key] = value
    return placed


def _block(hand_in: HandInText, key: str) -> tuple[int, int]:
    """First line of a top-level key, and the line after its last one (0-based)."""
    lines = _lines(hand_in.text)
    starts = sorted(place.line - 1 for at, place in hand_in.tree.keys.items() if len(at) == 1)
    start = hand_in.tree.keys[(key,)].line - 1
    end = next((one for one in starts if one > start), len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return start, end


def _proved(text: str, wanted: Mapping[str, object], before: HandInText) -> HandInText:
    """The new text if it says what it should, else the hand-in written anew."""
    tree = parse_yaml(text, "")
    if tree.fault is None and not tree.problems and tree.root == wanted:
        return HandInText(text, tree)
    head = [line for line in _lines(before.text)[:1] if line.startswith("#")]
    return read_text_of("".join((*head, *_written(wanted, ""))))


def _written(value: object, indent: str) -> list[str]:
    """Lines of a mapping or list in block style, at an indent."""
    if isinstance(value, Mapping):
        return [line for key, held in value.items() for line in _entry(f"{indent}{key}:", held)]
    lines: list[str] = []
    for held in value if isinstance(value, list) else []:
        if isinstance(held, Mapping | list) and held:
            inner = _written(held, f"{indent}{_STEP}")
            first = inner[0].removeprefix(f"{indent}{_STEP}")
            lines.extend((f"{indent}- {first}", *inner[1:]))
        else:
            lines.append(f"{indent}- {_scalar(held)}\n")
    return lines


def _entry(head: str, held: object) -> list[str]:
    if isinstance(held, Mapping | list) and held:
        indent = " " * (len(head) - len(head.lstrip()))
        return [f"{head}\n", *_written(held, f"{indent}{_STEP}")]
    return [f"{head} {_scalar(held)}".rstrip() + "\n"]


def _scalar(value: object) -> str:
    """A leaf as YAML: unquoted as it was typed, everything else in double quotes."""
    if value is None:
        return ""
    if isinstance(value, Plain) and "\n" not in value:
        return str(value)
    return json.dumps(value, ensure_ascii=False)
