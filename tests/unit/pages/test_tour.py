"""Tours: what cannot be shown is passed over, and the stops that remain are counted anew."""

from types import SimpleNamespace

from site_builder.pages.tour import halts_of


def booth(key, programmes=()):
    held = SimpleNamespace(programmes=[SimpleNamespace(id=one) for one in programmes])
    return SimpleNamespace(key=key, hand_in=held)


def edition(year, *keys):
    return SimpleNamespace(year=year, open_booths=[booth(f"{year}/{key}", ["a"]) for key in keys])


def view(*editions):
    return SimpleNamespace(kept={}, exhibition=SimpleNamespace(editions=editions))


def tour(*stops):
    return SimpleNamespace(
        stops=[SimpleNamespace(booth=key, programme=programme) for key, programme in stops]
    )


def keys(found):
    return [one.booth.key for one in found]


def test_stops_come_in_the_curators_order_from_any_edition():
    """A plain slug is of the tour's own edition."""
    old, new = edition(2022, "kota-madiun"), edition(2023, "kota-bandung", "kota-madiun")
    found = halts_of(
        view(old, new),
        new,
        tour(("kota-madiun", None), ("2022/kota-madiun", None), ("kota-bandung", None)),
    )

    assert ["2023/kota-madiun", "2022/kota-madiun", "2023/kota-bandung"] == keys(found)


def test_a_stop_that_is_not_shown_is_passed_over():
    """Withdrawn, or of an edition that this build leaves out."""
    own = edition(2023, "kota-bandung")
    found = halts_of(
        view(own), own, tour(("2022/kota-madiun", None), ("kota-bandung", None), ("kota-x", None))
    )

    assert ["2023/kota-bandung"] == keys(found)
    assert [] == halts_of(view(own), own, tour(("kota-x", None)))


def test_a_programme_that_the_booth_does_not_tell_of_is_left_out():
    """The stop stays."""
    own = edition(2023, "kota-bandung")
    told, untold = halts_of(view(own), own, tour(("kota-bandung", "a"), ("kota-bandung", "b")))

    assert "a" == told.programme.id
    assert untold.programme is None
