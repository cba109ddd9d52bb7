"""Style sheets of the engine: what no page can use goes, all else stays as it is."""

import pytest

from site_builder.site.strip import Used, stripped, used_in

USED = Used(
    frozenset({"a", "b", "md-x", "w:50%"}), frozenset({"top"}), frozenset({("accent", "custom")})
)


@pytest.mark.parametrize(
    "rule",
    [
        "html{color:red}",
        ".a>.b:hover{color:red}",
        '#top .a::after{content:"}.gone{"}',
        ".a:not(.gone){color:red}",
        "[data-md-color-scheme=slate] .a{color:red}",
        "[data-md-color-accent=custom]{color:red}",
        "@media print{.a{color:red}}",
        "@font-face{font-family:x}",
        "@keyframes turn{to{opacity:0}}",
        '@charset "UTF-8";',
        ".a{background:url(data:image/svg+xml;utf8,{})}",
    ],
)
def test_what_may_match_stays(rule):
    """Elements, states, known classes and ids, quoted braces, font faces."""
    assert rule == stripped(rule, USED)


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        ".a .gone{color:red}",
        "#gone{color:red}",
        "@media print{.gone{color:red}}",
        "[data-md-color-accent=red] .a{color:red}",
        "/* .a */",
    ],
)
def test_what_cannot_match_goes(rule):
    """Unknown classes, ids and palettes, empty conditions, comments."""
    assert "" == stripped(rule, USED)


def test_of_a_list_the_selectors_that_may_match_stay():
    """The others are taken out of it."""
    assert ".a,b.b{x:y}" == stripped(".a,.gone,b.b,.a:is(.x,.y) .gone{x:y}", USED)


def test_icons_are_kept_only_where_a_rule_draws_them():
    """Addresses in custom properties weigh most."""
    sheet = ":root{--one:url('data:a;b');--two:url(\"data:{c}\");--size:1px}.a{mask:var(--two)}"

    assert ':root{--two:url("data:{c}");--size:1px}.a{mask:var(--two)}' == stripped(sheet, USED)


def test_names_are_collected_from_the_pages():
    """Classes, ids and palettes of frames and guide."""
    html = '<body class="a md-x" data-md-color-accent="custom"><p id="top" class="b">'

    expected = Used(
        frozenset({"a", "b", "md-x"}), frozenset({"top"}), frozenset({("accent", "custom")})
    )
    assert expected == used_in([html])
