"""What takes the room of a site: every file under one kind, tenths of megabytes rounded up."""

from site_builder.site.room import Room, _mb, room_of


def test_every_file_counts_once():
    """By where it lies; the sum is the site."""
    files = {
        "index.html": 1,
        "en/2022/index.html": 2,
        "media/ab/x-320.webp": 4,
        "assets/bagikan/2022/kota-madiun.jpg": 8,
        "pagefind/index/id.pf_index": 16,
        "assets/css/a.css": 32,
        "data/v1/exhibition.json": 64,
    }

    room = room_of(files)
    assert Room(pictures=4, share=8, pages=3, index=16, rest=96) == room
    assert sum(files.values()) == room.whole


def test_what_is_too_large_never_reads_as_just_enough():
    """Rounded up."""
    assert ["0.0", "0.1", "900.0", "900.1"] == [
        _mb(one) for one in (0, 1, 900_000_000, 900_000_001)
    ]
