"""Inside a hall: stands in rows on both sides of an aisle, or rooms with a square for each region.

Source of the treemap: Bruls, Huizing and van Wijk, Squarified Treemaps, 2000.
"""

from site_builder.pages.plan_shapes import Hall, PlacedRoom, PlacedStand, Rect, Room

HEAD, PAD, GAP = 52.0, 18.0, 12.0
STAND_HEIGHT, AISLE = 106.0, 40.0
LEAST_WEIGHT, _SIGN = 6, 4
_COLUMN, _WIDEST = 150.0, 190.0
_SHAPE = 1.55
_ROOM_EDGE, _ROOM_GAP, _ROOM_HEAD, _ROOM_PAD = 8.0, 4.0, 22.0, 5.0
_SQUARE, _SQUARE_LEAST, _BETWEEN = 22.0, 3.0, 2.0


def columns_in(count: int, width: float) -> int:
    """Stands side by side in a hall of this width."""
    return max(1, min(count, int((width - 2 * PAD) // _COLUMN)))


def height_of(count: int, width: float) -> float:
    """Height that a hall of this width needs for its stands."""
    if not count:
        return 0.0
    rows = -(-count // columns_in(count, width))
    pairs, single = divmod(rows, 2)
    each = 2 * STAND_HEIGHT + AISLE
    inner = pairs * each + single * (STAND_HEIGHT + AISLE) + max(0, pairs + single - 1) * GAP
    return HEAD + inner + PAD


def stands_in(hall: Hall, rect: Rect) -> tuple[PlacedStand, ...]:
    """Place a hall's stands: row by row, two rows facing each other across an aisle."""
    codes = hall.regions
    if not codes:
        return ()
    columns = columns_in(len(codes), rect.width)
    free = rect.width - 2 * PAD - (columns - 1) * GAP
    width = min(_WIDEST, free / columns)
    left = rect.x + PAD
    placed = []
    for at, code in enumerate(codes):
        row, column = divmod(at, columns)
        pair, second = divmod(row, 2)
        y = rect.y + HEAD + pair * (2 * STAND_HEIGHT + AISLE + GAP)
        y += second * (STAND_HEIGHT + AISLE)
        place = Rect(left + column * (width + GAP), y, width, STAND_HEIGHT)
        placed.append(PlacedStand(code, place, opens_down=not second))
    return tuple(placed)


def weight_of(room: Room) -> int:
    """How much floor a province asks for: its squares, and its name above them."""
    return max(len(room.regions), LEAST_WEIGHT) + _SIGN


def rooms_in(hall: Hall, rect: Rect) -> tuple[PlacedRoom, ...]:
    """Divide a hall among its provinces, biggest first; given back in the order of their codes."""
    if not hall.rooms:
        return ()
    inner = Rect(
        rect.x + _ROOM_EDGE,
        rect.y + HEAD - _ROOM_EDGE,
        rect.width - 2 * _ROOM_EDGE,
        rect.height - HEAD,
    )
    ordered = sorted(hall.rooms, key=lambda room: (-weight_of(room), room.code))
    places = squarified([weight_of(room) for room in ordered], inner)
    half = _ROOM_GAP / 2
    placed = [
        _room(
            room,
            Rect(at.x + half, at.y + half, at.width - _ROOM_GAP, at.height - _ROOM_GAP),
        )
        for room, at in zip(ordered, places, strict=True)
    ]
    return tuple(sorted(placed, key=lambda one: one.code))


def _room(room: Room, rect: Rect) -> PlacedRoom:
    """Fill a room with squares as large as all of them fit."""
    count = len(room.regions)
    width, height = rect.width - 2 * _ROOM_PAD, rect.height - _ROOM_HEAD - _ROOM_PAD
    side = _SQUARE
    while side > _SQUARE_LEAST and _fit(width, side) * _fit(height, side) < count:
        side -= 0.5
    columns = max(1, _fit(width, side))
    step = side + _BETWEEN
    squares = tuple(
        (
            code,
            rect.x + _ROOM_PAD + at % columns * step,
            rect.y + _ROOM_HEAD + at // columns * step,
        )
        for at, code in enumerate(room.regions)
    )
    return PlacedRoom(room.code, rect, side, squares)


def _fit(length: float, side: float) -> int:
    return int((length + _BETWEEN) // (side + _BETWEEN))


def squarified(weights: list[int], rect: Rect) -> list[Rect]:
    """Divide a rectangle by weights, falling; parts come near to the wanted shape.

    Works on a floor squeezed by that shape, where squares are what is wanted.
    """
    scale = rect.width * rect.height / _SHAPE / sum(weights)
    areas = [weight * scale for weight in weights]
    free = Rect(rect.x / _SHAPE, rect.y, rect.width / _SHAPE, rect.height)
    made: list[Rect] = []
    while areas:
        side = min(free.width, free.height)
        row = 1
        while row < len(areas) and _worst(areas[: row + 1], side) <= _worst(areas[:row], side):
            row += 1
        placed, free = _row(areas[:row], free)
        made += placed
        areas = areas[row:]
    return [Rect(one.x * _SHAPE, one.y, one.width * _SHAPE, one.height) for one in made]


def _worst(areas: list[float], side: float) -> float:
    """The least square ratio of a row along a side."""
    total = sum(areas)
    square = side * side
    return max(
        square * max(areas) / (total * total),
        total * total / (square * min(areas)),
    )


def _row(areas: list[float], free: Rect) -> tuple[list[Rect], Rect]:
    """Lay a row along the shorter side; give it and what is left."""
    total = sum(areas)
    placed = []
    if free.width >= free.height:
        depth, at = total / free.height, free.y
        for area in areas:
            placed.append(Rect(free.x, at, depth, area / depth))
            at += area / depth
        return placed, Rect(free.x + depth, free.y, free.width - depth, free.height)
    depth, at = total / free.width, free.x
    for area in areas:
        placed.append(Rect(at, free.y, area / depth, depth))
        at += area / depth
    return placed, Rect(free.x, free.y + depth, free.width, free.height - depth)
