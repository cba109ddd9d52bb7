"""A hand-in's text is changed where its keys stand; its comments stay, and it says what it should."""

from site_builder.load.yaml_nodes import parse_yaml
from site_builder.site.hand_in_text import (
    read_text_of,
    with_block,
    with_item,
    with_value,
    without,
    written,
)

TEXT = """# skema
format: 1
status: open  # sejak Mei
# tentang daftar
reviews:
  - region: "35.77"
    note: |
      baris satu

      # bukan komentar
  # sampai di sini
# ekor
title: Edisi
"""


def read(text):
    return parse_yaml(text, "").root


def test_a_key_goes_with_its_lines_and_no_others():
    """The comment above the next key is not its own."""
    left = without(read_text_of(TEXT), ("reviews", "tidak-ada")).text

    assert (
        "# skema\nformat: 1\nstatus: open  # sejak Mei\n# tentang daftar\n# ekor\ntitle: Edisi\n"
        == left
    )


def test_a_value_is_set_in_its_line():
    """The comment behind it stays."""
    changed = with_value(read_text_of(TEXT), "status", "closed", "format").text

    assert TEXT.replace("open", "closed") == changed


def test_a_missing_value_comes_below_the_key_it_belongs_to():
    """Not at the end of the file."""
    changed = with_value(read_text_of(TEXT), "year", "2022", "format").text

    assert TEXT.replace("format: 1\n", "format: 1\nyear: 2022\n") == changed


def test_an_item_joins_the_list_at_its_indent():
    """After the last item, before the next key's comment."""
    item = {"region": "33.72", "note": 'Kata "mereka": ya'}
    changed = with_item(read_text_of(TEXT), "reviews", item).text

    assert '  - region: "33.72"\n    note: "Kata \\"mereka\\": ya"\n# ekor\n' in changed
    assert [*read(TEXT)["reviews"], item] == read(changed)["reviews"]


def test_a_list_in_flow_style_is_written_anew():
    """Only that list; the rest of the file keeps its comments."""
    changed = with_item(
        read_text_of("# k\nreviews: [{region: a}] # r\n"), "reviews", {"region": "b"}
    )

    assert [{"region": "a"}, {"region": "b"}] == read(changed.text)["reviews"]
    assert changed.text.startswith("# k\n")


def test_a_file_in_flow_style_is_written_anew_with_the_same_values():
    """Lines cannot be cut there; numbers stay numbers, quoted text stays text."""
    text = '# k\n{format: 1, region: "64.10", status: ready, plans: [{id: a, nilai: [1.50, "2"]}], x: }\n'
    changed = without(read_text_of(text), ("status",)).text

    assert {key: held for key, held in read(text).items() if key != "status"} == read(changed)
    assert 'nilai:\n      - 1.50\n      - "2"\n' in changed


def test_a_document_end_does_not_hide_what_is_added():
    """What stands after `...` would not be read."""
    changed = with_block(read_text_of("a: 1\n...\n"), "b:\n  - c\n", "").text

    assert {"a": "1", "b": ["c"]} == read(changed)


def test_lines_are_counted_as_yaml_counts_them():
    """A separator inside a comment moves nothing."""
    text = "a: 1 # x\u2028b: 2\nc: 3\n"
    changed = with_value(read_text_of(text), "c", "4", "a").text

    assert {**read(text), "c": "4"} == read(changed)


def test_what_is_written_reads_back():
    """Nested lists and mappings, empty ones and nothing."""
    values = {"a": [{"b": ["c", {"d": "e: f"}]}], "g": None, "h": "# no comment"}

    assert values == read(written(values))
