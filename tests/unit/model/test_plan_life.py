"""The life of a plan: every transition, and what holds for any story over any editions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.booth import BoothFile
from site_builder.model.edition import EditionFile
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.plan_life import STATUSES, due_plans, lives_over, open_plans, plan_lives
from site_builder.model.register import Province, Region

LONG = "Uraian yang cukup panjang untuk melewati pemeriksaan panjang teks, dua kalimat penuh saja."
REGIONS = {
    code: Region(
        code, name, name, "kota", Province("1", "P", "P", ""), None, None, None, None, None
    )
    for code, name in (("35.77", "Kota Madiun"), ("33.21", "Kabupaten Demak"))
}


def plan(target=2023, name="pusat"):
    return {
        "id": name,
        "title": "Pusat layanan",
        "pillar": "living",
        "description": LONG,
        "target_year": target,
    }


def achievement(year, name="pusat", **more):
    return {
        "id": name,
        "title": "Pusat layanan",
        "pillar": "living",
        "description": LONG,
        "year": year,
        "sources": ["https://contoh.go.id/hasil"],
        **more,
    }


def answer(status, name="pusat", **more):
    return {"plan": name, "status": status, **more}


def booth(year, code="35.77", **fields):
    fields = {"provenance": "official", **fields}
    text = {"format": "1", "region": code, "tagline": LONG[:60], "summary": LONG * 2}
    hand_in = BoothFile.model_validate({**text, **fields})
    return Booth(year, REGIONS[code], hand_in, (), f"exhibits/{year}/x/booth.yml", "")


def edition(year, *booths, status="open", drafts=()):
    hand_in = EditionFile.model_validate(
        {"format": "1", "year": year, "title": "Edisi", "status": status}
    )
    return Edition(hand_in, tuple(booths), tuple(drafts), f"exhibits/{year}/edition.yml")


class Story:
    """An exhibition as far as the life of plans asks for it."""

    def __init__(self, *editions):
        self.editions = editions


def only(*editions):
    (life,) = plan_lives(Story(*editions))
    return life


def kinds(life):
    return [(step.year, step.kind) for step in life.steps]


FIRST = edition(2022, booth(2022, plans=[plan()]), status="closed")


def test_a_plan_runs_until_its_target_year():
    """Not due, not judged."""
    life = only(edition(2022, booth(2022, plans=[plan(2026)]), status="closed"), edition(2023))

    assert ("running", False, False, False) == (life.status, life.due, life.awaited, life.judged)
    assert [(2022, "planned")] == kinds(life)


def test_a_due_plan_is_awaited_while_its_edition_is_open():
    """Nobody is late yet, and nobody is judged."""
    life = only(FIRST, edition(2023))

    assert ("running", True, True, False) == (life.status, life.due, life.awaited, life.judged)


def test_a_plan_for_the_year_of_its_own_edition_waits_for_the_next():
    """An edition that announces it cannot be asked for an answer, even when it has closed."""
    life = only(edition(2022, booth(2022, plans=[plan(2022)]), status="closed"))

    assert ("running", True, True) == (life.status, life.due, life.awaited)


@pytest.mark.parametrize("status", ["done", "running", "late", "dropped"])
def test_an_answer_is_the_status(status):
    """Dated by its edition, with note and evidence."""
    said = answer(status, note="Kabar", evidence="https://contoh.go.id/bukti")
    life = only(
        FIRST, edition(2023, booth(2023, achievements=[achievement(2023, "lain")], progress=[said]))
    )

    assert (status, True, False, True) == (life.status, life.due, life.awaited, life.judged)
    assert [(2022, "planned"), (2023, status)] == kinds(life)
    assert ("https://contoh.go.id/bukti",) == life.latest.evidence


@pytest.mark.parametrize(
    "carried_out",
    [
        achievement(2023),
        achievement(2023, "hasil", fulfils="pusat"),
        achievement(2023, "hasil", fulfils="2022/kota-madiun/pusat"),
    ],
    ids=["same id", "fulfils", "fulfils by address"],
)
def test_an_achievement_carries_a_plan_out(carried_out):
    """By its own id, or by naming the plan; its sources are the evidence."""
    life = only(FIRST, edition(2023, booth(2023, achievements=[carried_out])))

    assert "done" == life.status
    assert ("https://contoh.go.id/hasil",) == life.latest.evidence


def test_the_plan_of_another_region_is_not_carried_out():
    """A reference by address names the region it names."""
    other = achievement(2023, "hasil", fulfils="2022/kabupaten-demak/pusat")
    life = only(FIRST, edition(2023, booth(2023, achievements=[other])))

    assert "running" == life.status


def test_listing_again_is_no_answer_but_moves_the_target():
    """Its record is the newest listing."""
    again = edition(2023, booth(2023, plans=[plan(2025)]), status="closed")
    life = only(FIRST, again)

    assert ("running", False, 2025) == (life.status, life.due, life.plan.target_year)
    assert [(2022, "planned"), (2023, "moved")] == kinds(life)
    assert [2023, 2025] == [step.target_year for step in life.steps]


def test_a_due_plan_listed_again_unmoved_is_still_unanswered():
    """Saying it once more says nothing about it."""
    again = edition(2023, booth(2023, plans=[plan(2023)]), status="closed")

    assert "no_word" == only(FIRST, again).status


def test_a_closed_edition_without_an_answer_is_no_word():
    """With a booth that is silent, and without a booth."""
    silent = booth(2023, achievements=[achievement(2023, "lain")])

    for booths in ((), (silent,)):
        life = only(FIRST, edition(2023, *booths, status="closed"))
        assert ("no_word", True, False, True) == (life.status, life.due, life.awaited, life.judged)
        assert [(2022, "planned"), (2023, "no_word")] == kinds(life)


def test_a_region_that_never_came_back_is_no_word_but_not_judged_before_the_target():
    """Nothing was heard, and nothing was owed."""
    first = edition(2022, booth(2022, plans=[plan(2026)]), status="closed")
    life = only(first, edition(2023, status="closed"))

    assert ("no_word", False, False) == (life.status, life.due, life.judged)


def test_a_late_word_ends_the_silence():
    """No word in 2023, done in 2024: both stay on record."""
    back = edition(2024, booth(2024, achievements=[achievement(2024)]))
    life = only(FIRST, edition(2023, status="closed"), back)

    assert "done" == life.status
    assert [(2022, "planned"), (2023, "no_word"), (2024, "done")] == kinds(life)


def test_what_was_dropped_can_be_taken_up_with_a_new_target():
    """It runs again."""
    dropped = edition(
        2023, booth(2023, achievements=[achievement(2023, "lain")], progress=[answer("dropped")])
    )
    again = edition(2024, booth(2024, plans=[plan(2026)]))

    assert "dropped" == only(FIRST, dropped).status
    assert "running" == only(FIRST, dropped, again).status


def test_what_is_done_is_dated_once():
    """Carrying the achievement over says nothing new; naming it later shows more."""
    done = edition(2023, booth(2023, achievements=[achievement(2023)]))
    again = edition(2024, booth(2024, achievements=[achievement(2023)]))
    said = edition(
        2023,
        booth(2023, achievements=[achievement(2023, "lain")], progress=[answer("done")]),
    )

    assert [(2022, "planned"), (2023, "done")] == kinds(only(FIRST, done, again))
    assert [(2022, "planned"), (2023, "done"), (2024, "done")] == kinds(only(FIRST, said, again))
    assert 2023 == only(FIRST, said, again).latest.year


def test_a_late_plan_that_falls_silent_is_no_word():
    """The last word was two editions ago."""
    late = edition(
        2023, booth(2023, achievements=[achievement(2023, "lain")], progress=[answer("late")])
    )

    assert "late" == only(FIRST, late, edition(2024)).status
    assert "no_word" == only(FIRST, late, edition(2024, status="closed")).status


def test_drafts_and_withdrawn_booths_say_nothing():
    """Neither a draft edition, nor a draft booth, nor a withdrawn one."""
    done = booth(2023, achievements=[achievement(2023)])
    gone = booth(
        2023,
        achievements=[achievement(2023)],
        withdrawn={"date": "2024-01-02", "reason": "Keliru"},
    )

    assert "running" == only(FIRST, edition(2023, done, status="draft")).status
    assert "running" == only(FIRST, edition(2023, drafts=[done])).status
    assert "running" == only(FIRST, edition(2023, gone)).status


def test_a_sample_is_told_but_never_judged():
    """Until the region itself lists or answers the plan."""
    first = edition(2022, booth(2022, provenance="sample", plans=[plan()]), status="closed")
    silent = edition(2023, booth(2023, achievements=[achievement(2023, "lain")]), status="closed")
    own = edition(2024, booth(2024, achievements=[achievement(2024)]))

    assert ("no_word", True, False) == tuple(
        getattr(only(first, silent), name) for name in ("status", "sample", "judged")
    )
    assert (False, True) == (only(first, silent, own).sample, only(first, silent, own).judged)


def test_the_plans_a_booth_must_answer():
    """Due by its year, said in an earlier edition that is no draft, neither done nor dropped."""
    story = Story(
        edition(
            2022,
            booth(
                2022, plans=[plan(), plan(2023, "henti"), plan(2024, "nanti"), plan(2026, "jauh")]
            ),
        ),
        edition(
            2023,
            booth(2023, plans=[plan(2025)], progress=[answer("dropped", "henti"), answer("late")]),
            booth(2023, "33.21", plans=[plan(2023, "tetangga")]),
        ),
        edition(2024, booth(2024, achievements=[achievement(2024)]), status="draft"),
    )

    def named(lives):
        return [life.plan.id for life in lives]

    assert ["pusat", "henti"] == named(due_plans(story, "35.77", 2023))
    assert ["nanti"] == named(due_plans(story, "35.77", 2024))
    assert ["pusat", "nanti", "jauh"] == named(open_plans(story, "35.77", 2024))
    assert ["pusat", "nanti"] == named(due_plans(story, "35.77", 2025))
    assert () == due_plans(story, "35.77", 2022)


def test_a_preview_of_a_draft_edition_tells_its_answers():
    """Over the editions it is given, drafts too."""
    done = edition(2023, booth(2023, achievements=[achievement(2023)]), status="draft")

    assert ["done"] == [life.status for life in lives_over([FIRST, done])]


NAMES = ("a", "b", "c")


@st.composite
def stories(draw):
    """Up to four editions, in each of which a region may take part and say anything."""
    editions = []
    for year in range(2022, 2022 + draw(st.integers(1, 4))):
        status = draw(st.sampled_from(["open", "closed"]))
        fields = {}
        for name in draw(st.sets(st.sampled_from(NAMES))):
            fields.setdefault("plans", []).append(plan(draw(st.integers(year, 2027)), name))
        for name in draw(st.sets(st.sampled_from(NAMES))):
            if all(one["id"] != name for one in fields.get("plans", ())):
                fields.setdefault("achievements", []).append(achievement(year, name))
        for name in draw(st.sets(st.sampled_from(NAMES))):
            said = draw(st.sampled_from([None, "done", "running", "late", "dropped"]))
            fields.setdefault("progress", []).append(answer(said, name))
        fields["provenance"] = draw(st.sampled_from(["official", "sample"]))
        shown = draw(st.booleans()) or year == 2022
        editions.append(edition(year, *([booth(year, **fields)] if shown else []), status=status))
    return editions


@settings(max_examples=150, deadline=None)
@given(stories())
def test_every_plan_has_one_life_told_in_order(editions):
    """One life for each plan ever listed; steps by year, the first one its listing."""
    lives = plan_lives(Story(*editions))

    listed = {(b.region.code, p.id) for e in editions for b in e.booths for p in b.hand_in.plans}
    assert listed == {life.key for life in lives}
    assert len(listed) == len(lives)
    for life in lives:
        years = [step.year for step in life.steps]
        assert sorted(years) == years
        assert "planned" == life.steps[0].kind
        assert life.status in STATUSES
        assert not (life.awaited and (life.judged or life.ended or not life.due))


@settings(max_examples=150, deadline=None)
@given(stories())
def test_a_later_edition_never_undoes_what_was_done(editions):
    """Nor does it take a plan away."""
    before = {life.key: life for life in lives_over(editions[:-1])} if editions[:-1] else {}
    after = {life.key: life for life in lives_over(editions)}

    assert before.keys() <= after.keys()
    assert all(after[key].status == "done" for key, life in before.items() if life.status == "done")


@settings(max_examples=100, deadline=None)
@given(stories())
def test_only_a_closed_edition_makes_silence(editions):
    """No word is never guessed while one may still be said."""
    closed = {one.year for one in editions if one.hand_in.status == "closed"}

    for life in lives_over(editions):
        assert {step.year for step in life.steps if step.kind == "no_word"} <= closed
