"""Where the halls of an edition stand: the archipelago, other exhibitions' shelves, or one column.

Indonesia's seven halls keep the places of their islands, and the aisles between them are the seas
(shared art direction, "Floor plan"). Pure: the same halls give the same plan.
"""

from site_builder.pages.plan_floor import shared, shell_of
from site_builder.pages.plan_shapes import STANDS_MOST, Hall, PlacedHall, Plan, Rect, Water
from site_builder.pages.plan_stands import LEAST_WEIGHT, height_of, rooms_in, stands_in, weight_of
from site_builder.pages.stands import ORDER

WIDE, TALL = 1180.0, 358.0
_EDGE, _GAP, _SEA = 16.0, 46.0, 62.0
_GATE = 60.0
_LEAST_HALL, _LEAST_EMPTY, _LEAST_FOLDED = 170.0, 150.0, 132.0
_LEAST_HEIGHT = 200.0
_FLOOR = 940.0
"""Square px of floor for each region in a plan that folds into rooms."""
_SLIM = 48.0
_ROW_MOST, _BROAD_FROM = 4, 4
_TALL_EDGE, _TALL_GAP, _TALL_TOP = 8.0, 36.0, 38.0
_ALONG = ("sunda", "jawa", "bali", "flores", "maluku", "seram")
"""Waters between each hall and the next one, A to G."""


def is_folded(halls: tuple[Hall, ...]) -> bool:
    """Whether the plan shows rooms instead of stands."""
    return any(hall.count > STANDS_MOST for hall in halls)


def wide_plan(halls: tuple[Hall, ...]) -> Plan:
    """Lay out a plan for wide screens."""
    known = tuple(hall.name for hall in halls) == ORDER
    return _archipelago(halls) if known else _shelves(halls)


def tall_plan(halls: tuple[Hall, ...]) -> Plan:
    """Lay out a plan for phones: one hall below the other, in the order of the letters."""
    folded, width = is_folded(halls), TALL - 2 * _TALL_EDGE
    known = tuple(hall.name for hall in halls) == ORDER
    placed, waters = [], []
    y = _TALL_TOP
    for at, hall in enumerate(halls):
        height = _own_height(hall, width, folded=folded) if hall.count else _SLIM
        rect = Rect(_TALL_EDGE, y, width, height)
        middle = rect.x + width / 2
        openings = {"top": middle, "bottom": middle} if hall.count else {}
        placed.append(_placed(hall, rect, openings, folded=folded))
        y += height + _TALL_GAP
        if known and at + 1 < len(halls):
            waters.append(Water(_ALONG[at], TALL - _TALL_EDGE - 4, y - 13, ends=True))
    bottom = y - _TALL_GAP + _TALL_EDGE
    walk = f"M{TALL / 2:g} 30V{placed[-1].rect.bottom if placed else 30:g}"
    return Plan(TALL, bottom, tuple(placed), (walk,), tuple(waters), (TALL / 2, 30))


def _own_height(hall: Hall, width: float, *, folded: bool) -> float:
    if not folded:
        return height_of(hall.count, width)
    return max(120.0, _weight(hall) * _FLOOR / width + 52)


def _weight(hall: Hall) -> float:
    return float(sum(weight_of(room) for room in hall.rooms)) or float(LEAST_WEIGHT)


def _load(hall: Hall, *, folded: bool) -> float:
    return _weight(hall) if folded else hall.count + 1.6


def _least(hall: Hall, *, folded: bool) -> float:
    if folded:
        return _LEAST_FOLDED
    return _LEAST_HALL if hall.count else _LEAST_EMPTY


def _archipelago(halls: tuple[Hall, ...]) -> Plan:
    """Sumatera left, Papua right, both as high as the plan; the others on two shelves between."""
    folded = is_folded(halls)
    west, east = halls[0], halls[6]
    shelves = ((halls[2], halls[4], halls[5]), (halls[1], halls[3]))
    widths = _three_widths((west, east), shelves, folded=folded)
    middle = _EDGE + widths[0] + _GAP
    upper, lower = (
        shared(
            widths[1] - _GAP * (len(shelf) - 1),
            [_load(hall, folded=folded) for hall in shelf],
            [_least(hall, folded=folded) for hall in shelf],
        )
        for shelf in shelves
    )
    high, low = _two_heights(shelves, (upper, lower), (west, east), widths)
    sea = _EDGE + high + _SEA / 2
    whole = high + _SEA + low
    rects = {west.letter: Rect(_EDGE, _EDGE, widths[0], whole)}
    rects[east.letter] = Rect(middle + widths[1] + _GAP, _EDGE, widths[2], whole)
    doors = {west.letter: {"right": sea}, east.letter: {"left": sea}}
    for shelf, sizes, y, height, side in (
        (shelves[0], upper, _EDGE, high, "bottom"),
        (shelves[1], lower, _EDGE + high + _SEA, low, "top"),
    ):
        x = middle
        for hall, width in zip(shelf, sizes, strict=True):
            rects[hall.letter] = Rect(x, y, width, height)
            doors[hall.letter] = {side: x + width / 2}
            x += width + _GAP
    placed = tuple(
        _placed(hall, rects[hall.letter], doors[hall.letter], folded=folded) for hall in halls
    )
    return _with_seas(placed, rects, sea)


def _three_widths(
    outer: tuple[Hall, Hall], shelves: tuple[tuple[Hall, ...], ...], *, folded: bool
) -> list[float]:
    """Widths of Sumatera, of the shelves and of Papua."""
    loads = [sum(_load(hall, folded=folded) for hall in shelf) for shelf in shelves]
    least = [
        sum(_least(hall, folded=folded) for hall in shelf) + _GAP * (len(shelf) - 1)
        for shelf in shelves
    ]
    middle = sum(loads) if folded else max(loads)
    return shared(
        WIDE - 2 * (_EDGE + _GAP),
        [_load(outer[0], folded=folded), middle, _load(outer[1], folded=folded)],
        [_least(outer[0], folded=folded), max(least), _least(outer[1], folded=folded)],
    )


def _two_heights(
    shelves: tuple[tuple[Hall, ...], ...],
    sizes: tuple[list[float], list[float]],
    outer: tuple[Hall, Hall],
    widths: list[float],
) -> tuple[float, float]:
    """Heights of the upper and the lower shelf."""
    halls = (*outer, *shelves[0], *shelves[1])
    if is_folded(halls):
        total = sum(_weight(hall) for hall in halls)
        floor = max(520.0, total * _FLOOR / (WIDE - 2 * (_EDGE + _GAP)) + 2 * 60)
        loads = [sum(_weight(hall) for hall in shelf) for shelf in shelves]
        first, second = shared(floor, loads, [_LEAST_HEIGHT, _LEAST_HEIGHT])
        return first, second
    high, low = (
        max(
            _LEAST_HEIGHT,
            *(height_of(hall.count, width) for hall, width in zip(shelf, each, strict=True)),
        )
        for shelf, each in zip(shelves, sizes, strict=True)
    )
    ends = zip(outer, (widths[0], widths[2]), strict=True)
    tallest = max(height_of(hall.count, width) for hall, width in ends)
    more = max(0.0, tallest - high - _SEA - low)
    return high, low + more


def _with_seas(placed: tuple[PlacedHall, ...], rects: dict[str, Rect], sea: float) -> Plan:
    """Aisles with the names of their waters, the way through them, and the gate."""
    a, b, c, d, e, f, g = (rects[letter] for letter in "ABCDEFG")
    gate = b.right + _GAP / 2
    bottom = a.bottom
    upper, lower = c.y + c.height / 2, b.y + b.height / 2
    half = _GAP / 2
    waters = (
        Water("jawa", b.x + 8, sea - 7),
        Water("banda", d.right - 8, sea - 7, ends=True),
        Water("karimata", c.x - half, upper, upright=True),
        Water("sunda", b.x - half, lower, upright=True),
        Water("makassar", e.x - half, upper, upright=True),
        Water("maluku", f.x - half, upper, upright=True),
        Water("seram", g.x - half, upper, upright=True),
        Water("arafura", g.x - half, lower, upright=True),
    )
    walks = [f"M{a.right - 14:g} {sea:g}H{g.x + 14:g}M{gate:g} {sea:g}V{bottom + 20:g}"]
    walks += [f"M{one.x + one.width / 2:g} {sea:g}V{one.bottom:g}" for one in (c, e, f)]
    walks += [f"M{one.x + one.width / 2:g} {sea:g}V{one.y:g}" for one in (b, d)]
    return Plan(WIDE, bottom + _GATE, placed, tuple(walks), waters, (gate, bottom + 20))


def _shelves(halls: tuple[Hall, ...]) -> Plan:
    """Rows of halls, their doors on an aisle below, for a register without the islands."""
    folded = is_folded(halls)
    left, y = _EDGE + _GAP, _EDGE
    room = WIDE - left - _EDGE
    placed: list[PlacedHall] = []
    walks = []
    sea = y
    for row in _rows(halls, room, folded=folded):
        widths = shared(
            room - _GAP * (len(row) - 1),
            [_load(hall, folded=folded) for hall in row],
            [_broad(hall, folded=folded) for hall in row],
        )
        heights = [
            _own_height(hall, width, folded=folded) for hall, width in zip(row, widths, strict=True)
        ]
        height, x = max(_LEAST_HEIGHT, *heights), left
        sea = y + height + _SEA / 2
        walks.append(f"M{left - _GAP / 2:g} {sea:g}H{WIDE - _EDGE:g}")
        for hall, width in zip(row, widths, strict=True):
            door = {"bottom": x + width / 2}
            placed.append(_placed(hall, Rect(x, y, width, height), door, folded=folded))
            walks.append(f"M{x + width / 2:g} {sea:g}V{y + height:g}")
            x += width + _GAP
        y += height + _SEA
    gate = left - _GAP / 2
    walks.append(f"M{gate:g} {_EDGE + _SEA:g}V{sea + 20:g}")
    return Plan(WIDE, sea + _GATE, tuple(placed), tuple(walks), (), (gate, sea + 20))


def _broad(hall: Hall, *, folded: bool) -> float:
    """The least width of a hall on a shelf: two stands side by side where there are some."""
    if not folded and hall.count >= _BROAD_FROM:
        return 2 * _LEAST_HALL
    return _least(hall, folded=folded)


def _rows(halls: tuple[Hall, ...], room: float, *, folded: bool) -> list[tuple[Hall, ...]]:
    """Halls in order, as many in a row as have room."""
    rows: list[list[Hall]] = []
    left = 0.0
    for hall in halls:
        wanted = _broad(hall, folded=folded) + _GAP
        if not rows or wanted > left + _GAP or len(rows[-1]) == _ROW_MOST:
            rows.append([])
            left = room
        rows[-1].append(hall)
        left -= wanted
    return [tuple(row) for row in rows]


def _placed(hall: Hall, rect: Rect, doors: dict[str, float], *, folded: bool) -> PlacedHall:
    """Furnish a hall; an empty one stays without doors."""
    if not hall.count:
        return PlacedHall(hall, rect, shell_of(rect, {}))
    shell = shell_of(rect, doors)
    if folded:
        return PlacedHall(hall, rect, shell, rooms=rooms_in(hall, rect))
    return PlacedHall(hall, rect, shell, stands=stands_in(hall, rect))
