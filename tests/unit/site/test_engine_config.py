"""mkdocs.yml: what an exhibition may set, and words for what it may not."""

import pytest

from site_builder.site.engine_config import read_config
from site_builder.store.errors import MachineFault


def written(folder, text):
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


def test_settings_are_taken_over(tmp_path):
    """Theme, extra, extensions and own files; the rest is the builder's."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "own.css").write_text("p { color: red }")
    config = read_config(
        written(
            tmp_path,
            "theme: material\nnav: [a.md]\nextra: {a: b}\nmarkdown_extensions: [tables]\n"
            "extra_css: [assets/own.css]\n",
        )
    )

    assert {"name": "material"} == config.theme
    assert {"a": "b"} == config.extra
    assert ("tables",) == config.extensions
    assert ("assets/own.css",) == config.styles
    assert () == config.scripts


def test_a_byte_order_mark_is_tolerated(tmp_path):
    """Windows editors write one."""
    (tmp_path / "mkdocs.yml").write_bytes(b"\xef\xbb\xbftheme: {name: material}\r\n")

    assert "material" == read_config(tmp_path).theme["name"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("theme: {name: readthedocs}\n", "engine-config-unusable"),
        ("[1, 2]\n", "engine-config-unusable"),
        ("theme: [\n", "engine-config-unusable"),
        ("theme: material\nextra: [a]\n", "engine-config-unusable"),
        ("theme: material\nextra: {since: 2022-11-01}\n", "engine-config-unusable"),
        ("theme: material\nextra: {consent: {title: x}}\n", "engine-config-unusable"),
        ("theme: material\nmarkdown_extensions: tables\n", "engine-config-unusable"),
        ("theme: material\nextra_css: [assets/none.css]\n", "engine-file-unknown"),
        ("theme: material\nextra_css: [https://evil.example/a.css]\n", "engine-file-unknown"),
        ("theme: material\nextra_javascript: [{path: a.js}]\n", "engine-file-unknown"),
        ("theme: !!python/name:os.system {}\n", "engine-config-unusable"),
    ],
)
def test_what_cannot_be_used_is_named(tmp_path, text, name):
    """A typed fault, never a traceback."""
    with pytest.raises(MachineFault) as fault:
        read_config(written(tmp_path, text))

    assert name == fault.value.name


def test_a_missing_file_is_answered_with_the_line_to_write(tmp_path):
    """Exit 2 with a remedy."""
    with pytest.raises(MachineFault) as fault:
        read_config(tmp_path)

    assert "engine-config-missing" == fault.value.name
    assert "theme: {name: material}" == fault.value.values["example"]
