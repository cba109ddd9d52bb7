"""Arithmetic of floors and walls: a length divided by weights, a wall with its doors."""

from site_builder.pages.plan_shapes import Rect

_DOOR = 44.0


def shared(total: float, wanted: list[float], least: list[float]) -> list[float]:
    """Divide a length by weights; none gets less than its least, unless all of them do not fit."""
    if sum(least) >= total:
        return [total * one / sum(least) for one in least]
    fixed: set[int] = set()
    while True:
        free = total - sum(least[at] for at in fixed)
        weight = sum(one for at, one in enumerate(wanted) if at not in fixed)
        short = {
            at
            for at, one in enumerate(wanted)
            if at not in fixed and free * one / weight < least[at]
        }
        if not short:
            return [
                least[at] if at in fixed else free * one / weight for at, one in enumerate(wanted)
            ]
        fixed |= short


def shell_of(rect: Rect, doors: dict[str, float]) -> str:
    """Path of the walls, with an opening of one door's width at each given place."""
    half = _DOOR / 2
    corners = {
        "top": ((rect.x, rect.y), (rect.right, rect.y)),
        "right": ((rect.right, rect.y), (rect.right, rect.bottom)),
        "bottom": ((rect.right, rect.bottom), (rect.x, rect.bottom)),
        "left": ((rect.x, rect.bottom), (rect.x, rect.y)),
    }
    said = [f"M{rect.x:g} {rect.y:g}"]
    for side, (start, end) in corners.items():
        if side in doors:
            level = start[1] == end[1]
            turn = 1 if (end[0] > start[0] or end[1] > start[1]) else -1
            before, after = doors[side] - turn * half, doors[side] + turn * half
            near, far = (
                ((before, start[1]), (after, start[1]))
                if level
                else ((start[0], before), (start[0], after))
            )
            said.append(f"L{near[0]:g} {near[1]:g}M{far[0]:g} {far[1]:g}")
        said.append(f"L{end[0]:g} {end[1]:g}")
    return "".join(said) + ("" if doors else "z")
