"""Curves that points lie on, in the user units of a drawing."""

import math
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import NamedTuple

from explorer.services.plane import XY, Polygon, between

_FLAT = 1e-6


class Stretch(NamedTuple):
    """A line through many spots, with the way from its start to each of them."""

    spots: tuple[XY, ...]
    ways: tuple[float, ...]

    @property
    def length(self) -> float:
        """The way from its start to its end."""
        return self.ways[-1]

    def at(self, way: float) -> XY:
        """The spot so far from the start; beyond an end that end."""
        way = min(max(way, 0.0), self.length)
        pieces = zip(pairwise(self.spots), pairwise(self.ways), strict=True)
        for (first, second), (begun, done) in pieces:
            if way <= done:
                share = (way - begun) / (done - begun) if done > begun else 0.0
                return between(first, second, share)
        return self.spots[-1]

    def distance(self, spot: XY) -> float:
        """How far its nearest spot is from another one."""
        return min(math.dist(spot, one) for one in self.spots)


def stretch(spots: Iterable[XY]) -> Stretch:
    """The line through these spots."""
    line = tuple(spots)
    steps = (math.dist(first, second) for first, second in pairwise(line))
    return Stretch(line, tuple(accumulate(steps, initial=0.0)))


def outline_stretch(outline: Polygon, first: XY, last: XY, over: XY) -> Stretch:
    """The part of a closed outline between two spots that passes a third."""
    start, end = _nearest(outline, first), _nearest(outline, last)
    if start == end:
        return stretch([outline[start]])
    turned = (*outline[start:], *outline[: start + 1])
    cut = (end - start) % len(outline)
    ways = stretch(turned[: cut + 1]), stretch(reversed(turned[cut:]))
    return min(ways, key=lambda way: way.distance(over))


def _nearest(outline: Polygon, spot: XY) -> int:
    return min(range(len(outline)), key=lambda index: math.dist(outline[index], spot))


def on_circle(first: XY, over: XY, last: XY, share: float) -> XY:
    """A share of the circular arc from the first spot over the second to the third."""
    centre = _centre(first, over, last)
    if centre is None:
        return between(first, last, share)
    start, middle, end = (
        math.atan2(y - centre[1], x - centre[0]) for x, y in (first, over, last)
    )
    turn = (end - start) % math.tau
    if (middle - start) % math.tau > turn:
        turn -= math.tau
    radius, angle = math.dist(first, centre), start + share * turn
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)


def _centre(first: XY, second: XY, third: XY) -> XY | None:
    (ax, ay), (bx, by), (cx, cy) = first, second, third
    double = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    if abs(double) < _FLAT:
        return None
    a, b, c = ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy
    x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / double
    y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / double
    return x, y
