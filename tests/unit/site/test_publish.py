"""What is shown: no drafts, no sealed winner; today is a day in Jakarta."""

from datetime import date

import pytest

from site_builder.load.tree import load_tree
from site_builder.site.publish import Selection, publish
from site_builder.site.today import today
from site_builder.store.errors import MachineFault


def shown(root, on, selection=None):
    return publish(load_tree(root).exhibition, selection or Selection(), on)


def test_a_sealed_award_keeps_nothing_but_its_name(sealed_root):
    """Before its day, no winner, reason or remark is left to leak."""
    before = shown(sealed_root, date(2022, 12, 9)).newest.hand_in.awards[0]
    after = shown(sealed_root, date(2022, 12, 10)).newest.hand_in.awards[0]
    assert ((), None) == (before.winners, before.note)
    assert "35.77" == after.winners[0].region


def test_a_draft_edition_is_shown_only_when_asked_for(exhibition_root):
    """Its year must be named."""
    place = exhibition_root / "exhibits" / "2022" / "edition.yml"
    place.write_text(place.read_text().replace("status: open", "status: draft"))

    assert () == shown(exhibition_root, date(2022, 1, 1)).editions
    asked = Selection(years=frozenset({2022}))
    assert 1 == len(shown(exhibition_root, date(2022, 1, 1), asked).editions)


def test_today_is_a_day_in_jakarta():
    """17:00 UTC is the next day in Jakarta."""
    assert date(2022, 12, 1) == today({"SOURCE_DATE_EPOCH": "1669827600"})
    assert date(2022, 11, 30) == today({"SOURCE_DATE_EPOCH": "1669827599"})


@pytest.mark.parametrize("value", ["kemarin", "1e9", "99999999999999999"])
def test_an_unusable_epoch_is_said(value):
    """Not silently the clock."""
    with pytest.raises(MachineFault) as caught:
        today({"SOURCE_DATE_EPOCH": value})

    assert "epoch-unusable" == caught.value.name
