"""The full-text index: plain words in, the same bytes out, asked for only when they differ."""

import pytest

from site_builder.model.record import SearchRecord
from site_builder.site import index as index_module
from site_builder.site.index import index_files, index_key, keep_key, known_key
from site_builder.store.cache import Cache

RECORDS = [
    SearchRecord(f"{prefix}2022/kota-{at}/", lang, f"Kota {at}", ((5.0, f"gas metana {at} < & >"),))
    for lang, prefix in (("id", ""), ("en", "en/"))
    for at in range(12)
]


def test_the_index_is_the_same_three_times(tmp_path):
    """Byte for byte, from three caches that share nothing (R16)."""
    made = [
        index_files(lambda: RECORDS, index_key(RECORDS), Cache(tmp_path / str(at)))
        for at in range(3)
    ]

    assert made[0] == made[1] == made[2]
    assert "pagefind/pagefind.js" in {one.path for one in made[0]}
    assert not any("-ui" in one.path for one in made[0])


def test_what_was_asked_before_is_not_asked_again(tmp_path, monkeypatch):
    """Pagefind is not even started."""
    cache = Cache(tmp_path)
    first = index_files(lambda: RECORDS[:2], index_key(RECORDS[:2]), cache)
    monkeypatch.setattr(index_module.subprocess, "run", None)

    assert first == index_files(lambda: RECORDS[:2], index_key(RECORDS[:2]), cache)


def test_what_was_shown_before_is_not_put_into_words_again(tmp_path):
    """The key of what is shown is remembered; of anything else nothing is known."""
    keep_key("one exhibition", index_key(RECORDS), Cache(tmp_path))

    assert known_key("one exhibition", Cache(tmp_path)) == index_key(RECORDS)
    assert known_key("another one", Cache(tmp_path)) is None


@pytest.mark.parametrize(
    "other",
    [
        [],
        RECORDS[1:],
        [SearchRecord("a/", "id", "Lain", ()), *RECORDS[1:]],
    ],
    ids=["none", "fewer", "changed"],
)
def test_another_question_has_another_key(other):
    """Words, weights, addresses and their order count."""
    assert index_key(RECORDS) != index_key(other)
