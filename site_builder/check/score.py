"""Completeness of a booth: points by published criteria, and the three next best actions. Pure.

Weights stand in `model.score`, needs in `check.needs`. Imports: model.
"""

from site_builder.check.needs import NEEDS
from site_builder.model.exhibits import Booth, Exhibition
from site_builder.model.score import CRITERIA, Action, Met, Score

ACTIONS_MOST = 3


def score_booth(exhibition: Exhibition, booth: Booth) -> Score:
    """Score one booth that is whole.

    A criterion's points are shared evenly among its needs and rounded down; the criteria that
    lack most come first among the actions, each with its first need that is not met.
    """
    met: list[Met] = []
    actions: list[tuple[int, Action]] = []
    for name, most in CRITERIA.items():
        needs = list(NEEDS[name](exhibition, booth))
        points = most * sum(one.met for one in needs) // len(needs) if needs else most
        met.append(Met(name, points, most))
        action = next((one.action for one in needs if not one.met and one.action), None)
        if action is not None:
            actions.append((most - points, action))
    actions.sort(key=lambda one: -one[0])
    best = tuple(action for _, action in actions[:ACTIONS_MOST])
    return Score(sum(one.points for one in met), tuple(met), best)
