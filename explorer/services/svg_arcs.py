"""Elliptical arcs of an SVG path as short lines (SVG 1.1, appendix F.6)."""

import math
from itertools import pairwise

from explorer.services.plane import XY, Piece

_LINES = 16


def arc(start: XY, shape: tuple[float, ...], end: XY) -> list[Piece]:
    """Draw an arc; `shape` is rx, ry, rotation in degrees, large, sweep."""
    across, down = abs(shape[0]), abs(shape[1])
    if not across or not down or start == end:
        return [(start, end)]
    turn = math.radians(shape[2])
    half = _half_chord(start, end, (across, down), turn)
    stretch = max(1.0, math.hypot(*half))
    half = (half[0] / stretch, half[1] / stretch)
    circle = _unit_arc(half, large=bool(shape[3]), sweep=bool(shape[4]))
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    radii = (across * stretch, down * stretch)
    inner = [_placed(spot, radii, turn, middle) for spot in circle]
    return list(pairwise([start, *inner, end]))


def _half_chord(start: XY, end: XY, radii: XY, turn: float) -> XY:
    """Move half the chord into a frame where the ellipse is the unit circle."""
    x, y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    return (
        (math.cos(turn) * x + math.sin(turn) * y) / radii[0],
        (math.cos(turn) * y - math.sin(turn) * x) / radii[1],
    )


def _unit_arc(half: XY, *, large: bool, sweep: bool) -> list[XY]:
    """Walk the unit circle from `half` to its opposite, without both ends."""
    square = half[0] ** 2 + half[1] ** 2
    away = math.sqrt(max(0.0, 1 / square - 1)) if square else 0.0
    away = -away if large == sweep else away
    x, y = away * half[1], -away * half[0]
    first = math.atan2(half[1] - y, half[0] - x)
    angle = (math.atan2(-half[1] - y, -half[0] - x) - first) % math.tau
    angle = angle if sweep else angle - math.tau
    steps = [first + angle * step / _LINES for step in range(1, _LINES)]
    return [(x + math.cos(step), y + math.sin(step)) for step in steps]


def _placed(spot: XY, radii: XY, turn: float, middle: XY) -> XY:
    x, y = spot[0] * radii[0], spot[1] * radii[1]
    return (
        x * math.cos(turn) - y * math.sin(turn) + middle[0],
        x * math.sin(turn) + y * math.cos(turn) + middle[1],
    )
