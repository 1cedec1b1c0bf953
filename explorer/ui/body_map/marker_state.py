"""How each marker stands out for what was asked: chosen, found, or neither."""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from explorer.domain.map_state import MapState
from explorer.ui.body_map.marker import MarkerKey


class Prominence(IntEnum):
    """How much a marker stands out; the more, the later it is painted."""

    DIMMED = 1
    PLAIN = 2
    HIT = 3
    TWIN = 4
    SELECTED = 5


class Stand(NamedTuple):
    """How a marker stands out; `number` is its place among the hits, 0 for none."""

    prominence: Prominence
    number: int = 0

    @property
    def height(self) -> float:
        """What is higher is painted later and gets its label first."""
        return self.prominence - self.number / 1000


PLAIN = Stand(Prominence.PLAIN)


def stands_of(keys: Iterable[MarkerKey], state: MapState) -> dict[MarkerKey, Stand]:
    """How these markers stand out."""
    numbers = {code: at for at, code in enumerate(state.hits, start=1)}
    return {key: _stand(key, numbers.get(key.code, 0), state) for key in keys}


def _stand(key: MarkerKey, number: int, state: MapState) -> Stand:
    chosen = state.selection
    if chosen and key.code == chosen.code:
        exact = chosen.side is None or key.side is chosen.side
        return Stand(Prominence.SELECTED if exact else Prominence.TWIN, number)
    if number:
        return Stand(Prominence.HIT, number)
    if state.passing is not None and key.code not in state.passing:
        return Stand(Prominence.DIMMED)
    return Stand(Prominence.DIMMED) if state.hits else PLAIN
