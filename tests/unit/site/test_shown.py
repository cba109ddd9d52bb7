"""What is shown, as one digest: the same while nothing is said otherwise, another one after."""

from datetime import date

import pytest

from site_builder.load.tree import load_tree
from site_builder.site.publish import Selection, publish
from site_builder.site.shown import shown_digest

FOLDER = "exhibits/2022"


def digest(root, on=date(2022, 12, 1), regions=frozenset()):
    return shown_digest(publish(load_tree(root).exhibition, Selection(regions=regions), on))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (f"{FOLDER}/kota-madiun/booth.yml", "menjadi gas", "menjadi listrik"),
        (f"{FOLDER}/edition.yml", "Edisi Uji", "Edisi Coba"),
        ("exhibits/exhibition.yml", "languages: [id, en]", "languages: [en, id]"),
    ],
)
def test_every_hand_in_counts(exhibition_root, file, old, new):
    """A booth by its text, the others by what they say."""
    place = exhibition_root / file
    before, text = digest(exhibition_root), place.read_text()
    assert before == digest(exhibition_root)

    place.write_text(text.replace(old, new, 1))

    assert text != place.read_text()
    assert before != digest(exhibition_root)


def test_own_words_count(exhibition_root):
    """The exhibition's own words stand in what is found."""
    before = digest(exhibition_root)
    words = exhibition_root / "exhibits" / "words"
    words.mkdir()
    (words / "id.toml").write_text('[frame]\nhall = "Balai"\n')

    assert before != digest(exhibition_root)


def test_only_what_is_shown_counts(sealed_root):
    """An award that is opened, and a booth that is left out."""
    sealed = digest(sealed_root, date(2022, 12, 9))

    assert sealed == digest(sealed_root, date(2022, 12, 8))
    assert sealed != digest(sealed_root, date(2022, 12, 10))
    assert sealed != digest(sealed_root, date(2022, 12, 9), frozenset({"11.11"}))
