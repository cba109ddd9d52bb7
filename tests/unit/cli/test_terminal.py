"""Colour: on a terminal only, and not where a person has said no."""

import pytest

from site_builder.cli.terminal import wants_colour


class Stream:
    """Something written to, on a terminal or not."""

    def __init__(self, *, terminal):
        self.isatty = lambda: terminal


@pytest.mark.parametrize(
    ("terminal", "environment", "expected"),
    [
        (True, {}, True),
        (True, {"TERM": "xterm-256color"}, True),
        (True, {"NO_COLOR": ""}, True),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {}, False),
        (False, {"TERM": "xterm"}, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(monkeypatch, terminal, environment, expected):
    """NO_COLOR counts when it is not empty (no-color.org)."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("TERM", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert expected == wants_colour(Stream(terminal=terminal))
