"""Which marker is nearest, and which lies next in a direction."""

from collections import defaultdict
from collections.abc import Iterable
from math import hypot
from typing import Generic, NamedTuple, TypeVar

Key = TypeVar("Key")


class Spot(NamedTuple, Generic[Key]):
    """A key and where it lies in scene units."""

    key: Key
    x: float
    y: float


class HitGrid(Generic[Key]):
    """Spots in square cells, so that a look at the pointer stays in its corner."""

    def __init__(self, spots: Iterable[Spot[Key]], cell: float = 24.0) -> None:
        self._cell = cell
        self._spots = tuple(spots)
        self._cells: dict[tuple[int, int], list[Spot[Key]]] = defaultdict(list)
        for spot in self._spots:
            self._cells[self._cell_of(spot.x, spot.y)].append(spot)

    def nearest(self, x: float, y: float, radius: float) -> Key | None:
        """The key within this many units that lies nearest, if any."""
        best: Key | None = None
        best_distance = radius
        for spot in self._around(x, y, radius):
            distance = hypot(spot.x - x, spot.y - y)
            if distance <= best_distance:
                best, best_distance = spot.key, distance
        return best

    def toward(self, x: float, y: float, right: int, down: int) -> Key | None:
        """The next key from a place in a direction; sideways steps count double."""
        ahead = [
            (along + 2 * abs(aside), spot.key)
            for spot in self._spots
            for along, aside in (_turned(spot.x - x, spot.y - y, right, down),)
            if along > max(0.5, abs(aside) * 0.4)
        ]
        return min(ahead, key=lambda pair: pair[0])[1] if ahead else None

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
