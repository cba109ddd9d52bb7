"""Files: old or new, never half; a cache that believes only what it can verify."""

import pytest

from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault
from site_builder.store.files import write_atomic


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path, monkeypatch):
    """The machine's refusal is told, and nothing is half-written."""
    place = tmp_path / "a.txt"
    write_atomic(place, b"old")

    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(MachineFault) as caught:
        write_atomic(place, b"new")

    assert "write-refused" == caught.value.name
    assert b"old" == place.read_bytes()
    assert ["a.txt"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 40])
def test_a_damaged_entry_counts_as_absent(tmp_path, damage):
    """Truncated or foreign bytes are dropped."""
    cache = Cache(tmp_path)
    cache.put("abcdef", b"payload")
    next(path for path in tmp_path.rglob("*") if path.is_file()).write_bytes(damage)

    assert cache.get("abcdef") is None
    cache.put("abcdef", b"payload")
    assert b"payload" == cache.get("abcdef")
