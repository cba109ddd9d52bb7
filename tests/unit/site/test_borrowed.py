"""Borrowed words: marked in text, left alone where no element may stand."""

import pytest
from jinja2 import Environment

from site_builder.site.borrowed import mark_borrowed, marked

KEYS = {"a.b", "c.d"}
SPAN = '<span lang="en">{}</span>'


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('<p>{{ "a.b"|say }}</p>', '{{ "a.b"|say }}'),
        ('<a href="{{ link(x) }}">{{ t("c.d", year=y) }}</a>', '{{ t("c.d", year=y) }}'),
        ('<br>{% if a > b %}{{ "a.b"|say }}{% endif %}', '{{ "a.b"|say }}'),
        ('<svg><title>x</title></svg><p>{{ "a.b"|say }}</p>', '{{ "a.b"|say }}'),
    ],
)
def test_words_in_text_are_marked(source, said):
    """Only them, whatever tags and statements stand before."""
    assert source.replace(said, SPAN.format(said)) == marked(source, KEYS)


@pytest.mark.parametrize(
    "source",
    [
        '<p>{{ "x.y"|say }}</p>',
        '<nav aria-label="{{ "a.b"|say }}">',
        '<nav\n {% if a > b %}x{% endif %} aria-label="{{ t("c.d", year=y) }}">',
        '<svg><g><text>{{ "a.b"|say }}</text></g></svg>',
        '<select><option value="">{{ "a.b"|say }}</option></select>',
        '{{ crumbs(link, "a.b"|say) }}',
        '{# <p>{{ "a.b"|say }} #}',
    ],
)
def test_nothing_else_is_touched(source):
    """Own words, attributes, drawings, choices, arguments, comments."""
    assert source == marked(source, KEYS)


def test_an_environment_marks_its_own_borrowed_words():
    """Another one, whose language has all words, does not."""
    made = []
    for borrowed in (KEYS, frozenset()):
        environment = Environment(autoescape=True)
        environment.filters["say"] = {"a.b": "Plan"}.get
        mark_borrowed(environment, borrowed)
        made.append(environment.from_string('<p>{{ "a.b"|say }}</p>').render())

    assert ['<p><span lang="en">Plan</span></p>', "<p>Plan</p>"] == made
