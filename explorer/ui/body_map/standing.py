"""Which markers stand out most: the order in which their labels claim room."""

from collections.abc import Iterable

from explorer.ui.body_map.marker import MarkerItem, MarkerKey
from explorer.ui.body_map.sprites import MarkerLookState


class Standing:
    """The ranked markers; `revision` counts the changes, so that labels may move."""

    def __init__(self) -> None:
        self.revision = 0
        self._all: tuple[MarkerKey, ...] = ()
        self._standing_out: tuple[MarkerKey, ...] = ()

    def rank(self, items: Iterable[MarkerItem]) -> None:
        """Rank these markers, all but the dimmed ones."""
        self.revision += 1
        shown = [item for item in items if item.state is not MarkerLookState.DIMMED]
        shown.sort(key=lambda item: -item.zValue())
        self._all = tuple(item.key for item in shown)
        self._standing_out = tuple(
            item.key for item in shown if item.state is not MarkerLookState.PLAIN
        )

    def labelled(self, *, everything: bool) -> tuple[MarkerKey, ...]:
        """The most telling first; without `everything` only those that stand out."""
        return self._all if everything else self._standing_out
