"""Which marker is nearest, and which lies next in a direction."""

from collections import defaultdict
from collections.abc import Iterable
from math import hypot
from typing import Generic, NamedTuple, TypeVar

Key = TypeVar("Key")

_SAME_PLACE = 0.5
"""Units within which two markers count as lying on one another."""


class Spot(NamedTuple, Generic[Key]):
    """A key and where it lies in scene units.

    `reach` is the share of a hit radius within which this one is meant.
    """

    key: Key
    x: float
    y: float
    reach: float = 1.0


class HitGrid(Generic[Key]):
    """Spots in square cells, so that a look at the pointer stays in its corner."""

    def __init__(self, spots: Iterable[Spot[Key]], cell: float = 24.0) -> None:
        self._cell = cell
        self._spots = {spot.key: spot for spot in spots}
        self._cells: dict[tuple[int, int], list[Spot[Key]]] = defaultdict(list)
        for spot in self._spots.values():
            self._cells[self._cell_of(spot.x, spot.y)].append(spot)

    def nearest(self, x: float, y: float, radius: float) -> Key | None:
        """The key within this many units that lies nearest, if any."""
        return next(iter(self.contenders(x, y, radius, 0.0)), None)

    def contenders(
        self, x: float, y: float, radius: float, margin: float
    ) -> tuple[Key, ...]:
        """The nearest key and all at most `margin` farther, the nearest first."""
        near = [
            (distance, at, spot.key)
            for at, spot in enumerate(self._around(x, y, radius))
            if (distance := hypot(spot.x - x, spot.y - y)) <= radius * spot.reach
        ]
        near.sort(key=lambda each: each[:2])
        return tuple(key for dist, _, key in near if dist <= near[0][0] + margin)

    def toward(self, key: Key, right: int, down: int) -> Key | None:
        """The nearest key within a quarter turn about a direction, else beyond it.

        Steps to the nearest in each quarter lead from any spot to any other (so they
        do in a Yao graph with four cones, and a test proves it for what is drawn).
        Markers that lie on one another are walked through first.
        """
        here = self._spots[key]
        beneath = self._next_beneath(here, forward=right + down > 0)
        if beneath is not None:
            return beneath
        ahead = [
            (hypot(along, aside), abs(aside) > along, spot.key)
            for spot in self._spots.values()
            for along, aside in (
                _turned(spot.x - here.x, spot.y - here.y, right, down),
            )
            if along > _SAME_PLACE
        ]
        best = min(ahead, key=lambda each: (each[1], each[0]), default=None)
        return None if best is None else best[2]

    def _next_beneath(self, here: Spot[Key], *, forward: bool) -> Key | None:
        pile = [
            spot.key
            for spot in self._around(here.x, here.y, _SAME_PLACE)
            if hypot(spot.x - here.x, spot.y - here.y) <= _SAME_PLACE
        ]
        at = pile.index(here.key) + (1 if forward else -1)
        return pile[at] if 0 <= at < len(pile) else None

    def _cell_of(self, x: float, y: float) -> tuple[int, int]:
        return int(x // self._cell), int(y // self._cell)

    def _around(self, x: float, y: float, radius: float) -> Iterable[Spot[Key]]:
        left, top = self._cell_of(x - radius, y - radius)
        right, bottom = self._cell_of(x + radius, y + radius)
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                yield from self._cells.get((column, row), ())


def _turned(dx: float, dy: float, right: int, down: int) -> tuple[float, float]:
    """Distance along and aside of one of the four directions."""
    return (dx * right, dy) if right else (dy * down, dx)
