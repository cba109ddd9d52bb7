"""Roots of Indonesian words: what melted with a prefix comes back."""

import pytest

from site_builder.pages.roots import roots_of


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("mengembangkan", "kembang"),
        ("pengembangan", "kembang"),
        ("mengelola", "kelola"),
        ("pengelolaan", "kelola"),
        ("mengolah", "olah"),
        ("diolah", "olah"),
        ("menyapu", "sapu"),
        ("penyaluran", "salur"),
        ("memakai", "pakai"),
        ("pemakaian", "pakai"),
        ("memberi", "beri"),
        ("menulis", "tulis"),
        ("penanganan", "tangan"),
        ("mendengar", "dengar"),
        ("mengecat", "cat"),
        ("berlayar", "layar"),
        ("terbangun", "bangun"),
        ("pelayanan", "layan"),
        ("keindahan", "indah"),
    ],
)
def test_a_word_gives_its_root(word, root):
    """Among what else it may come from; roots of three letters are too short to tell apart."""
    assert (root in roots_of(word)) == (len(root) > 3)


def test_short_words_and_roots_that_stand_there_are_left_out():
    """They are in the text already."""
    assert [] == roots_of("desa air dan")
    assert "kembang" not in roots_of("kembang mengembangkan")
