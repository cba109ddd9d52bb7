"""Rich text: a small Markdown, everything else exactly as written, nothing active."""

import pytest

from site_builder.pages.rich import host_of, plain_of, render_rich


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Satu\n\nDua", "<p>Satu</p>\n<p>Dua</p>"),
        ("Ma'rang & Sa'dan, < 5%", "<p>Ma'rang &amp; Sa'dan, &lt; 5%</p>"),
        ("{{b}} C++", "<p>{{b}} C++</p>"),
        ("**tebal** dan *miring*", "<p><strong>tebal</strong> dan <em>miring</em></p>"),
        ("- satu\n- dua", "<ul>\n<li>satu</li>\n<li>dua</li>\n</ul>"),
    ],
)
def test_the_small_markdown(text, html):
    """Paragraphs, lists, bold and italic."""
    assert html == render_rich(text).strip()


def test_links_are_marked_as_a_strangers():
    """Safe schemes only, and never followed by search engines."""
    assert '<a href="https://x.go.id" rel="nofollow noopener">x</a>' in render_rich(
        "[x](https://x.go.id)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,hi)",
        "![x](https://evil.example/a.png)",
        '<img src=x onerror="alert(1)">',
        "<![>",
        "[" * 3000,
        "> " * 3000,
        "- " * 3000 + "x",
        "![[" * 3000,
        "*" * 3000 + "a",
    ],
)
def test_nothing_is_active_and_nothing_is_slow(text):
    """No script, no picture, no handler; hostile nesting ends as plain words."""
    html = render_rich(text)

    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
    assert 'href="data' not in html


def test_descriptions_are_plain_and_cut_at_a_word():
    """No markup, no half word."""
    assert "tebal" == plain_of("**tebal**")
    assert plain_of("kata " * 60).endswith("kata…")


def test_international_hosts_show_their_ascii_form():
    """A look-alike name is seen for what it is."""
    assert "exämple.org (xn--exmple-cua.org)" == host_of("https://exämple.org/a")


@pytest.mark.parametrize(
    "text", ["Satu 'dua' \"tiga\"\n\nempat\tlima", "a\u00a0b", "Rp1.000, 50%; ya? - tidak", "x"]
)
def test_a_plain_text_reads_as_its_paragraphs_do(text):
    """The short way to a plain line says what the long way says."""
    assert plain_of(text) == render_rich(text).striptags()
