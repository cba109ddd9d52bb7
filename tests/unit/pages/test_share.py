"""Pictures to share: a site names them only with an address; what they show does not depend on it."""

import shutil
from pathlib import Path

import pytest

from site_builder.load.tree import load_tree
from site_builder.pages.share import edition_cards, share_cards
from site_builder.site.views import views_of

BASE = Path(__file__).parents[2] / "golden" / "base"


@pytest.fixture
def views(tmp_path):
    """The base exhibition in its first language: with an address, and without."""
    given = []
    for keep in (True, False):
        root = tmp_path / str(keep)
        shutil.copytree(BASE, root)
        hand_in = root / "exhibits" / "exhibition.yml"
        lines = hand_in.read_text().splitlines(keepends=True)
        hand_in.write_text("".join(one for one in lines if keep or not one.startswith("address:")))
        given.append(views_of(load_tree(root).exhibition, {})[0])
    return given


def test_a_site_without_an_address_names_no_picture(views):
    """Entrance, hall and booth with one; nothing without."""
    placed, homeless = ([one.path for one in share_cards(view)] for view in views)

    folder = "assets/bagikan/"
    assert [f"{folder}{one}.jpg" for one in ("beranda", "2022", "2022/kota-madiun")] == placed
    assert [] == homeless


def test_a_kit_draws_the_same_picture_without_an_address(views):
    """Texts, colours and cloths of hall and booths are the same."""
    with_address, without = (
        [(one.path, one.inputs) for one in edition_cards(view, view.exhibition.newest)]
        for view in views
    )

    assert 2 == len(with_address)
    assert with_address == without
