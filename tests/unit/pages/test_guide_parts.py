"""A guide page cut at its headings."""

from site_builder.pages.guide_parts import parts_of

PAGE = """<h1 id="a">A</h1>
<p>First.</p>
<h2 id="1-copy">1. Copy <code>x.yml</code></h2>
<p><strong>Terminal</strong></p>
<div class="highlight"><pre><span></span><code>ls
</code></pre></div>
<p><strong>booth.yml</strong></p>
<pre><code>format: 1
</code></pre>
<h2 id="more">2023 and after</h2>
<p><strong>Bold</strong> only.</p>
<h3 id="deep">Deep</h3>"""


def test_a_step_gives_its_number_to_the_board():
    """The number leaves the heading; a year is no number of a step."""
    _, [step, part] = parts_of(PAGE)

    assert ("1-copy", "1", "Copy <code>x.yml</code>") == (step["id"], step["number"], step["title"])
    assert ("more", "", "2023 and after") == (part["id"], part["number"], part["title"])


def test_what_stands_before_is_the_opening():
    """Title and first words."""
    opening, _ = parts_of(PAGE)

    assert '<h1 id="a">A</h1>\n<p>First.</p>' == opening


def test_a_bold_line_above_code_is_its_caption():
    """What is typed and what is written look different; other bold lines stay."""
    _, [step, part] = parts_of(PAGE)

    assert '<figure class="code code--shell"><figcaption>Terminal</figcaption><div' in step["html"]
    assert '<figure class="code code--file"><figcaption>booth.yml</figcaption><pre>' in step["html"]
    assert '<p><strong>Bold</strong> only.</p>\n<h3 id="deep">Deep</h3>' == part["html"]


def test_a_page_without_headings_is_all_opening():
    """An organizer's own short page needs none."""
    assert ("<p>Only.</p>", []) == parts_of("<p>Only.</p>")
