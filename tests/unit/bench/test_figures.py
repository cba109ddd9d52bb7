"""What the benchmarks say of their figures."""

from figures import Goal, goal_table, median, ratio, seconds, table, times
from page import HEAD, replaced
from process import ProcessFailedError, Run
from rounds import Contender, take_turns, told


def runs(*walls):
    """A step that costs another time in each round."""
    left = list(walls)
    return lambda: Run(left.pop(0), 1.0, 10.0)


def test_a_ratio_is_ours_to_theirs():
    """Half of theirs is 0.5; without one of them there is none."""
    assert 0.5 == ratio(1.0, 2.0)
    assert ratio(None, 2.0) is None
    assert ratio(1.0, None) is None


def test_the_median_is_the_middle_one():
    """One slow round says nothing."""
    assert 2.0 == median([9.0, 1.0, 2.0])
    assert median([]) is None


def test_figures_are_as_exact_as_they_are_worth():
    """Hundredths of short times, tenths of long ones."""
    assert ["0.13", "12.3", "-"] == [seconds(one) for one in (0.126, 12.34, None)]
    assert ["1.25x", "-"] == [times(one) for one in (1.25, None)]


def test_a_table_keeps_its_columns():
    """Words to the left, figures to the right."""
    assert ["| a | b |", "| --- | ---: |", "| x | 1 |"] == table(("a", "b"), [("x", "1")])


def test_a_goal_is_held_missed_or_not_measured():
    """At most is held, too; what was not measured is never held."""
    goals = [Goal("a", 0.6, 0.6), Goal("b", 300, 301, "MB"), Goal("c", 1.0, None)]

    assert [
        "| a | 0.60x | 0.60x | held |",
        "| b | 300 MB | 301 MB | **missed** |",
        "| c | 1.00x | - | not measured |",
    ] == goal_table(goals)[2:]


def test_a_figure_without_a_goal_stands_beside_those_that_have_one():
    """It is neither held nor missed, however large."""
    assert ["| a | - | 402 MB | no goal |"] == goal_table([Goal("a", None, 402, "MB")])[2:]


def test_a_section_is_replaced_and_the_others_stay():
    """A part is measured on its own."""
    page = replaced(replaced(HEAD, "One", "old\n\n| a |\n"), "Two", "kept")

    assert replaced(page, "One", r"new \1") == page.replace("old\n\n| a |", r"new \1")
    assert page.replace("kept", "newer") == replaced(page, "Two", "newer")


def test_all_take_turns_and_medians_are_told(monkeypatch, tmp_path):
    """Three rounds of two contenders."""
    monkeypatch.setattr("rounds.REST", 0)
    measured = take_turns(
        [Contender("a", {"cold": runs(3, 1, 2)}), Contender("b", {"cold": runs(8, 4, 6)})],
        3,
        tmp_path / "turns.json",
    )

    assert [2, 6, None] == [measured.wall(name, "cold") for name in ("a", "b", "c")]


def test_a_contender_that_fails_is_left_out_by_name(monkeypatch, tmp_path):
    """No silent gap in a table."""
    monkeypatch.setattr("rounds.REST", 0)

    def fail():
        raise ProcessFailedError("hugo", "no such file")

    contenders = [Contender("a", {"cold": runs(1, 1)}), Contender("b", {"cold": fail})]
    measured = take_turns(contenders, 2, tmp_path / "turns.json")

    assert measured.wall("b", "cold") is None
    assert "- b: not measured. hugo: no such file" == told(measured.failed)


def test_what_was_stopped_goes_on_where_it_was(monkeypatch, tmp_path):
    """A turn that is done is not measured again."""
    monkeypatch.setattr("rounds.REST", 0)
    kept = tmp_path / "turns.json"
    take_turns([Contender("a", {"cold": runs(5)})], 1, kept)

    measured = take_turns([Contender("a", {"cold": runs(7, 9)})], 3, kept)

    assert [5, 7, 9] == [one.wall for one in measured.of("a", "cold")]


def test_a_step_that_takes_minutes_is_measured_once(monkeypatch, tmp_path):
    """The others of its contender are measured in each round."""
    monkeypatch.setattr("rounds.REST", 0)
    one = Contender("a", {"cold": runs(9), "again": runs(1, 2, 3)}, once=frozenset({"cold"}))
    measured = take_turns([one], 3, tmp_path / "turns.json")

    assert [1, 3] == [len(measured.of("a", step)) for step in ("cold", "again")]
