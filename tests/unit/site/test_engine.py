"""The engine: frames and guide pages from MkDocs, with words of an organizer who writes signs."""

import pytest

from site_builder.site.engine import EngineInput, finish_engine, start_engine
from site_builder.site.engine_config import read_config
from site_builder.site.engine_kept import engine_key, keep_engine, kept_engine
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault

WORDS = {
    "name": 'Kota & <b>"Desa"</b> @@MAIN@@ {{ 7 * 7 }}',
    "skip": "Lewati",
    "home": "",
    "main_nav": "Utama",
    "foot_nav": "Kaki",
    "scheme": "Terang",
    "search": {"title": "Cari", "path": "cari/"},
    "nav": [{"key": "hall", "icon": "plan", "title": "Aula <i>", "path": "2022/"}],
    "foot": [],
    "notes": ["<script>alert(1)</script>"],
}


def config(root, more):
    (root / "mkdocs.yml").write_text(f"theme: {{name: material}}\n{more}")
    return read_config(root)


def made(root, guide):
    wanted = EngineInput({"id": WORDS}, {"ikut/": guide}, ("assets/pameran.css",))
    return finish_engine(start_engine(config(root, ""), wanted))


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
    settings = config(tmp_path, "markdown_extensions: [tidak_ada]\n")
    with pytest.raises(MachineFault) as fault:
        finish_engine(start_engine(settings, EngineInput({"id": WORDS}, {}, ())))

    assert "engine-failed" == fault.value.name
    assert "tidak_ada" in fault.value.values["reason"]


def test_the_answer_is_kept_and_given_again(tmp_path):
    """The same question is not asked twice; another word is another question."""
    settings = config(tmp_path, "")
    wanted = EngineInput({"id": WORDS}, {"ikut/": "# Ikut"}, ())
    other = EngineInput({"id": {**WORDS, "skip": "Lompati"}}, {"ikut/": "# Ikut"}, ())
    cache = Cache(tmp_path / "cache")
    answer = finish_engine(start_engine(settings, wanted))
    keep_engine(cache, engine_key(settings, wanted), answer)

    assert answer == kept_engine(cache, engine_key(settings, wanted))
    assert kept_engine(cache, engine_key(settings, other)) is None


def test_a_broken_answer_is_asked_for_anew(tmp_path):
    """What was cut off or changed counts as absent."""
    settings = config(tmp_path, "")
    wanted = EngineInput({"id": WORDS}, {}, ())
    cache = Cache(tmp_path / "cache")
    key = engine_key(settings, wanted)
    keep_engine(cache, key, finish_engine(start_engine(settings, wanted)))
    (entry,) = [place for place in cache.folder.rglob("*") if place.is_file()]
    entry.write_bytes(entry.read_bytes()[:-5])

    assert kept_engine(cache, key) is None
