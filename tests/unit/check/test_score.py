"""Completeness: published weights, points for what is there, concrete next actions."""

import shutil

import pytest

from site_builder.check.needs import NEEDS
from site_builder.check.score import score_booth
from site_builder.i18n.actions import say_action
from site_builder.load.tree import load_tree
from site_builder.model.score import CRITERIA

BOOTH = "exhibits/2022/kota-madiun/booth.yml"


def scored(root, path=BOOTH):
    loaded = load_tree(root)
    return score_booth(loaded.exhibition, loaded.booths[path])


def changed(root, old, new):
    place = root / BOOTH
    text = place.read_text()
    assert old in text
    place.write_text(text.replace(old, new, 1))
    return scored(root)


def points(score, name):
    return next(one.points for one in score.criteria if one.name == name)


def test_the_weights_are_a_hundred_points():
    """One table of weights, and a need for each."""
    assert 100 == sum(CRITERIA.values())
    assert list(CRITERIA) == list(NEEDS)


def test_the_score_is_the_sum_of_its_criteria(exhibition_root):
    """Whoever reads the criteria can add them up."""
    score = scored(exhibition_root)

    assert score.points == sum(one.points for one in score.criteria)
    assert list(CRITERIA) == [one.name for one in score.criteria]
    assert 10 == points(score, "headline")
    assert 0 == points(score, "photos")


def test_the_next_actions_are_three_and_concrete(exhibition_root, indonesian, english):
    """What lacks most comes first; a title is said in the reader's language."""
    actions = scored(exhibition_root).actions

    assert 3 == len(actions)
    assert "Tambahkan indikator untuk “Gas dari sampah”" == say_action(actions[0], indonesian)
    assert "Add an indicator for “Gas from waste”" == say_action(actions[0], english)


@pytest.mark.parametrize(
    ("old", "new", "criterion", "expected"),
    [
        ("  en: Waste becomes gas for residents.\n", "", "headline", 7),
        ("plans:", "vision: Kota cerdas bagi semua.\nplans:", "vision", 4),
        ("plans:", "challenges: [{title: Banjir}]\nplans:", "context", 3),
        ("pillar: governance", "pillar: environment", "pillars", 6),
        ("plans:", "sources: [https://contoh.go.id]\nplans:", "sources", 3),
        ("plans:", "contact: {office: Dinas Kominfo}\nplans:", "contact", 1),
        (
            "    year: 2021\n",
            "    year: 2021\n    partners: [{name: Kampus, kind: academia}]\n",
            "partners",
            5,
        ),
        (
            "    year: 2021\n",
            "    year: 2021\n    copy: {steps: [Kumpulkan sampah]}\n",
            "copy",
            3,
        ),
        (
            "    year: 2021\n",
            "    year: 2021\n    sustainability: Udara yang bersih.\n",
            "sustainability",
            5,
        ),
    ],
)
def test_each_field_moves_its_criterion(exhibition_root, old, new, criterion, expected):
    """More gives more, less gives less."""
    assert expected != points(scored(exhibition_root), criterion)
    assert expected == points(changed(exhibition_root, old, new), criterion)


def test_an_indicator_without_its_baseline_asks_for_it(exhibition_root, english):
    """The action names what is missing, not what is there."""
    indicator = (
        "    indicators: [{name: Rumah, unit: unit, better: up, result: {value: 2, year: 2021}}]\n"
    )
    score = changed(exhibition_root, "    year: 2021\n", "    year: 2021\n" + indicator)

    said = [say_action(one, english) for one in score.actions]
    assert "Complete the indicator of “Gas from waste” with its baseline" in said[0]


def test_a_due_plan_without_an_answer_costs_points(exhibition_root):
    """Plans that are not due cost nothing."""
    first, second = exhibition_root / "exhibits/2022", exhibition_root / "exhibits/2024"
    shutil.copytree(first, second)
    edition = second / "edition.yml"
    edition.write_text(edition.read_text().replace("2022", "2024"))
    place = second / "kota-madiun" / "booth.yml"
    place.write_text(place.read_text().split("plans:")[0])

    assert 4 == points(scored(exhibition_root), "progress")
    later = "exhibits/2024/kota-madiun/booth.yml"
    assert 0 == points(scored(exhibition_root, later), "progress")
    place.write_text(place.read_text() + "progress: [{plan: satu-pintu, status: late}]\n")
    assert 4 == points(scored(exhibition_root, later), "progress")


def test_every_action_has_words(indonesian):
    """An action without words would be our bug."""
    for name in ("challenges", "potentials", "baseline", "office", "email", *CRITERIA):
        if name not in {"context", "contact"}:
            assert f"score.do.{name}" in indonesian
        if name in CRITERIA:
            assert f"score.criterion.{name}" in indonesian
