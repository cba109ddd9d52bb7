"""The hall plan: nothing overlaps, all stays inside, the order is the list's, and it is the same each time."""

from collections import defaultdict

import pytest

from site_builder.load.register import packaged_register
from site_builder.pages.plan_floor import shared, shell_of
from site_builder.pages.plan_layout import is_folded, tall_plan, wide_plan
from site_builder.pages.plan_shapes import Hall, Rect, Room
from site_builder.pages.plan_stands import squarified
from site_builder.pages.plan_text import fitting, lines
from site_builder.pages.stands import ORDER

SAMPLE = ["14.72", "32.73", "33.12", "33.21", "33.72", "33.74", "34.71", "35.77", "64.09", "52.03"]


def indonesian(codes):
    """The seven halls with these regions."""
    rooms = {name: defaultdict(list) for name in ORDER}
    for code in sorted(codes):
        province = packaged_register().regions[code].province
        rooms[province.island_group][province.code].append(code)
    return tuple(
        Hall(
            chr(65 + at),
            name,
            tuple(Room(one, tuple(held)) for one, held in sorted(rooms[name].items())),
        )
        for at, name in enumerate(ORDER)
    )


def own(counts):
    """Halls of a register without islands: one for each province."""
    return tuple(
        Hall(
            f"H{at}",
            f"Province {at}",
            (Room(f"P{at}", tuple(f"P{at}.{n:03}" for n in range(count))),),
        )
        for at, count in enumerate(counts)
    )


ALL = sorted(packaged_register().regions)
FLOORS = {
    "none": indonesian([]),
    "one": indonesian(["94.01"]),
    "ten": indonesian(SAMPLE),
    "twelve in one hall": indonesian([code for code in ALL if code.startswith("33")][:12]),
    "thirteen in one hall": indonesian([code for code in ALL if code.startswith("33")][:13]),
    "fifty": indonesian(ALL[::10]),
    "all 514": indonesian(ALL),
    "own, two": own([2, 1]),
    "own, many": own([1, 9, 3, 14, 40, 2, 7]),
}
DRAWINGS = [(name, draw) for name in FLOORS for draw in (wide_plan, tall_plan)]


@pytest.fixture(params=DRAWINGS, ids=lambda one: f"{one[0]}-{one[1].__name__}")
def floor(request):
    """Halls and their plan."""
    name, draw = request.param
    return FLOORS[name], draw(FLOORS[name])


def test_halls_keep_apart_and_inside(floor):
    """No hall touches another one, and none leaves the drawing."""
    _, plan = floor
    page = Rect(0, 0, plan.width, plan.height)

    for at, one in enumerate(plan.halls):
        assert page.holds(one.rect)
        assert not [other for other in plan.halls[at + 1 :] if one.rect.overlaps(other.rect)]


def test_stands_and_rooms_keep_apart_and_inside_their_hall(floor):
    """Every stand has its own floor; every square lies in its room."""
    _, plan = floor
    for hall in plan.halls:
        placed = [one.rect for one in (*hall.stands, *hall.rooms)]
        for at, one in enumerate(placed):
            assert hall.rect.holds(one)
            assert not [other for other in placed[at + 1 :] if one.overlaps(other)]
        for room in hall.rooms:
            squares = [Rect(x, y, room.side, room.side) for _, x, y in room.squares]
            for at, square in enumerate(squares):
                assert room.rect.holds(square)
                assert not [other for other in squares[at + 1 :] if square.overlaps(other)]


def test_every_region_is_there_once_and_in_the_order_of_the_list(floor):
    """By hall, then by region code, as the list beside the plan; rooms by province."""
    halls, plan = floor
    shown = [
        code
        for hall in plan.halls
        for code in (
            *(one.code for one in hall.stands),
            *(code for room in hall.rooms for code, _, _ in room.squares),
        )
    ]

    assert [code for hall in halls for code in hall.regions] == shown


def test_the_plan_folds_when_a_hall_has_more_than_twelve():
    """Twelve stands are shown as stands, thirteen as squares."""
    assert not is_folded(FLOORS["twelve in one hall"])
    assert is_folded(FLOORS["thirteen in one hall"])
    assert not any(hall.rooms for hall in wide_plan(FLOORS["ten"]).halls)
    assert not any(hall.stands for hall in wide_plan(FLOORS["all 514"]).halls)


@pytest.mark.parametrize("draw", [wide_plan, tall_plan])
def test_all_regions_of_the_country_stay_visible(draw):
    """With all 514 no square is smaller than 10 px, and the drawing stays a page long."""
    plan = draw(FLOORS["all 514"])

    assert min(room.side for hall in plan.halls for room in hall.rooms) >= 10
    assert plan.height < 2600


def test_stands_are_large_enough_to_touch():
    """A stand is at least 44 px wide and high (WCAG 2.5.8 asks for 24)."""
    for name in ("one", "ten", "twelve in one hall", "own, two"):
        for draw in (wide_plan, tall_plan):
            for hall in draw(FLOORS[name]).halls:
                assert all(min(one.rect.width, one.rect.height) >= 44 for one in hall.stands)


def test_the_same_halls_give_the_same_plan(floor):
    """A plan is a pure function of its halls."""
    halls, plan = floor

    assert plan in (wide_plan(halls), tall_plan(halls))


def test_sumatera_is_left_and_papua_right():
    """The halls keep the places of their islands."""
    halls = {one.hall.name: one.rect for one in wide_plan(FLOORS["ten"]).halls}

    assert halls["Sumatera"].x == min(one.x for one in halls.values())
    assert halls["Papua"].right == max(one.right for one in halls.values())
    assert halls["Kalimantan"].bottom < halls["Jawa"].y


def test_a_length_is_shared_by_weight_above_the_least():
    """Who is short gets the least; the others share the rest."""
    assert [50.0, 30.0, 20.0] == shared(100, [5, 3, 2], [0, 0, 0])
    assert [40.0, 40.0, 20.0] == shared(100, [1, 1, 0.1], [10, 10, 20])
    assert [50.0, 50.0] == shared(100, [9, 1], [80, 80])


def test_a_treemap_covers_the_floor_without_gaps():
    """Areas are as the weights, and add up to the whole."""
    rects = squarified([20, 10, 5, 5], Rect(10, 20, 400, 200))

    assert [40_000.0, 20_000.0, 10_000.0, 10_000.0] == [
        round(one.width * one.height, 3) for one in rects
    ]


def test_a_door_opens_the_wall():
    """The path stops before the opening and goes on after it."""
    assert "M0 0L38 0M82 0L120 0L120 50L0 50L0 0" == shell_of(Rect(0, 0, 120, 50), {"top": 60})
    assert "M0 0L120 0L120 50L0 50L0 0z" == shell_of(Rect(0, 0, 120, 50), {})


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Demak", ["Demak"]),
        ("Penajam Paser Utara", ["Penajam Paser", "Utara"]),
        ("Pangkajene dan Kepulauan", ["Pangkajene dan", "Kepulauan"]),
        ("Pegunungan Bintang Selatan Daya Raya", ["Pegunungan", "Bintang Selat…"]),
    ],
)
def test_names_break_into_two_lines_at_most(words, expected):
    """What does not fit ends in an ellipsis; the full name is the stand's title."""
    assert expected == lines(words, 111, 7.9)


def test_a_room_takes_the_longest_name_that_fits():
    """Nusa Tenggara Barat becomes NTB where it is narrow."""
    names = ("Nusa Tenggara Barat", "NTB")

    assert ["Nusa Tenggara Barat", "NTB"] == [fitting(names, 200), fitting(names, 60)]
