"""A photo that did not change is not read again; one that did is, however it is disguised."""

import os

import pytest
from PIL import Image

from site_builder.load import photo as photo_module
from site_builder.load.photo import load_photo
from site_builder.load.photo_facts import PhotoFacts
from site_builder.load.photo_seen import PhotosSeen
from site_builder.model.problem import Span
from site_builder.store.cache import Cache

WHERE = (lambda: Span("b.yml"), ("photos", 0, "file"), 15)


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A photo whose file has settled; the clock is far ahead."""
    monkeypatch.setattr("time.time_ns", lambda: 2**62)
    (tmp_path / "stan" / "photos").mkdir(parents=True)
    photo = tmp_path / "stan" / "photos" / "a.jpg"
    Image.new("RGB", (900, 600), "teal").save(photo)
    return photo


@pytest.fixture
def reads(monkeypatch):
    """Which files are read."""
    seen = []
    whole = photo_module.read_regular

    def read(root, path, most):
        seen.append(path)
        return whole(root, path, most)

    monkeypatch.setattr(photo_module, "read_regular", read)
    return seen


def look(place):
    """One run that looks at the photo."""
    root = place.parent.parent.parent
    cache = Cache(root / "cache")
    known = (PhotoFacts(cache), PhotosSeen(cache))
    found = load_photo(root, "stan", "photos/a.jpg", WHERE, known)
    for memory in known:
        memory.save()
    return found


def test_an_unchanged_photo_is_read_once(place, reads):
    """The second run knows it by its state, figures and all."""
    assert look(place) == look(place)
    assert 1 == len(reads)


def test_a_photo_in_disguise_is_read(place, reads):
    """The same name, size and time, other pixels."""
    first = look(place)
    before = place.stat()
    content = bytearray(place.read_bytes())
    content[-3] ^= 1
    place.write_bytes(content)
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    second = look(place)

    assert before.st_size == place.stat().st_size
    assert first.digest != second.digest
    assert 2 == len(reads)


def test_a_photo_replaced_by_another_file_is_read(place, reads):
    """As `mv` and many editors do."""
    look(place)
    before = place.stat()
    other = place.with_name("b.jpg")
    Image.new("RGB", (900, 600), "teal").save(other)
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(place)
    look(place)

    assert 2 == len(reads)


def test_a_lower_limit_is_applied_to_known_photos(place):
    """The organizer may set it any day."""
    look(place)
    root = place.parent.parent.parent
    cache = Cache(root / "cache")
    where = (*WHERE[:2], 0)

    fault = load_photo(root, "stan", "photos/a.jpg", where, (PhotoFacts(cache), PhotosSeen(cache)))
    assert "photo-too-large" == fault.name


def test_a_photo_that_is_still_being_written_is_not_remembered(place, monkeypatch):
    """Within the clock's grain a second write could not be told from the first."""
    monkeypatch.setattr("time.time_ns", lambda: place.stat().st_ctime_ns + 1)
    cache = Cache(place.parent.parent.parent / "cache")
    look(place)

    assert cache.get("photos-seen") is None


def test_a_link_in_the_place_of_a_photo_is_never_known(place):
    """It is refused, whatever stood there before."""
    look(place)
    place.rename(place.with_name("b.jpg"))
    place.symlink_to("b.jpg")

    assert "photo-path" == look(place).name
