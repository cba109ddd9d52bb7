"""The engine: frames and guide pages from MkDocs, with words of an organizer who writes signs."""

import pytest

from site_builder.site.engine import EngineInput, finish_engine, start_engine
from site_builder.store.errors import MachineFault

WORDS = {
    "name": 'Kota & <b>"Desa"</b> @@MAIN@@ {{ 7 * 7 }}',
    "skip": "Lewati",
    "home": "",
    "main_nav": "Utama",
    "foot_nav": "Kaki",
    "scheme": "Terang",
    "nav": [{"key": "hall", "icon": "plan", "title": "Aula <i>", "path": "2022/"}],
    "foot": [],
    "notes": ["<script>alert(1)</script>"],
}


def made(root, guide):
    (root / "mkdocs.yml").write_text("theme: {name: material}\n")
    wanted = EngineInput({"id": WORDS}, {"ikut/": guide}, ("assets/pameran.css",))
    return finish_engine(start_engine(root, wanted))


def test_words_of_the_exhibition_are_text_in_the_frame(tmp_path):
    """MkDocs prints raw, so they go in escaped, and no word is a place to fill."""
    frame = made(tmp_path, "# Ikut\n").frames["id"]

    assert "Kota &amp; &lt;b&gt;&quot;Desa&quot;&lt;/b&gt; @&#64;MAIN@&#64; {{ 7 * 7 }}" in frame
    assert "Aula &lt;i&gt;" in frame
    assert "<script>alert(1)" not in frame
    assert 1 == frame.count("@@MAIN@@")
    assert 'href="@@asset:assets/pameran.css"' in frame


def test_code_in_the_guide_can_be_reached_with_the_keyboard(tmp_path):
    """It scrolls sideways on a phone."""
    page = made(tmp_path, "# Ikut serta\n\n    region: x\n").guide["ikut/"]

    assert "Ikut serta" == page.title
    assert '<code tabindex="0">' in page.html


def test_the_fault_that_mkdocs_names_is_handed_on(tmp_path):
    """Not its last line, which only counts."""
    (tmp_path / "mkdocs.yml").write_text("theme: material\nmarkdown_extensions: [tidak_ada]\n")
    with pytest.raises(MachineFault) as fault:
        finish_engine(start_engine(tmp_path, EngineInput({"id": WORDS}, {}, ())))

    assert "engine-failed" == fault.value.name
    assert "tidak_ada" in fault.value.values["reason"]
