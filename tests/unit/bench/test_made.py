"""The exhibition that is measured."""

import os
from pathlib import Path

import floor
from contender import Site, pictures_of, replace_photo
from made import make_exhibition, mark, with_photographs
from PIL import Image
from process import Command, run
from texts import booths

from site_builder.check.run import check, has_errors
from site_builder.load.tree import load_tree
from site_builder.media import encode
from site_builder.model.exhibition import RenditionSettings


def test_a_made_exhibition_checks_clean(tmp_path):
    """Two booths with photos: no error, and the peers are given the same texts."""
    root = tmp_path / "root"
    make_exhibition(root, 2)
    with_photographs(root, 1, tmp_path / "kept", (1200, 900))
    place = mark(root, "penanda0")
    loaded = load_tree(root)
    given = list(booths(root, "penanda"))

    assert not has_errors(check(loaded))
    assert [False, True] == [one.marked for one in given]
    assert [1, 1] == [len(one.photos) for one in given]
    assert place.parent.name == given[1].slug
    assert given[1].in_("id")["tagline"].startswith("penanda0 ")


def test_a_replaced_photo_has_the_same_name_size_and_time(tmp_path):
    """Only its pixels and the file behind its name are others; the next time it is put back."""
    photo = tmp_path / "photos" / "0.jpg"
    photo.parent.mkdir()
    Image.effect_noise((1200, 900), 90).save(photo, quality=95)
    site = Site("x", Command((), tmp_path), tmp_path / "out", lambda: None, photo, photo)
    before, held = pictures_of(photo.parent), photo.stat()

    replace_photo(site)
    there = photo.stat()

    assert (held.st_size, held.st_mtime_ns) == (there.st_size, there.st_mtime_ns)
    assert not before & pictures_of(photo.parent)
    replace_photo(site)
    assert before == pictures_of(photo.parent)


def test_a_process_is_told_by_what_it_cost():
    """Its own memory, not that of who measures it."""
    held = bytearray(150_000_000)
    cost = run(Command(("python3", "-c", "print(1)"), Path(os.curdir)))

    assert 0 < cost.wall < 30
    assert cost.megabytes < len(held) / 1_000_000


def test_the_floor_has_the_builders_recipe():
    """Same widths, quality, method and scaling: what it leaves out is everything else."""
    settings = RenditionSettings()

    assert sorted(settings.widths) == sorted(floor.WIDTHS)
    assert (settings.quality, encode.WEBP_METHOD) == (floor.QUALITY, floor.METHOD)
    assert encode.RESAMPLING == floor.RESAMPLING
    assert (encode.GAP_WIDEST, encode.GAP_NEXT) == (floor.GAP_WIDEST, floor.GAP_NEXT)
    assert ["webp"] == list(settings.formats)
