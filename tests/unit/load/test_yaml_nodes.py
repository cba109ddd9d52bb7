"""Reading YAML events: values as typed, a position for each, and what is refused."""

import pytest

from site_builder.load.yaml_nodes import parse_yaml
from site_builder.model.problem import Position
from site_builder.model.scalars import Plain


def names(text: str) -> list[str]:
    return [one.name for one in parse_yaml(text, "booth.yml").problems]


def test_plain_scalars_stay_as_typed():
    """YAML's own guesses never touch a value."""
    tree = parse_yaml('a: 52.10\nb: no\nc: 1:30\nd: "0123"\ne: ~\nf:\n', "booth.yml")

    expected = {"a": "52.10", "b": "no", "c": "1:30", "d": "0123", "e": None, "f": None}
    assert expected == tree.root
    assert isinstance(tree.root["a"], Plain)
    assert not isinstance(tree.root["d"], Plain)


def test_every_value_and_key_has_its_place():
    """Positions count lines and code points from 1, after wide characters too."""
    tree = parse_yaml("a: 界x\nlist:\n  - key: value\n", "booth.yml")

    assert Position(1, 4, 2) == tree.values[("a",)]
    assert Position(3, 5, 3) == tree.keys[("list", 0, "key")]
    assert Position(3, 10, 5) == tree.values[("list", 0, "key")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a: &x 1\n", "yaml-anchor"),
        ("a: *x\n", "yaml-alias"),
        ("<<: {b: 1}\n", "yaml-merge"),
        ("a: !!binary aGk=\n", "yaml-tag"),
        ("a: 1\na: 2\n", "yaml-key-doubled"),
        ("[1, 2]: 3\n", "yaml-key-not-text"),
        ("a: 1\n---\nb: 2\n", "yaml-documents"),
        ("a: " + "[" * 25 + "]" * 25 + "\n", "yaml-too-deep"),
        ('a: "\\u202e"\n', "character-refused"),
        ('a: "\\0"\n', "character-refused"),
        ("a: e\u0301\n", "text-not-nfc"),
        ("a: x\u200by\n", "character-refused"),
    ],
)
def test_what_a_hand_in_may_not_hold_is_named(text, name):
    """Each refused construct gives its own problem."""
    assert name in names(text)


def test_a_doubled_key_keeps_the_first_value():
    """The second value is told, not taken."""
    assert {"a": "1"} == parse_yaml("a: 1\na: 2\n", "booth.yml").root


@pytest.mark.parametrize(
    "text", ["👩\u200d🌾 tani", "ꦲ\u200dꦏ", "Ma'rang & Sa'dan", "C++ {{b}} _a_"]
)
def test_legitimate_text_passes(text):
    """Joiners inside emoji and Javanese, and signs of all kinds, are no faults."""
    assert [] == names(f'a: "{text}"\n')


def test_a_merge_key_bomb_costs_nothing():
    """Nothing is constructed from anchors and aliases, and reading stops early."""
    bomb = "a0: &a0 {k: v}\n" + "".join(
        f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}], k{n}: v}}\n" for n in range(1, 300)
    )

    assert len(parse_yaml(bomb, "booth.yml").problems) <= 202
